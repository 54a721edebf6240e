import { receivableMeasures, stockMeasures } from '#lib/domain/archive/distributor-figure.ts';
import type { Compliance } from '#lib/domain/guard/compliance.ts';
import type { MapDatum } from '#lib/domain/archive/shifted-coordinates.ts';
import type { ImportKind, Mapping, RememberedMapping } from '#lib/exchange/archive/columns.ts';
import {
	bestList,
	datumOf,
	firstGuess,
	type ListSheet
} from '#lib/exchange/archive/list-proposal.ts';
import { monthIn } from '#lib/exchange/file/parse-figure.ts';
import { isLineKind } from '#lib/exchange/lines/line-fields.ts';
import type { LinesSaid } from '#lib/exchange/lines/lines-preview.ts';
import { guessTable, type TableGuess } from '#lib/exchange/archive/table-guess.ts';

/** What the wizard proposes for a file before a person corrects it. */
export interface ListProposal {
	readonly index: number;
	readonly list: ListSheet | null;
	readonly guess: TableGuess | null;
	readonly mapping: Mapping<ImportKind>;
	readonly datum: MapDatum;
	/** What the list itself says of all its lines. */
	readonly said: LinesSaid;
}

/** Proposes which list of a file to take, what it holds and how it was measured; what a person chose is followed. */
export function proposalOf(ask: {
	lists: readonly ListSheet[];
	remembered?: RememberedMapping;
	chosen?: { index?: number | undefined; kind?: ImportKind; headerRow?: number };
}): ListProposal {
	const { lists, chosen = {} } = ask;
	const { remembered } = ask;
	const { index = bestList(lists, remembered), ...settled } = chosen;
	const list = lists[index] ?? null;
	const isFirst = settled.kind === undefined && settled.headerRow === undefined;
	const guess =
		list &&
		(isFirst
			? firstGuess(list.rows, remembered)
			: guessTable({ rows: list.rows, ...(remembered ? { remembered } : {}), ...settled }));
	const mapping = guess?.columns.map(({ field }) => field) ?? [];
	const datum = list && guess ? datumOf(list.rows, guess) : 'wgs84';
	const said = list && guess ? saidBy(list, guess) : nothingSaid;
	return { index, list, guess, mapping, datum, said };
}

/** What must still be said before the rows can be looked at: a column, or a word for all rows. */
export type Missing =
	| 'name'
	| 'hospital'
	| 'distributor'
	| 'product'
	| 'month'
	| 'source'
	| 'adverseReaction'
	| 'quantity'
	| 'closing'
	| 'target'
	| 'usage'
	| 'day'
	| 'promise'
	| 'due';

/** What the guard asks of lists of facts. */
export interface AskedByGuard {
	readonly source: boolean;
	readonly adverseReaction: boolean;
}

/** What this guard asks. */
export const askedBy = ({ settings }: Compliance): AskedByGuard => ({
	source: settings.unsourcedUsage === 'block',
	adverseReaction: settings.adverseReactionUnanswered === 'block'
});

/** What must still be said before the rows can be looked at; null when nothing must. */
export function missingIn(ask: {
	guess: TableGuess | null;
	mapping: Mapping<ImportKind>;
	hospital: string;
	said: LinesSaid;
	asked: AskedByGuard;
}): Missing | null {
	const { guess, mapping, hospital, said, asked } = ask;
	const has = (...fields: string[]): boolean =>
		mapping.some((mapped) => mapped !== null && fields.includes(mapped));
	const placed = has('hospital', 'hospitalCode') || hospital.trim() !== '';
	const inTime = has('month', 'day') || said.month !== null;
	const ofProduct = has('product') || said.product.trim() !== '';
	const isSourced = has('source') || said.source !== null || !asked.source;
	const needs = (needed: readonly (readonly [boolean, Missing])[]): Missing | null =>
		needed.find(([isThere]) => !isThere)?.[1] ?? null;
	switch (guess?.kind) {
		case 'usage':
			return needs([
				[has('quantity', 'amount'), 'quantity'],
				[placed, 'hospital'],
				[ofProduct, 'product'],
				[inTime, 'month'],
				[isSourced, 'source']
			]);
		case 'stock':
			return needs([
				[has(...stockMeasures, ...receivableMeasures), 'closing'],
				[has('distributor') || hospital.trim() !== '', 'distributor'],
				[ofProduct || !has(...stockMeasures), 'product'],
				[inTime, 'month'],
				[isSourced, 'source']
			]);
		case 'assessment':
			return needs([
				[has('name'), 'name'],
				[ofProduct, 'product'],
				[has('usage', 'potential', 'axis'), 'usage']
			]);
		case 'visit':
			return needs([
				[has('day'), 'day'],
				[has('name'), 'name'],
				[
					has('adverseReaction') || said.adverseReaction !== null || !asked.adverseReaction,
					'adverseReaction'
				]
			]);
		case 'plan':
			return needs([
				[has('day'), 'day'],
				[has('name'), 'name']
			]);
		case 'promise':
			return needs([
				[has('name'), 'name'],
				[has('promise'), 'promise'],
				[has('day'), 'day'],
				[has('due'), 'due']
			]);
		case 'target':
			return needs([
				[has('target'), 'target'],
				[inTime, 'month']
			]);
		case 'doctor':
			return needs([
				[has('name', 'lastName'), 'name'],
				[placed, 'hospital']
			]);
		default:
			return needs([[has('name', 'lastName'), 'name']]);
	}
}

/** What the list itself says of all its lines: a month in its title, and that it is a distributor's. */
function saidBy(list: ListSheet, guess: TableGuess): LinesSaid {
	const { headerRow, kind } = guess;
	const above = list.rows.slice(0, Math.max(0, headerRow)).flat();
	const isFlow =
		kind === 'usage' &&
		guess.columns.some(
			({ field }) => field === 'day' || field === 'batch' || field === 'distributor'
		);
	return {
		month: isLineKind(kind) ? monthIn([...above, list.name].join(' ')) : null,
		product: '',
		source: isFlow ? 'distributorFlow' : null,
		adverseReaction: null
	};
}

/** Nothing is said of the lines of a list yet. */
export const nothingSaid: LinesSaid = {
	month: null,
	product: '',
	source: null,
	adverseReaction: null
};
