import type { HospitalUsage } from '#lib/domain/archive/hospital-usage.ts';
import { groupBy } from '#lib/domain/group.ts';
import type { Author, ChosenLine } from './line-records.ts';
import { monthOfLine, sumOf } from './lines-told.ts';
import type { LinesSaid } from './lines-preview.ts';

const longestNote = 500;

/**
 * One figure for each hospital, product and month: what its lines come to, upon what stood there where a person said to
 * add them, or in its place.
 */
export function usageOf(ask: {
	chosen: readonly ChosenLine[];
	said: LinesSaid;
	newId: () => string;
	by: Author;
}): HospitalUsage[] {
	const { chosen, said, newId, by } = ask;
	return [...groupBy(chosen, ({ row }) => row.figure ?? '').values()].flatMap(
		(lines): HospitalUsage[] => {
			const [first] = lines;
			const month = first && monthOfLine(first.row.draft);
			if (!first || !month) return [];
			const rows = lines.map(({ row }) => row);
			const { held } = first.row;
			const replaces = lines.some(({ choice }) => choice === 'merge');
			const figure = (measure: 'quantity' | 'amount'): number | null => {
				const sum = sumOf(rows, measure);
				const before = held?.[measure] ?? null;
				if (sum === null) return before;
				return replaces || before === null ? sum : before + sum;
			};
			const sources = new Set(rows.map(({ draft }) => draft.source));
			const [source] = sources.size === 1 ? sources : [undefined];
			const notes = rows.flatMap(({ draft }) => draft.sourceNote ?? draft.distributor ?? []);
			return [
				{
					...{ version: 1, id: newId(), month },
					...{ accountId: first.accountId, productId: first.productId },
					...{ quantity: figure('quantity'), amount: figure('amount') },
					source: source ?? said.source,
					sourceNote: [...new Set(notes)].join('；').slice(0, longestNote),
					...{ recordedBy: by.memberId, recordedAt: by.recordedAt, follows: [] }
				}
			];
		}
	);
}
