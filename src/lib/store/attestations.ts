import * as buffer from 'lib0/buffer';
import { digest } from 'lib0/hash/sha256';
import * as string from 'lib0/string';
import type * as Y from 'yjs';
import type { Checked } from '#lib/domain/record.ts';
import type { Attestation } from '#lib/domain/sharing/attestation.ts';
import { readTable } from './table/read-table.ts';
import type { Reading } from './table/reading.ts';
import { appendFact } from './table/write-rows.ts';
import { baseTables } from './tables.ts';

/** The same in every kind of document that more than one person writes facts into. */
const table = baseTables.attestations;
const digestBytes = 16;

/** Every attestation of a document, its signature not checked. */
export const readAttestations = (doc: Y.Doc): Reading<Attestation> => readTable(doc, table);

/** Puts an attestation beside the facts it speaks of; no act of a person, so undo leaves it alone. */
export const recordAttestation = (doc: Y.Doc, fact: Attestation): Checked<Attestation> =>
	appendFact(doc, { table, fact, act: null });

/** By what an attestation names a fact, the same on every device whatever the order of its fields. */
export const factDigest = (fact: unknown): string =>
	buffer.toBase64UrlEncoded(digest(string.encodeUtf8(canonical(fact))).slice(0, digestBytes));

function canonical(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
	if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
	const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
	return `{${entries.map(([key, of]) => `${JSON.stringify(key)}:${canonical(of)}`).join()}}`;
}
