import type { Product } from '#lib/domain/archive/product.ts';
import type { Day } from '#lib/domain/day.ts';
import type { Assessment, Axis, Level } from '#lib/domain/matrix.ts';
import type { VisitReport } from '#lib/domain/visits/visit.ts';
import type { SampleDoctor } from './doctors.ts';
import type { Draw } from './draw.ts';
import { levelOn, potentialSteps, type Step, usageSteps, type Window } from './matrix-history.ts';

/** One doctor's history with one product. */
export interface ProductUse {
	readonly product: Product;
	readonly usage: readonly Step[];
	readonly potential: readonly Step[];
}

const lower = (level: Level): Level => Math.max(0, level - 1) as Level;

/** The histories of one doctor, main product first; empty while nobody has assessed the doctor. */
export function usesOf(ask: {
	draw: Draw;
	doctor: SampleDoctor;
	products: readonly Product[];
	window: Window;
}): ProductUse[] {
	const { draw, doctor, products, window } = ask;
	const { grade, cell } = doctor.standing;
	if (cell === null) return [];
	const [first, second] = doctor.department.products.map((index) => products[index]);
	const use = (product: Product, usageLevel: Level, potentialLevel: Level): ProductUse => {
		const usage = usageSteps({ draw, window, level: usageLevel, grade });
		const firstDay = usage[0]?.day ?? window.from;
		return {
			product,
			usage,
			potential: potentialSteps({ draw, window, level: potentialLevel, firstDay })
		};
	};
	const main = first ? [use(first, cell.usage, cell.potential)] : [];
	const knowsSecond = second && cell.potential > 0 && draw.chance(grade === 'C' ? 0.25 : 0.6);
	// A second product never outranks the main one: the same potential, one step less usage.
	return knowsSecond ? [...main, use(second, lower(cell.usage), cell.potential)] : main;
}

/** What a doctor's usage was said to be on a day; 0 while nobody has assessed it. */
export const usageOn = (ask: { use: ProductUse; day: Day }): Level =>
	levelOn({ steps: ask.use.usage, day: ask.day });

/** The assessments behind the histories; a move within the window is noted at the first visit after it. */
export function assessmentsOf(ask: {
	draw: Draw;
	doctor: SampleDoctor;
	uses: readonly ProductUse[];
	visits: readonly VisitReport[];
	window: Window;
}): Assessment[] {
	const { draw, doctor, uses, visits, window } = ask;
	const metOn = visits.filter(({ outcome }) => outcome === 'done').map(({ day }) => day);
	const noted = (day: Day): Day =>
		day < window.from ? day : (metOn.find((visit) => visit >= day) ?? day);
	return uses.flatMap(({ product, usage, potential }) => {
		const onAxis = (axis: Axis, steps: readonly Step[]): Assessment[] => {
			const levelByDay = new Map(steps.map(({ day, level }) => [noted(day), level]));
			return [...levelByDay].map(([assessedOn, level]) => ({
				version: 1,
				contactId: doctor.contact.id,
				productId: product.id,
				axis,
				level,
				assessedOn,
				source: draw.pick(['customer', 'customer', 'related', 'introduction'] as const)
			}));
		};
		return [...onAxis('usage', usage), ...onAxis('potential', potential)];
	});
}
