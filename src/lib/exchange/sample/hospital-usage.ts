import type { HospitalUsage } from '#lib/domain/archive/hospital-usage.ts';
import { monthsUntil } from '#lib/domain/archive/usage-figures.ts';
import type { Product } from '#lib/domain/archive/product.ts';
import { addDays, addMonths, firstDayOf, monthOf, type Day, type Month } from '#lib/domain/day.ts';
import type { SampleHospital } from './accounts.ts';
import type { Draw } from './draw.ts';
import { type NewId, shanghaiInstant } from './moments.ts';
import { productSketches } from './products.ts';

/** So many whole months lie back: a year of trend, each month beside that of the year before. */
const monthsBack = 25;

/** More in winter, and nobody fills a prescription around the Spring Festival. */
const seasons = [0.96, 0.82, 1.04, 1.02, 1, 0.98, 0.95, 0.96, 1, 1.02, 1.06, 1.1];
const seasonOf = (month: Month): number => seasons[Number(month.slice(5)) - 1] ?? 1;

/**
 * What the hospitals that list a product took of it in the months that are over, from the distributors' deliveries; the
 * list of the last month is not here yet in the first days of a month.
 */
export function sampleHospitalUsage(ask: {
	draw: Draw;
	newId: NewId;
	hospitals: readonly SampleHospital[];
	products: readonly Product[];
	isListed: (accountId: string, productId: string) => boolean;
	recordedBy: string;
	today: Day;
}): HospitalUsage[] {
	const { draw, newId, hospitals, products, isListed, recordedBy, today } = ask;
	const lastMonth = monthOf(addDays(firstDayOf(monthOf(addDays(today, -5))), -1));
	const months = monthsUntil(lastMonth, monthsBack);
	return products.flatMap((product, which) =>
		hospitals
			.filter(({ record }) => isListed(record.id, product.id))
			.flatMap(({ record, sketch }) => {
				const usual =
					(sketch.dailyOutpatients / (which + 4)) * (draw.between({ from: 70, to: 130 }) / 100);
				const yearly = draw.between({ from: -14, to: 46 }) / 100;
				return months.map((month, at): HospitalUsage => {
					const grown = 1 + (yearly * at) / 12;
					const chance = draw.between({ from: 92, to: 108 }) / 100;
					const quantity = Math.round((usual * grown * seasonOf(month) * chance) / 10) * 10;
					return {
						version: 1,
						id: newId(),
						month,
						accountId: record.id,
						productId: product.id,
						quantity,
						amount: Math.round(quantity * (productSketches[which]?.yuan ?? 30)),
						source: 'distributorFlow',
						sourceNote: '',
						recordedBy,
						recordedAt: shanghaiInstant({
							day: addDays(firstDayOf(addMonths(month, 1)), 4),
							minutes: 600
						}),
						follows: []
					};
				});
			})
	);
}
