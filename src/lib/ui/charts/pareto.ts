/** A point of the curve: what share of all value the first share of customers holds; both of one. */
export interface CurvePoint {
	readonly customers: number;
	readonly value: number;
}

/** The cumulative curve of values in the order given, from (0, 0) to (1, 1); flat at 0 when all are zero. */
export function cumulativeShares(values: readonly number[]): CurvePoint[] {
	const total = values.reduce((sum, value) => sum + value, 0);
	let sum = 0;
	const points = values.map((value, index) => {
		sum += value;
		return { customers: (index + 1) / values.length, value: total > 0 ? sum / total : 0 };
	});
	return [{ customers: 0, value: 0 }, ...points];
}

/** The share of value that the first `customers` (a share of one) hold, between points in proportion. */
export function valueShareAt(curve: readonly CurvePoint[], customers: number): number {
	const after = curve.findIndex((point) => point.customers >= customers);
	const right = curve[after];
	if (!right) return curve.at(-1)?.value ?? 0;
	const left = curve[after - 1] ?? right;
	const width = right.customers - left.customers;
	if (width === 0) return right.value;
	return left.value + ((right.value - left.value) * (customers - left.customers)) / width;
}
