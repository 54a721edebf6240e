/** A stored row that does not fit its table; it stays where it is. */
export interface MalformedRow {
	readonly documentId: string;
	readonly table: string;
	readonly key: string;
	readonly problem: string;
}

/** What a table holds: its valid records by key in key order, and what could not be shown. */
export interface Reading<T> {
	readonly records: ReadonlyMap<string, T>;
	readonly malformed: readonly MalformedRow[];
	/** Rows that a later version of the app wrote: kept, not shown. */
	readonly newer: number;
}

/** Several readings as one, for a table that is spread over documents; of two records under one key the later reading's stays. */
export function mergeReadings<T>(readings: readonly Reading<T>[]): Reading<T> {
	const [first] = readings;
	if (first && readings.length === 1) return first;
	const records = new Map<string, T>();
	for (const reading of readings) {
		for (const [key, record] of reading.records) records.set(key, record);
	}
	return {
		records,
		malformed: readings.flatMap((reading) => reading.malformed),
		newer: readings.reduce((sum, reading) => sum + reading.newer, 0)
	};
}
