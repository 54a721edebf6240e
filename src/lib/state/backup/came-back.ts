import { firstDayOf, type Day } from '#lib/domain/day.ts';
import { groupBy } from '#lib/domain/group.ts';
import { readAccounts } from '#lib/store/accounts.ts';
import { readContacts } from '#lib/store/contacts.ts';
import { parseDocumentId } from '#lib/store/document-id.ts';
import type { OpenDocument } from '#lib/store/documents.ts';
import { readFeedback } from '#lib/store/feedback.ts';
import { readProducts } from '#lib/store/products.ts';
import { readPromises } from '#lib/store/promises.ts';
import type { Table } from '#lib/store/table/table.ts';
import { baseTables, metaTables, planTables, visitsTables } from '#lib/store/tables.ts';
import type { ArrivedRecord } from './arrivals.ts';

/** What one record that came back says: whom it is about, what, when; null what it does not say or nobody knows. */
export interface CameBackLine {
	/** The document and the place in it. */
	id: string;
	isNew: boolean;
	who: string | null;
	text: string | null;
	day: Day | null;
	/** The last day of what lasts; null for what has one day. */
	until: Day | null;
}

/** The records of one kind that came back. */
export interface CameBackKind {
	/** The kind, by its table. */
	root: string;
	/** Records that were not here. */
	added: number;
	/** Records that were here otherwise. */
	changed: number;
	/** The newest; none of a kind whose records have no name to show. */
	lines: readonly CameBackLine[];
	/** How many more could be shown. */
	more: number;
}

/** What the ids in records stand for; null where nobody knows. */
export interface Names {
	/** A contact, an account, a product. */
	named(id: string): string | null;
	/** The words of a promise or of feedback. */
	said(id: string): string | null;
}

/** Of one kind so many are shown. */
const mostLines = 50;

interface Told {
	who?: string | null;
	text?: string | null;
	day?: Day | null;
	until?: Day | null;
	/** When it was recorded, by which the newest are found; the day where nothing says. */
	at?: string | undefined;
	/** Who recorded it. */
	by?: string | null | undefined;
}

type Teller = (record: unknown, names: Names) => Told;

const teller = <T>(
	{ root }: Table<T>,
	tell: (record: T, names: Names) => Told
): [string, Teller] => [
	root,
	// It was read by this very table.
	(record, names) => tell(record as T, names)
];

// In the order of the screen: first what a person did, then what the territory is made of.
const tellers = new Map<string, Teller>([
	teller(visitsTables.visitReports, (one, { named }) => ({
		who: named(one.contactId),
		day: one.day,
		...recorded(one)
	})),
	teller(visitsTables.promises, (one, { named }) => ({
		who: named(one.contactId),
		text: one.text,
		day: one.madeOn,
		...recorded(one)
	})),
	teller(visitsTables.promiseOutcomes, (one, { said }) => ({
		text: said(one.promiseId),
		day: one.on,
		...recorded(one)
	})),
	teller(visitsTables.feedback, (one, { named }) => ({
		who: named(one.contactId),
		text: one.text,
		day: one.heardOn,
		...recorded(one)
	})),
	teller(visitsTables.feedbackAnswers, (one, { said }) => ({
		text: one.text || said(one.feedbackId),
		day: one.on,
		...recorded(one)
	})),
	teller(visitsTables.adverseReports, (one) => ({ day: one.on, ...recorded(one) })),
	teller(baseTables.assessments, (one, { named }) => ({
		who: named(one.contactId),
		text: named(one.productId),
		day: one.assessedOn,
		...recorded(one)
	})),
	teller(baseTables.upgradePlans, (one, { named }) => ({
		who: named(one.contactId),
		text: one.nextAction || named(one.productId),
		day: one.startedOn,
		by: one.setBy
	})),
	teller(baseTables.factorChecks, (one, { named }) => ({
		who: named(one.contactId),
		day: one.on,
		...recorded(one)
	})),
	teller(baseTables.hospitalUsage, (one, { named }) => ({
		who: named(one.accountId),
		text: named(one.productId),
		day: firstDayOf(one.month),
		...recorded(one)
	})),
	teller(baseTables.allocationWords, (one, { named }) => ({
		who: named(one.contactId),
		...recorded(one)
	})),
	teller(planTables.cycles, (one) => ({
		day: one.from,
		until: one.to,
		at: one.acceptedAt,
		by: one.acceptedBy
	})),
	teller(planTables.approvals, (one) => ({ text: one.note || null, ...recorded(one) })),
	teller(planTables.weekWords, (one) => ({ text: one.note || null, ...recorded(one) })),
	teller(planTables.monthWords, (one) => ({ text: one.month, ...recorded(one) })),
	teller(planTables.visitPlans, (one, { named }) => ({
		who: named(one.contactId),
		day: one.slot.day,
		by: one.addedBy
	})),
	teller(planTables.leaves, (one) => ({ text: one.reason || null, day: one.day })),
	teller(baseTables.closures, (one, { named }) => ({
		who: named(one.subjectId),
		text: one.reason || null,
		day: one.day,
		...recorded(one)
	})),
	teller(baseTables.distributorFigures, (one, { named }) => ({
		who: named(one.accountId),
		text: named(one.productId ?? ''),
		day: firstDayOf(one.month),
		...recorded(one)
	})),
	teller(baseTables.usageShares, (one, { named }) => ({
		who: named(one.contactId ?? one.accountId),
		text: named(one.productId),
		day: firstDayOf(one.month),
		...recorded(one)
	})),
	teller(baseTables.dayEnds, (one, { named }) => ({ who: named(one.repId), ...recorded(one) })),
	teller(baseTables.listings, (one, { named }) => ({
		who: named(one.accountId),
		text: named(one.productId)
	})),
	teller(baseTables.listingVoters, (one, { named }) => ({ who: named(one.contactId) })),
	teller(baseTables.listingMoves, (one) => ({ day: one.on, ...recorded(one) })),
	teller(baseTables.savedViews, (one) => ({ text: one.name, ...recorded(one) })),
	teller(baseTables.customerTags, (one, { named }) => ({
		who: named(one.subjectId),
		text: one.tag,
		...recorded(one)
	})),
	teller(baseTables.fieldSources, (one, { named }) => ({
		who: named(one.subjectId),
		text: one.from || null,
		...recorded(one)
	})),
	teller(baseTables.furtherPlaces, (one, { named }) => ({
		who: named(one.contactId),
		text: named(one.accountId)
	})),
	teller(baseTables.contacts, (one, { named }) => ({ who: one.name, text: named(one.accountId) })),
	teller(baseTables.accounts, (one) => ({ who: one.name })),
	teller(baseTables.products, (one) => ({ who: one.name })),
	teller(baseTables.zones, (one) => ({ who: one.name })),
	teller(metaTables.members, (one) => ({ who: one.name }))
]);

