import { addDays, daysBetween, type Day } from '#lib/domain/day.ts';
import type { Grade } from '#lib/domain/grade.ts';
import type { Level, MatrixCell } from '#lib/domain/matrix.ts';
import type { Draw } from './draw.ts';

/** How many of the 180 doctors stand in a cell today; eight more are not assessed yet. */
interface CellShare extends MatrixCell {
	readonly grade: Grade;
	readonly doctors: number;
}

const share = (grade: Grade, usage: Level, potential: Level, doctors: number): CellShare => ({
	grade,
	usage,
	potential,
	doctors
});

// A 15 %, B 30 %: few doctors carry most of the work, as slide 9 has it.
const cellShares: readonly CellShare[] = [
	share('A', 3, 3, 7),
	share('A', 3, 4, 5),
	share('A', 4, 4, 3),
	share('A', 4, 3, 2),
	share('A', 2, 3, 6),
	share('A', 2, 4, 4),
	share('B', 1, 2, 14),
	share('B', 2, 2, 18),
	share('B', 1, 3, 8),
	share('B', 1, 4, 4),
	share('B', 3, 2, 7),
	share('B', 4, 2, 3),
	share('C', 0, 1, 20),
	share('C', 1, 1, 24),
	share('C', 0, 2, 15),
	share('C', 2, 1, 11),
	share('C', 0, 3, 5),
	share('C', 0, 4, 2),
	share('C', 3, 1, 3),
	share('C', 0, 0, 5),
	share('C', 1, 0, 6)
];

/** A doctor's standing for the main product: the class, and the cell unless nobody has assessed it. */
export interface Standing {
	readonly grade: Grade;
	readonly cell: MatrixCell | null;
}

/** One standing for each of the 180 doctors, the strongest first, shuffled within a class. */
export function standings(draw: Draw): Standing[] {
	const inClass = (grade: Grade): Standing[] =>
		draw.shuffled(
			cellShares
				.filter((entry) => entry.grade === grade)
				.flatMap(({ usage, potential, doctors }) =>
					Array.from({ length: doctors }, () => ({ grade, cell: { usage, potential } }))
				)
		);
	const unassessed = Array.from({ length: 8 }, (): Standing => ({ grade: 'C', cell: null }));
	return [...inClass('A'), ...inClass('B'), ...draw.shuffled([...inClass('C'), ...unassessed])];
}

/** From `day` on the doctor stands on `level`. */
export interface Step {
	readonly day: Day;
	readonly level: Level;
}

/** The days the sample tells of in visits, both ends included. */
export interface Window {
	readonly from: Day;
	readonly to: Day;
}

const within = (pair: { draw: Draw; window: Window; part: number; parts: number }): Day => {
	const { draw, window, part, parts } = pair;
	const length = daysBetween(window) / parts;
	const from = Math.floor(part * length);
	return addDays(window.from, draw.between({ from, to: Math.floor(from + length * 0.8) }));
};

/** How a doctor came to `level`: the first assessment lies before the window, moves within it. */
export function usageSteps(ask: {
	draw: Draw;
	window: Window;
	level: Level;
	grade: Grade;
}): Step[] {
	const { draw, window, level, grade } = ask;
	const first = addDays(window.from, -draw.between({ from: 12, to: 110 }));
	const rises = level > 0 && draw.chance(grade === 'C' ? 0.16 : 0.38);
	if (rises) {
		const parts = level > 1 && draw.chance(0.35) ? 2 : 1;
		const moves = Array.from({ length: parts }, (_, part): Step => ({
			day: within({ draw, window, part, parts }),
			level: (level - parts + part + 1) as Level
		}));
		return [{ day: first, level: (level - parts) as Level }, ...moves];
	}
	if (level < 4 && draw.chance(0.07)) {
		const fall: Step = { day: within({ draw, window, part: 0, parts: 1 }), level };
		return [{ day: first, level: (level + 1) as Level }, fall];
	}
	if (level > 0 && draw.chance(0.3)) {
		const earlier: Step = {
			day: addDays(first, -draw.between({ from: 60, to: 160 })),
			level: (level - 1) as Level
		};
		return [earlier, { day: first, level }];
	}
	return [{ day: first, level }];
}

/** How the estimate of a doctor's potential came to `level`: seldom revised. */
export function potentialSteps(ask: {
	draw: Draw;
	window: Window;
	level: Level;
	firstDay: Day;
}): Step[] {
	const { draw, window, level, firstDay } = ask;
	if (level === 0 || !draw.chance(0.1)) return [{ day: firstDay, level }];
	const revised: Step = { day: within({ draw, window, part: 0, parts: 1 }), level };
	return [{ day: firstDay, level: (level - 1) as Level }, revised];
}

/** The level on a day; before the first step, the first step's. */
export function levelOn(ask: { steps: readonly Step[]; day: Day }): Level {
	const passed = ask.steps.filter((step) => step.day <= ask.day);
	return (passed.at(-1) ?? ask.steps[0])?.level ?? 0;
}
