import type { MapDatum } from '#lib/domain/archive/shifted-coordinates.ts';
import type { ImportKind, Mapping, RememberedMapping } from '#lib/exchange/archive/columns.ts';
import { bestList, datumOf, type ListSheet } from '#lib/exchange/archive/list-proposal.ts';
import { guessTable, type TableGuess } from '#lib/exchange/archive/table-guess.ts';

/** What the wizard proposes for a file before a person corrects it. */
export interface ListProposal {
	readonly index: number;
	readonly list: ListSheet | null;
	readonly guess: TableGuess | null;
	readonly mapping: Mapping<ImportKind>;
	readonly datum: MapDatum;
	readonly missing: 'name' | 'hospital' | null;
}

/** Proposes which list of a file to take, what it holds and how it was measured; what a person chose is followed. */
export function proposalOf(ask: {
	lists: readonly ListSheet[];
	remembered?: RememberedMapping;
	chosen?: { index?: number | undefined; kind?: ImportKind; headerRow?: number };
}): ListProposal {
	const { lists, chosen = {} } = ask;
	const remembered = ask.remembered ? { remembered: ask.remembered } : {};
	const { index = bestList(lists, ask.remembered), ...settled } = chosen;
	const list = lists[index] ?? null;
	const guess = list && guessTable({ rows: list.rows, ...remembered, ...settled });
	const mapping = guess?.columns.map(({ field }) => field) ?? [];
	const datum = list && guess ? datumOf(list.rows, guess) : 'wgs84';
	return {
		index,
		list,
		guess,
		mapping,
		datum,
		missing: missingIn({ guess, mapping, hospital: '' })
	};
}

/** What must still be said before the rows can be looked at. */
export function missingIn(ask: {
	guess: TableGuess | null;
	mapping: Mapping<ImportKind>;
	hospital: string;
}): 'name' | 'hospital' | null {
	const { guess, mapping, hospital } = ask;
	const has = (field: string): boolean => mapping.some((mapped) => mapped === field);
	if (!has('name') && !has('lastName')) return 'name';
	const placed = has('hospital') || has('hospitalCode') || hospital.trim() !== '';
	return guess?.kind === 'doctor' && !placed ? 'hospital' : null;
}
