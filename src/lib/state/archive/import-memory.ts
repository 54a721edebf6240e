import * as v from 'valibot';
import type { RememberedMapping } from '#lib/exchange/archive/columns.ts';

const storageKey = 'rounds.importColumns';

const headings = v.record(v.string(), v.nullable(v.string()));
const kind = v.optional(headings, {});
const schema = v.object({
	hospital: headings,
	doctor: headings,
	distributor: kind,
	usage: kind,
	stock: kind,
	assessment: kind,
	visit: kind,
	plan: kind,
	promise: kind,
	target: kind,
	product: kind
});
const nothing: RememberedMapping = v.parse(schema, { hospital: {}, doctor: {} });

/** What a person mapped headings to in earlier imports on this device; nothing where storage is shut or spoilt. */
export function recallMapping(): RememberedMapping {
	try {
		const read = v.safeParse(schema, JSON.parse(localStorage.getItem(storageKey) ?? 'null'));
		return read.success ? read.output : nothing;
	} catch {
		return nothing;
	}
}

/** Keeps what a person mapped headings to; a full or shut storage only means that it is asked again. */
export function keepMapping(mapping: RememberedMapping): void {
	try {
		localStorage.setItem(storageKey, JSON.stringify(mapping));
	} catch {
		return;
	}
}

/** Which record each name of a list means, by its key; empty for none. */
export type NameAnswers = Readonly<
	Record<'hospitals' | 'distributors' | 'products', Readonly<Record<string, string>>>
>;

const answersKey = (territoryId: string): string => `rounds.importNames.${territoryId}`;
const texts = v.record(v.string(), v.string());
const answersSchema = v.object({
	hospitals: texts,
	distributors: v.optional(texts, {}),
	products: texts
});
const noAnswers: NameAnswers = { hospitals: {}, distributors: {}, products: {} };

/** What a person answered about names of earlier lists of a territory on this device. */
export function recallNames(territoryId: string): NameAnswers {
	try {
		const stored: unknown = JSON.parse(localStorage.getItem(answersKey(territoryId)) ?? 'null');
		const read = v.safeParse(answersSchema, stored);
		return read.success ? read.output : noAnswers;
	} catch {
		return noAnswers;
	}
}

/** Keeps what a person answered about names; a full or shut storage only means that it is asked again. */
export function keepNames(territoryId: string, answers: NameAnswers): void {
	try {
		localStorage.setItem(answersKey(territoryId), JSON.stringify(answers));
	} catch {
		return;
	}
}
