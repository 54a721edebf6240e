import { usageKey } from '#lib/domain/archive/usage-figures.ts';
import { nameKey } from '#lib/domain/archive/name-keys.ts';
import { monthOf, type Month } from '#lib/domain/day.ts';
import { lastLevel } from '#lib/domain/grading/cells.ts';
import { groupBy } from '#lib/domain/group.ts';
import type { Product } from '#lib/domain/archive/product.ts';
import type { Target } from '#lib/domain/targets/target.ts';
import type { FieldChange } from '#lib/exchange/archive/preview.ts';
import type { LineKind } from './line-fields.ts';
import type { AnyLine, ExistingLines, LineRow } from './lines-preview.ts';
import { activitiesTold, expensesTold } from './told-day.ts';
import { asked, differing, isTold, keyOf, onlyNews } from './told-row.ts';
import { plansTold, visitsTold } from './told-visits.ts';

/** The month of a line: of its day, where it names one. */
export const monthOfLine = ({ day, month }: AnyLine): Month | null =>
	day ? monthOf(day) : (month ?? null);

/** The figures of the lines of one place, added up; null where none says any. */
export function sumOf(rows: readonly LineRow[], measure: 'quantity' | 'amount'): number | null {
	const said = rows.flatMap(({ draft }) => draft[measure] ?? []);
	// Half a sum would be a wrong figure.
	const isUnread = rows.some(({ unread }) => unread.some(({ field }) => field === measure));
	if (said.length === 0 || isUnread) return null;
	return Math.round(said.reduce((sum, figure) => sum + figure, 0) * 1e4) / 1e4;
}

/** The lines with what the territory holds of them: the same is skipped, something else is asked about. */
export function toldBefore(ask: {
	kind: LineKind;
	rows: readonly LineRow[];
	existing: ExistingLines;
}): LineRow[] {
	const { kind, rows, existing } = ask;
	switch (kind) {
		case 'usage':
			return usageTold(rows, existing);
		case 'assessment':
			return assessmentsTold(rows, existing);
		case 'visit':
			return visitsTold(rows, existing);
		case 'plan':
			return plansTold(rows, existing);
		case 'promise':
			return promisesTold(rows, existing);
		case 'target':
			return targetsTold(rows, existing);
		case 'activity':
			return activitiesTold(rows, existing);
		case 'expense':
			return expensesTold(rows, existing);
		case 'product':
			return productsTold(rows, existing);
	}
}

function usageTold(rows: readonly LineRow[], existing: ExistingLines): LineRow[] {
	const stored = new Map(existing.usage.map((usage) => [usageKey(usage), usage]));
	const figured = rows.map((row) =>
		row.choice === 'skip'
			? row
			: {
					...row,
					figure: `${keyOf(row.product)} ${monthOfLine(row.draft) ?? ''} ${keyOf(row.account)}`
				}
	);
	const byFigure = groupBy(
		figured.filter(({ figure }) => figure !== null),
		({ figure }) => figure ?? ''
	);
	return figured.map((row) => {
		const before = stored.get(row.figure ?? '');
		if (!before) return row;
		const held = { quantity: before.quantity, amount: before.amount };
		const own = { ...row, held };
		const all = byFigure.get(row.figure ?? '') ?? [];
		const changes = (['quantity', 'amount'] as const).flatMap((field): FieldChange[] => {
			const to = sumOf(all, field);
			const from = before[field] ?? undefined;
			return to === null || to === from ? [] : [{ field, from, to }];
		});
		return changes.length === 0 ? isTold(own, before.id) : asked(own, { id: before.id, changes });
	});
}

function assessmentsTold(rows: readonly LineRow[], existing: ExistingLines): LineRow[] {
	const byContact = groupBy(existing.assessments, ({ contactId }) => contactId);
	return rows.map((row) => {
		const { person, product, draft } = row;
		if (person?.kind !== 'existing' || product?.kind !== 'existing') return row;
		const judged = byContact.get(person.id) ?? [];
		const isNews = (['usage', 'potential'] as const).some(
			(axis) =>
				draft[axis] !== undefined &&
				lastLevel(judged, { productId: product.id, axis }) !== draft[axis]
		);
		return isNews ? row : isTold(row, person.id);
	});
}