/** Signatures and former values beside the records they speak of: no record of a person. */
const unsaid: ReadonlySet<string> = new Set([
	baseTables.attestations.root,
	baseTables.fieldChanges.root
]);

/** What came back, by kind, the newest of each first. */
export function cameBack(arrived: readonly ArrivedRecord[], names: Names): CameBackKind[] {
	const kinds = groupBy(
		arrived.filter(({ root }) => !unsaid.has(root)),
		({ root }) => root
	);
	const order = [...tellers.keys()];
	const placeOf = (root: string) => (order.indexOf(root) + order.length + 1) % (order.length + 1);
	return [...kinds]
		.sort(([a], [b]) => placeOf(a) - placeOf(b))
		.map(([root, records]) => kindOf(root, { records, names }));
}

/** Only what was not here and what this person recorded; of what another tab told, what was recorded before `since`. */
export function ownAmong(
	arrived: readonly ArrivedRecord[],
	{
		memberId,
		since,
		isTab
	}: { memberId: string; since: string; isTab: (origin: unknown) => boolean }
): ArrivedRecord[] {
	return arrived.filter(({ root, record, isNew, origin }) => {
		const told = isNew ? tellers.get(root)?.(record, nameless) : undefined;
		if (told?.by !== memberId) return false;
		return !isTab(origin) || (told.at !== undefined && told.at < since);
	});
}

/** The names that stand in documents of a territory. */
export function namesIn(documents: readonly OpenDocument[]): Names {
	const names = new Map<string, string>();
	const words = new Map<string, string>();
	for (const { id, doc } of documents) {
		const kind = parseDocumentId(id)?.kind;
		if (kind === 'base')
			for (const read of [readContacts, readAccounts, readProducts])
				for (const [key, { name }] of read(doc).records) names.set(key, name);
		if (kind === 'visits')
			for (const read of [readPromises, readFeedback])
				for (const [key, { text }] of read(doc).records) words.set(key, text);
	}
	return { named: (id) => names.get(id) ?? null, said: (id) => words.get(id) ?? null };
}

const nameless: Names = { named: () => null, said: () => null };

const recorded = (one: { recordedAt?: string | undefined; recordedBy?: string | undefined }) => ({
	at: one.recordedAt,
	by: one.recordedBy
});

function kindOf(
	root: string,
	{ records, names }: { records: readonly ArrivedRecord[]; names: Names }
): CameBackKind {
	const tell = tellers.get(root);
	const told = tell
		? records
				.map((one) => ({ one, told: tell(one.record, names) }))
				.sort((a, b) => newer(a.told, b.told))
		: [];
	const lines = told.slice(0, mostLines).map(({ one, told }) => ({
		id: `${one.documentId}|${one.key}`,
		isNew: one.isNew,
		who: told.who ?? null,
		text: told.text ?? null,
		day: told.day ?? null,
		until: told.until ?? null
	}));
	const added = records.filter(({ isNew }) => isNew).length;
	return { root, added, changed: records.length - added, lines, more: told.length - lines.length };
}

const momentOf = ({ at, day }: Told): string => at ?? day ?? '';
const inOrder = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);
const newer = (a: Told, b: Told): number =>
	inOrder(momentOf(b), momentOf(a)) || inOrder(a.who ?? '', b.who ?? '');
