/** A month of a picture: null where nothing is known, which is no zero. */
export interface MonthBar {
	/** 'YYYY-MM'. */
	readonly month: string;
	readonly value: number | null;
	/** The same month of the year before. */
	readonly lastYear: number | null;
	/** What is counted beside it. */
	readonly beside: number;
}
