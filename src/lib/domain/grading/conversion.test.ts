import { expect, it } from 'vitest';
import { conversionByGrade } from './conversion.ts';

const cell = (usage: 0 | 1 | 2 | 3 | 4) => ({ usage, potential: 4 }) as const;
const pairs = (...ids: string[]) => ids.map((contactId) => ({ contactId, productId: 'p' }));

it('U9: counts who rose and fell by class, and the visits for each step up', () => {
	const grades: Record<string, 'A' | 'B'> = { a: 'A', b: 'A', c: 'A', d: 'B' };
	const found = conversionByGrade(
		{
			moves: [
				{ from: cell(1), to: cell(3), pairs: pairs('a') },
				{ from: cell(2), to: cell(2), pairs: pairs('b', 'd') },
				{ from: cell(3), to: cell(2), pairs: pairs('c', 'x') },
				{ from: null, to: cell(1), pairs: pairs('new') }
			]
		},
		{ gradeOf: (id) => grades[id] ?? null, visitsTo: () => 3 }
	);
	expect(found).toEqual([
		{ grade: 'A', pairs: 3, up: 1, down: 1, visitsPerStep: 4.5 },
		{ grade: 'B', pairs: 1, up: 0, down: 0, visitsPerStep: null },
		{ grade: null, pairs: 1, up: 0, down: 1, visitsPerStep: null }
	]);
});
