import { addDays, addMonths, firstDayOf, monthOf, type Day, type Month } from '#lib/domain/day.ts';

/** A quarter as a span to compare: how everyone stood on the evening before it, and at its end or now. */
interface Quarter {
	readonly year: number;
	/** 1 … 4. */
	readonly quarter: number;
	readonly from: Day;
	readonly to: Day;
}

/** The present quarter and those before it, the earliest first. */
export function quartersBack(today: Day, count: number): Quarter[] {
	const month = monthOf(today);
	const of = Number(month.slice(5));
	const begin = addMonths(month, -((of - 1) % 3));
	return Array.from({ length: count }, (_, at) => {
		const first: Month = addMonths(begin, -3 * (count - 1 - at));
		const last = addDays(firstDayOf(addMonths(first, 3)), -1);
		return {
			year: Number(first.slice(0, 4)),
			quarter: Math.ceil(Number(first.slice(5)) / 3),
			from: addDays(firstDayOf(first), -1),
			to: last < today ? last : today
		};
	});
}
