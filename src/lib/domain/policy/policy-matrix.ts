import { grades, type Grade } from '#lib/domain/grade.ts';
import type { Level } from '#lib/domain/matrix.ts';
import { choice, deck, inferred, ours, whole } from './policy-leaf.ts';
import type { ChoiceLeaf, NumberLeaf, Origin } from './policy-leaf.ts';

/** The deck's strategies (slides 14–18) and our three for the cells it leaves out. */
export const strategyIds = ['1', '2', '3a', '3b', '4', '5', 'holdB', 'holdC', 'dormant'] as const;
export type StrategyId = (typeof strategyIds)[number];

/** How early in a day's choice a class is visited, as the deck words it; `none` is not visited actively. */
export const visitOrders = ['high', 'middle', 'middleToLow', 'low', 'onTheWay', 'none'] as const;
export type VisitOrder = (typeof visitOrders)[number];

/** The address of a cell in the policy: usage, then potential. */
export type CellKey = `u${Level}p${Level}`;

/** `min` to `max` visits in `perMonths` months. */
export interface Frequency<T = number> {
	readonly min: T;
	readonly max: T;
	readonly perMonths: T;
}

/** What the policy says of one cell. */
export interface CellRule {
	readonly strategy: ChoiceLeaf<StrategyId>;
	readonly grade: ChoiceLeaf<Grade>;
	readonly order: ChoiceLeaf<VisitOrder>;
	readonly frequency: Frequency<NumberLeaf>;
}

interface CellRow {
	strategy: StrategyId;
	grade: Grade;
	order: VisitOrder;
	visits: readonly [min: number, max: number, perMonths: number];
}

const visitCount = { min: 0, max: 31 };
const monthCount = { min: 1, max: 12 };

const rule = (row: CellRow, origin: Origin): CellRule => ({
	strategy: choice(row.strategy, strategyIds, origin),
	grade: choice(row.grade, grades, origin),
	order: choice(row.order, visitOrders, origin),
	frequency: {
		min: whole(row.visits[0], visitCount, origin),
		max: whole(row.visits[1], visitCount, origin),
		perMonths: whole(row.visits[2], monthCount, origin)
	}
});

const rows = {
	1: { strategy: '1', grade: 'C', order: 'onTheWay', visits: [1, 2, 2] },
	2: { strategy: '2', grade: 'B', order: 'middleToLow', visits: [2, 4, 1] },
	'3a': { strategy: '3a', grade: 'C', order: 'middle', visits: [4, 6, 1] },
	'3b': { strategy: '3b', grade: 'B', order: 'high', visits: [4, 6, 1] },
	4: { strategy: '4', grade: 'A', order: 'high', visits: [4, 6, 1] },
	5: { strategy: '5', grade: 'A', order: 'high', visits: [4, 6, 1] },
	holdB: { strategy: 'holdB', grade: 'B', order: 'middleToLow', visits: [2, 4, 1] },
	holdC: { strategy: 'holdC', grade: 'C', order: 'low', visits: [1, 2, 2] },
	dormant: { strategy: 'dormant', grade: 'C', order: 'none', visits: [0, 0, 12] }
} satisfies Record<StrategyId, CellRow>;

/** Slide 14 says "1–2 visits in 1–2 months"; two months for both ends is our reading. */
const strategyOne = (): CellRule => {
	const stated = rule(rows[1], deck(14));
	const perMonths = whole(2, monthCount, inferred(14));
	return { ...stated, frequency: { ...stated.frequency, perMonths } };
};

/** The title of slide 17 says A, its table B. */
const strategyFour = (): CellRule => {
	const stated = rule(rows[4], deck(17));
	return { ...stated, grade: { ...stated.grade, deckAlso: 'B' } };
};

/** The 25 cells: fourteen of the deck, eleven of ours. */
export const matrixPolicy: Record<CellKey, CellRule> = {
	u0p0: rule(rows.dormant, ours()),
	u0p1: strategyOne(),
	u0p2: rule(rows[1], ours()),
	u0p3: rule(rows['3a'], deck(16)),
	u0p4: rule(rows['3a'], deck(16)),
	u1p0: rule(rows.dormant, ours()),
	u1p1: strategyOne(),
	u1p2: rule(rows[2], deck(15)),
	u1p3: rule(rows['3b'], deck(16)),
	u1p4: rule(rows['3b'], deck(16)),
	u2p0: rule(rows.dormant, ours()),
	u2p1: rule(rows.holdC, ours()),
	u2p2: rule(rows[2], deck(15)),
	u2p3: strategyFour(),
	u2p4: strategyFour(),
	u3p0: rule(rows.dormant, ours()),
	u3p1: rule(rows.holdC, ours()),
	u3p2: rule(rows.holdB, ours()),
	u3p3: rule(rows[5], deck(18)),
	u3p4: rule(rows[5], deck(18)),
	u4p0: rule(rows.dormant, ours()),
	u4p1: rule(rows.holdC, ours()),
	u4p2: rule(rows.holdB, ours()),
	u4p3: rule(rows[5], deck(18)),
	u4p4: rule(rows[5], deck(18))
};
