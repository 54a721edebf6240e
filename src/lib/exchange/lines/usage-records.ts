import type { HospitalUsage } from '#lib/domain/archive/hospital-usage.ts';
import { groupBy } from '#lib/domain/group.ts';
import type { Author, ChosenLine } from './line-records.ts';
import { monthOfLine, noteOfUsage, sourceOf, sumOf } from './line-sums.ts';
import type { LinesSaid } from './lines-preview.ts';

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
			const figures = { quantity: figure('quantity'), amount: figure('amount') };
			// Where only whose it is is news, the figure itself stands already.
			if (held && held.quantity === figures.quantity && held.amount === figures.amount) return [];
			return [
				{
					...{ version: 1, id: newId(), month },
					...{ accountId: first.accountId, productId: first.productId },
					...figures,
					...sourceOf(rows, said, noteOfUsage),
					...{ recordedBy: by.memberId, recordedAt: by.recordedAt, follows: [] }
				}
			];
		}
	);
}
