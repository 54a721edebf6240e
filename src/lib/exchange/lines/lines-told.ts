import { nameKey } from '#lib/domain/archive/name-keys.ts';
import { lastLevel } from '#lib/domain/grading/cells.ts';
import { groupBy } from '#lib/domain/group.ts';
import type { Product } from '#lib/domain/archive/product.ts';
import type { Target } from '#lib/domain/targets/target.ts';
import type { FieldChange } from '#lib/exchange/archive/preview.ts';
import type { LineKind } from './line-fields.ts';
import type { AnyLine, ExistingLines, LineRow } from './lines-preview.ts';
import { stockTold } from './stock-told.ts';
import { activitiesTold, expensesTold } from './told-day.ts';
import { asked, differing, isTold, keyOf, onlyNews } from './told-row.ts';
import { plansTold, visitsTold } from './told-visits.ts';
import { usageTold } from './usage-told.ts';

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
		case 'stock':
			return stockTold(rows, existing.stock);
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
