import * as v from 'valibot';
import type { RememberedMapping } from '#lib/exchange/archive/columns.ts';

const storageKey = 'rounds.importColumns';

const headings = v.record(v.string(), v.nullable(v.string()));
const schema = v.object({ hospital: headings, doctor: headings });
const nothing: RememberedMapping = { hospital: {}, doctor: {} };

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

const unfinishedKey = 'rounds.unfinishedImport';
const unfinishedSchema = v.object({ name: v.string(), done: v.number(), of: v.number() });

/** An import that was cut while it was written, as when the page was closed: the file and how many records went in. */
export type UnfinishedImport = v.InferOutput<typeof unfinishedSchema>;

/** The import that was cut on this device; null when the last one was finished. */
export function recallUnfinished(): UnfinishedImport | null {
	try {
		const kept = JSON.parse(localStorage.getItem(unfinishedKey) ?? 'null');
		const read = v.safeParse(unfinishedSchema, kept);
		return read.success ? read.output : null;
	} catch {
		return null;
	}
}

/** Keeps how far an import has come, null once it is finished; where storage is shut a cut one is only not told. */
export function keepUnfinished(unfinished: UnfinishedImport | null): void {
	try {
		if (unfinished) localStorage.setItem(unfinishedKey, JSON.stringify(unfinished));
		else localStorage.removeItem(unfinishedKey);
	} catch {
		return;
	}
}
