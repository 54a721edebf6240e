import * as v from 'valibot';
import type { RememberedMapping } from '#lib/exchange/archive/columns.ts';

const storageKey = 'rounds.importColumns';

const headings = v.record(v.string(), v.nullable(v.string()));
const schema = v.object({
	hospital: headings,
	doctor: headings,
	distributor: v.optional(headings, {})
});
const nothing: RememberedMapping = { hospital: {}, doctor: {}, distributor: {} };

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
