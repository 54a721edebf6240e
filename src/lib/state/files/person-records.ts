import type { Contact } from '#lib/domain/archive/contact.ts';
import { withoutNames } from '#lib/domain/archive/names-in-text.ts';
import { baseTables } from '#lib/store/tables.ts';
import type { OpenDocument } from './open-territory.ts';

/** Whose records are asked for: the ids of the card with those merged into it, and the names they bear. */
export interface Asked {
	readonly ids: ReadonlySet<string>;
	readonly names: readonly string[];
}

/** Signatures of devices speak of records by id and tell nothing of a person. */
const signatures: string = baseTables.attestations.root;

/** A vote speaks of its listing, and says nothing of the others who have a say there. */
const votes: string = baseTables.listingVoters.root;

/**
 * All that names a person, of every table there is: by id at any depth, by what names such a record (the outcome of a promise,
 * the answer to feedback, the listing of a vote), or by name among those who shared an expense. What a record says of others beside is left out.
 */
export function recordsOfPerson(
	documents: readonly OpenDocument[],
	asked: Asked
): readonly OpenDocument[] {
	const known = new Set(asked.ids);
	const named = { names: asked.names, others: othersIn(documents, asked) };
	const rows = documents.flatMap((document) =>
		Object.entries(document.tables)
			.filter(([table]) => table !== signatures)
			.flatMap(([table, records]) =>
				records.map((record) => {
					const texts = table === votes ? [contactOf(record) ?? ''] : textsIn(record);
					return { document, table, record, texts };
				})
			)
	);
	const found = new Set<(typeof rows)[number]>();
	for (let before = -1; before !== found.size;) {
		before = found.size;
		for (const row of rows) {
			if (found.has(row)) continue;
			if (!row.texts.some((text) => known.has(text)) && !isAttended(row.record, named)) continue;
			found.add(row);
			const { id, listingId } = row.record as { id?: string; listingId?: string };
			for (const one of [id, listingId]) if (one !== undefined) known.add(one);
		}
	}
	return documents.flatMap((document) => {
		const { tables, ...place } = document;
		const kept = Object.keys(tables).flatMap((table) => {
			const own = rows.filter(
				(row) => row.document === document && row.table === table && found.has(row)
			);
			return own.length > 0
				? [[table, own.map(({ record }) => withoutOthers(record, asked))] as const]
				: [];
		});
		return kept.length > 0 ? [{ ...place, tables: Object.fromEntries(kept) }] : [];
	});
}

function isAttended(record: unknown, asked: Pick<Asked, 'names'> & { others: string[] }): boolean {
	const { attendees } = record as { attendees?: unknown };
	return typeof attendees === 'string' && withoutNames(attendees, asked) !== attendees;
}

/** The names of all other people on record: one of them may hold the name that is asked for. */
const othersIn = (documents: readonly OpenDocument[], { ids }: Asked): string[] =>
	documents.flatMap(({ tables }) =>
		((tables.contacts ?? []) as Pick<Contact, 'id' | 'name'>[]).flatMap(({ id, name }) =>
			ids.has(id) ? [] : name
		)
	);

/** Every text of a record, inner ones too. */
function textsIn(value: unknown): readonly string[] {
	if (typeof value === 'string') return [value];
	if (typeof value !== 'object' || value === null) return [];
	return Object.values(value).flatMap(textsIn);
}

/** A list of what several people say or did keeps what is this person's. */
function withoutOthers(record: unknown, { ids }: Asked): unknown {
	const entries = Object.entries(record as object).map(([field, value]: [string, unknown]) => {
		const isOfPeople = Array.isArray(value) && value.some((one) => contactOf(one) !== undefined);
		if (!isOfPeople) return [field, value] as const;
		return [field, value.filter((one) => ids.has(contactOf(one) ?? ''))] as const;
	});
	return Object.fromEntries(entries);
}

const contactOf = (one: unknown): string | undefined =>
	typeof one === 'object' && one !== null ? (one as { contactId?: string }).contactId : undefined;
