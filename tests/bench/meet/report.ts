import { say } from '../sync/figures.ts';
import type { Figures } from './pair.ts';

const columns = [
	'edits',
	'cut',
	'givenUp',
	'lost',
	'refused',
	'rows',
	'screens',
	'unsaid',
	'seconds'
] as const;
const width = 9;

const numbers = (figures: Figures) => ({
	...figures,
	lost: figures.lost.length,
	refused: figures.refused.length,
	rows: figures.rows.size,
	seconds: Math.round(figures.seconds)
});

const line = (name: string, cells: readonly unknown[]) =>
	say(`${name.padEnd(8)}${cells.map((cell) => String(cell).padStart(width)).join('')}`);

/** Names the columns: edits made, begun when a page ended, given up, lost, refused, rows and screens differing, never said in sync. */
export const sayColumns = (): void => line('', columns);

/** One pair in a line, and the first of what went wrong below it. */
export function sayPair(seed: number, figures: Figures): void {
	const counted = numbers(figures);
	line(
		`seed ${seed}`,
		columns.map((column) => counted[column])
	);
	for (const wrong of ['lost', 'refused', 'rows'] as const)
		for (const what of [...figures[wrong]].slice(0, 5)) say(`  ${wrong}: ${what}`);
}

/** All pairs in a line; whether nothing went wrong. */
export function sayTotal(all: readonly Figures[]): boolean {
	const counted = all.map(numbers);
	const sums = columns.map((column) => counted.reduce((sum, one) => sum + one[column], 0));
	line('all', sums);
	return isClean(all);
}

/** Whether nothing was lost, refused or different. */
export const isClean = (all: readonly Figures[]): boolean =>
	all
		.map(numbers)
		.every(
			({ lost, refused, rows, screens, unsaid }) => lost + refused + rows + screens + unsaid === 0
		);
