import * as Y from 'yjs';
import type { Day } from '#lib/domain/day.ts';
import { readAccounts } from '#lib/store/accounts.ts';
import { readContacts } from '#lib/store/contacts.ts';
import { parseDocumentId } from '#lib/store/document-id.ts';
import { decodeSound } from '#lib/sync/gate/incoming-structs.ts';
import { readMembers } from '#lib/store/members.ts';
import { readVisitReports } from '#lib/store/visit-reports.ts';
import type { BundleDocument } from '#lib/sync/bundle/bundle.ts';

/** What lies in a backup, counted. */
export interface BackupContents {
	members: readonly string[];
	customers: number;
	hospitals: number;
	visits: number;
	/** The first and last day of a visit; null without one. */
	span: { from: Day; to: Day } | null;
}

/** Looks into the documents of a backup without writing them anywhere; null where bytes are no whole Yjs update. */
export function contentsOf(documents: readonly BundleDocument[]): BackupContents | null {
	if (!documents.every(({ update }) => decodeSound(update))) return null;
	const members: string[] = [];
	const days: Day[] = [];
	let customers = 0;
	let hospitals = 0;
	for (const { id, update } of documents) {
		const doc = new Y.Doc({ guid: id });
		Y.applyUpdate(doc, update);
		switch (parseDocumentId(id)?.kind) {
			case 'meta': {
				const there = [...readMembers(doc).records.values()].filter((one) => !one.leftOn);
				members.push(...there.map(({ name }) => name));
				break;
			}
			case 'base': {
				const contacts = [...readContacts(doc).records.values()];
				const accounts = [...readAccounts(doc).records.values()];
				customers += contacts.filter(({ deletedOn }) => deletedOn === null).length;
				hospitals += accounts.filter(
					({ kind, deletedOn }) => kind === 'hospital' && deletedOn === null
				).length;
				break;
			}
			case 'visits':
				days.push(...[...readVisitReports(doc).records.values()].map(({ day }) => day));
				break;
		}
		doc.destroy();
	}
	days.sort();
	const [from, to] = [days[0], days.at(-1)];
	const span = from && to ? { from, to } : null;
	return { members, customers, hospitals, visits: days.length, span };
}
