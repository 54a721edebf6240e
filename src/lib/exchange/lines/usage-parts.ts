import type { UsageShare } from '#lib/domain/archive/usage-share.ts';
import { groupBy } from '#lib/domain/group.ts';
import type { Author, ChosenLine } from './line-records.ts';
import { monthOfLine, noteOfUsage, rounded, sourceOf } from './line-sums.ts';
import type { LineRow, LinesSaid, UsagePart } from './lines-preview.ts';

/** A part of one figure as a key. */
export const partKey = ({ contactId, department }: UsagePart): string =>
	contactId ?? `of ${department}`;

/**
 * What the lines of one figure say of its departments and doctors. A department as a whole is told where some of its lines name
 * no doctor: then it is what all of its lines come to.
 */
export function partsOf(rows: readonly LineRow[]): { part: UsagePart; quantity: number }[] {
	// Half a sum would be a wrong part.
	if (rows.some(({ unread }) => unread.some(({ field }) => field === 'quantity'))) return [];
	const whole = new Set(
		rows.flatMap(({ part }) => (part?.contactId === null ? [part.department] : []))
	);
	const parts = new Map<string, { part: UsagePart; quantity: number }>();
	const add = (part: UsagePart, quantity: number) => {
		const before = parts.get(partKey(part))?.quantity ?? 0;
		parts.set(partKey(part), { part, quantity: rounded(before + quantity) });
	};
	for (const { part, draft } of rows) {
		if (!part || draft.quantity === undefined) continue;
		if (part.contactId !== null) add(part, draft.quantity);
		if (whole.has(part.department))
			add({ contactId: null, department: part.department }, draft.quantity);
	}
	return [...parts.values()];
}

/** The shares that lines come to, upon what stands where a person said to add them, or in its place. */
export const sharesOf = (ask: {
	chosen: readonly ChosenLine[];
	said: LinesSaid;
	by: Author;
}): UsageShare[] =>
	[...groupBy(ask.chosen, ({ row }) => row.figure ?? '').values()].flatMap((lines) => {
		const [first] = lines;
		const month = first && monthOfLine(first.row.draft);
		if (!first || !month) return [];
		const rows = lines.map(({ row }) => row);
		const replaces = lines.some(({ choice }) => choice === 'merge');
		const held = new Map((first.row.held?.parts ?? []).map((one) => [one.key, one.quantity]));
		return partsOf(rows).map(({ part, quantity }): UsageShare => ({
			...{ version: 1, month, accountId: first.accountId, productId: first.productId, ...part },
			quantity: replaces ? quantity : rounded((held.get(partKey(part)) ?? 0) + quantity),
			...sourceOf(rows, ask.said, noteOfUsage),
			...{ recordedBy: ask.by.memberId, recordedAt: ask.by.recordedAt }
		}));
	});