function promisesTold(rows: readonly LineRow[], existing: ExistingLines): LineRow[] {
	const key = (contactId: string, madeOn: string, text: string) =>
		`${contactId} ${madeOn} ${nameKey(text)}`;
	const seen = new Map(
		existing.promises.map((its) => [key(its.contactId, its.madeOn, its.text), its.id])
	);
	return onlyNews(rows, ({ person, draft }) => {
		const own = key(keyOf(person), draft.day ?? '', draft.promise ?? '');
		return { key: own, id: seen.get(own) };
	});
}

const targetKey = (target: Pick<Target, 'month' | 'measure' | 'productId' | 'accountId'>): string =>
	`${target.month} ${target.measure} ${target.productId ?? ''} ${target.accountId ?? ''}`;

function targetsTold(rows: readonly LineRow[], existing: ExistingLines): LineRow[] {
	const held = new Map(existing.targets.map((target) => [targetKey(target), target]));
	return rows.map((row) => {
		const { month, measure, target } = row.draft;
		if (row.choice === 'skip' || !month || !measure || target === undefined) return row;
		const key = `${month} ${measure} ${keyOf(row.product)} ${keyOf(row.account)}`;
		const before = held.get(key);
		if (!before) return row;
		const difference = differing(targetFields(row.draft, before));
		return difference.changes.length === 0
			? isTold(row, before.id)
			: asked(row, { id: before.id, ...difference });
	});
}

const weekNumbers = [1, 2, 3, 4, 5] as const;

/** A target beside the one that stands. */
function targetFields(draft: AnyLine, before: Target) {
	return [
		{ field: 'target', said: draft.target, stands: before.target },
		...weekFields(draft, { before: before.weekTargets, field: 'week', key: 'weekTarget' }),
		...weekFields(draft, { before: before.weekActuals, field: 'entered', key: 'weekActual' }),
		...(['gapReason', 'action', 'supervisorRemark'] as const).map((field) => ({
			...{ field, said: draft[field], stands: before[field] }
		}))
	];
}

/** The weeks of a target, each set by itself; a form says what was split by working days too, and that is computed again. */
function weekFields(
	draft: AnyLine,
	of: { before: readonly (number | null)[]; field: 'week' | 'entered'; key: string }
) {
	const isWhole = ([1, 2, 3, 4] as const).every((at) => draft[`${of.field}${at}`] !== undefined);
	return weekNumbers.map((number) => {
		const stands = of.before[number - 1] ?? null;
		const said = draft[`${of.field}${number}`];
		return {
			...{ field: `${of.field}${number}`, said: stands === null && isWhole ? undefined : said },
			...{ stands, set: { [`${of.key}${number}`]: said } }
		};
	});
}

const productTexts = [
	'specification',
	'unit',
	'indications',
	'competitors',
	'keyMessages'
] as const satisfies readonly (keyof Product)[];

function productsTold(rows: readonly LineRow[], existing: ExistingLines): LineRow[] {
	const byId = new Map(existing.products.map((product) => [product.id, product]));
	const seen = new Set<string>();
	return rows.map((row) => {
		if (row.choice === 'skip') return row;
		const { product, draft } = row;
		const before = product?.kind === 'existing' ? byId.get(product.id) : undefined;
		if (!before) {
			const key = keyOf(product);
			if (seen.has(key)) return isTold(row, null);
			seen.add(key);
			return row;
		}
		const changes = productTexts.flatMap((field): FieldChange[] => {
			const [from, to] = [before[field], draft[field]];
			return to === undefined || to === from
				? []
				: [{ field, from: from === '' ? undefined : from, to }];
		});
		if (changes.length === 0) return isTold(row, before.id);
		const name = before.name;
		const duplicateOf = {
			by: 'name',
			id: before.id,
			rowNumber: null,
			name,
			alias: '',
			differs: []
		} as const;
		return { ...row, duplicateOf, changes, choice: 'merge' };
	});
}
