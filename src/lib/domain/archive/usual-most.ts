/**
 * Numbers beyond which a fact is likelier a slip than a fact: a month's patients written as a day's, a zero too many. Ours, not the
 * deck's; what lies beyond is asked about beside the field and kept all the same.
 */
const usualMost: Readonly<Record<string, number>> = {
	patientsPerDay: 200,
	yuanPerPrescription: 5000,
	visitTarget: 12,
	beds: 8000,
	dailyOutpatients: 30_000,
	monthlyDrugPurchase: 50_000,
	categoryShare: 100,
	paymentDays: 365
};

/** What a number of that field usually does not exceed, where this one does; null where nothing is strange. */
export const exceededMost = (field: string, value: unknown): number | null => {
	const most = usualMost[field];
	return most !== undefined && typeof value === 'number' && value > most ? most : null;
};
