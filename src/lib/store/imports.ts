import type * as Y from 'yjs';
import type { DistributorFigure } from '#lib/domain/archive/distributor-figure.ts';
import type { HospitalUsage } from '#lib/domain/archive/hospital-usage.ts';
import type { UsageShare } from '#lib/domain/archive/usage-share.ts';
import type { Product } from '#lib/domain/archive/product.ts';
import { monthOf, type Day, type Month } from '#lib/domain/day.ts';
import { groupBy } from '#lib/domain/group.ts';
import type { CustomerPromise, PromiseOutcome } from '#lib/domain/follow-up/promise.ts';
import type { Target } from '#lib/domain/targets/target.ts';
import type { VisitPlan, VisitReport } from '#lib/domain/visits/visit.ts';
import type { Account } from '#lib/domain/archive/account.ts';
import type { Contact } from '#lib/domain/archive/contact.ts';
import { furtherPlaceKey, type FurtherPlace } from '#lib/domain/archive/further-place.ts';
import { tagKey, type CustomerTag } from '#lib/domain/archive/tag.ts';
import { changesOf, makingOf } from '#lib/domain/archive/field-note.ts';
import type { Zone } from '#lib/domain/archive/zone.ts';
import type { Checked } from '#lib/domain/record.ts';
import { cancelled, together, type Act } from './table/act.ts';
import type { CellTable, FactTable, RecordTable } from './table/table.ts';
import { readChangedRows, readTable } from './table/read-table.ts';
import { checkFact, putCell, putFact } from './table/write-rows.ts';
import type { AssessmentFact } from './assessment-fact.ts';
import { checkNew, checkStorable, planEdit, putRecord, type Edit } from './table/write-records.ts';
import { baseTables, planTables, visitsTables } from './tables.ts';
import { keepChanges } from './field-notes.ts';
import { turns } from './turns.ts';

/** What an import adds and changes. */
export interface ImportWrites {
	readonly zones: readonly Zone[];
	readonly accounts: readonly Account[];
	readonly contacts: readonly Contact[];
	readonly furtherPlaces?: readonly FurtherPlace[];
	readonly tags?: readonly CustomerTag[];
	readonly accountEdits: readonly Edit<Account>[];
	readonly contactEdits: readonly Edit<Contact>[];
	readonly lines?: ImportLines;
}

/** What lists of facts add and change. */
export interface ImportLines {
	readonly products: readonly Product[];
	readonly productEdits: readonly Edit<Product>[];
	readonly usage: readonly HospitalUsage[];
	readonly shares: readonly UsageShare[];
	readonly stock: readonly DistributorFigure[];
	readonly assessments: readonly AssessmentFact[];
	readonly targets: readonly Target[];
	readonly targetEdits: readonly Edit<Target>[];
	readonly visits: readonly VisitReport[];
	readonly plans: readonly VisitPlan[];
	readonly promises: readonly CustomerPromise[];
	readonly promiseOutcomes: readonly PromiseOutcome[];
}

/** Where what belongs to a rep is written: loaded documents, by month. */
export interface ImportHomes {
	readonly planOf: (month: Month) => Y.Doc;
	readonly visitsOf: (month: Month) => Y.Doc;
	/** The plan that holds a target. */
	readonly homeOf: (targetId: string) => Y.Doc;
}

/** The id of an import, and who makes it. */
export interface ImportSaid {
	readonly importId: string;
	readonly on: Day;
	readonly recordedBy: string;
	readonly recordedAt: string;
}

/** How far a write has come, in records. */
export interface WriteProgress {
	readonly done: number;
	readonly of: number;
}

/** A write into a document. */
interface Write {
	readonly doc: Y.Doc;
	readonly write: () => void;
}
type Look = () => Checked<Write>;

/** Records of one transaction: small enough that the page answers a tap between two. */
const sliceRecords = 250;

/**
 * Writes an import as one act, after every record of it was looked at: a refused one leaves all unwritten. It is written
 * in slices, hospitals before their people, so that the page answers meanwhile. One that was stopped or cut holds whole
 * records only, and `takeBackImport` removes them.
 */
export async function importRecords(
	base: Y.Doc,
	records: ImportWrites,
	{
		act,
		progress,
		signal,
		homes,
		said
	}: {
		act: Act;
		progress: (progress: WriteProgress) => void;
		signal?: AbortSignal | undefined;
		/** Where the plans, visits and promises of lists of facts go. */
		homes?: ImportHomes | undefined;
		/** The import and who makes it, for what is kept of the changes of cards. */
		said?: ImportSaid | undefined;
	}
): Promise<Checked<null>> {
	const { zones, accounts, contacts } = baseTables;
	const { lines } = records;
	const looks: Look[] = [
		...records.zones.map((record) => addition(base, { table: zones, record })),
		...records.accounts.map((record) => addition(base, { table: accounts, record })),
		...records.accountEdits.map((edit) => cardChange(base, { table: accounts, edit, said, act })),
		...records.contacts.map((record) => addition(base, { table: contacts, record })),
		...records.contactEdits.map((edit) => cardChange(base, { table: contacts, edit, said, act })),
		...(records.furtherPlaces ?? []).map((place) => newPlace(base, place)),
		...(records.tags ?? []).map((tag) => newTag(base, tag)),
		...(lines ? lookAtLines(base, lines, homes) : [])
	];
	const writes: Write[] = [];
	const breathe = turns();
	for (const look of looks) {
		if (signal?.aborted) return { ok: false, problem: cancelled };
		const one = look();
		if (!one.ok) return one;
		writes.push(one.value);
		await breathe();
	}
	if (said && records.accounts.length + records.contacts.length > 0) {
		const { importId, ...by } = said;
		keepChanges(base, [makingOf(importId, by)], act);
	}
	for (let done = 0; done < writes.length; done += sliceRecords) {
		if (signal?.aborted) return { ok: false, problem: cancelled };
		const slice = writes.slice(done, done + sliceRecords);
		for (const its of groupBy(slice, ({ doc }) => doc.guid).values()) {
			const [first] = its;
			if (!first) continue;
			together(first.doc, () => its.forEach(({ write }) => write()), act);
			readChangedRows(first.doc);
		}
		progress({ done: Math.min(done + sliceRecords, writes.length), of: writes.length });
		await breathe();
	}
	return { ok: true, value: null };
}

function lookAtLines(base: Y.Doc, lines: ImportLines, homes: ImportHomes | undefined): Look[] {
	const { products, hospitalUsage, usageShares, distributorFigures, assessments } = baseTables;
	const { targets, visitPlans } = planTables;
	const { visitReports, promises, promiseOutcomes } = visitsTables;
	const home = (of: (homes: ImportHomes) => Y.Doc): Y.Doc => {
		if (!homes) throw new Error('what belongs to a rep has a home');
		return of(homes);
	};
	return [
		...lines.products.map((record) => addition(base, { table: products, record })),
		...lines.productEdits.map((edit) => change(base, { table: products, edit })),
		...lines.usage.map((fact) => statement(base, { table: hospitalUsage, fact })),
		...lines.shares.map((value) => cell(base, { table: usageShares, value })),
		...lines.stock.map((value) => cell(base, { table: distributorFigures, value })),
		...lines.assessments.map((fact) => statement(base, { table: assessments, fact })),
		...lines.targets.map((record) =>
			addition(
				home(({ planOf }) => planOf(record.month)),
				{ table: targets, record }
			)
		),
		...lines.targetEdits.map((edit) =>
			change(
				home(({ homeOf }) => homeOf(edit.id)),
				{ table: targets, edit }
			)
		),
		...lines.visits.map((fact) =>
			statement(
				home(({ visitsOf }) => visitsOf(monthOf(fact.day))),
				{ table: visitReports, fact }
			)
		),
		...lines.plans.map((record) =>
			addition(
				home(({ planOf }) => planOf(monthOf(record.slot.day))),
				{ table: visitPlans, record }
			)
		),
		...lines.promises.map((fact) =>
			statement(
				home(({ visitsOf }) => visitsOf(monthOf(fact.madeOn))),
				{ table: promises, fact }
			)
		),
		...lines.promiseOutcomes.map((fact) =>
			statement(
				home(({ visitsOf }) => visitsOf(monthOf(fact.on))),
				{ table: promiseOutcomes, fact }
			)
		)
	];
}

const written = (doc: Y.Doc, write: () => void) => ({ ok: true, value: { doc, write } }) as const;

const statement =
	<T extends { id: string }>(doc: Y.Doc, { table, fact }: { table: FactTable<T>; fact: T }): Look =>
	() => {
		const checked = checkFact(doc, table, fact);
		return checked.ok ? written(doc, () => putFact(doc, table, checked.value)) : checked;
	};

/** What stands under the key is replaced. */
const cell =
	<T>(base: Y.Doc, { table, value }: { table: CellTable<T>; value: T }): Look =>
	() => {
		const checked = checkStorable(table, value as object);
		return checked.ok ? written(base, () => putCell(base, table, checked.value)) : checked;
	};

const addition =
	<T extends { id: string }>(
		base: Y.Doc,
		{ table, record }: { table: RecordTable<T>; record: T }
	): Look =>
	() => {
		const checked = checkNew(base, table, record);
		return checked.ok ? written(base, () => putRecord(base, table, checked.value)) : checked;
	};

/** What is known of somebody at a place stays as a person said it; one who left it works there again. */
const newPlace =
	(base: Y.Doc, place: FurtherPlace): Look =>
	() => {
		const table = baseTables.furtherPlaces;
		const checked = checkStorable(table, place);
		if (!checked.ok) return checked;
		const known = readTable(base, table).records.get(furtherPlaceKey(place));
		return known?.leftOn === null
			? written(base, () => undefined)
			: written(base, () => putCell(base, table, checked.value));
	};

/** A tag that stands keeps who set it. */
const newTag =
	(base: Y.Doc, tag: CustomerTag): Look =>
	() => {
		const table = baseTables.customerTags;
		const checked = checkStorable(table, tag);
		if (!checked.ok) return checked;
		return readTable(base, table).records.has(tagKey(tag))
			? written(base, () => undefined)
			: written(base, () => putCell(base, table, checked.value));
	};

/** An edit of a card keeps what stood there. */
const cardChange =
	<T extends { id: string }>(
		base: Y.Doc,
		given: { table: RecordTable<T>; edit: Edit<T>; said: ImportSaid | undefined; act: Act }
	): Look =>
	() => {
		const { table, edit, said, act } = given;
		const planned = planEdit(base, { table, edit });
		if (!planned.ok) return planned;
		const before = readTable(base, table).records.get(edit.id);
		if (!said || !before) return written(base, planned.value.write);
		const { importId, ...by } = said;
		const changes = changesOf(before, edit.fields, by);
		return written(base, () => {
			planned.value.write();
			keepChanges(base, changes, act);
		});
	};

const change =
	<T extends { id: string }>(
		base: Y.Doc,
		{ table, edit }: { table: RecordTable<T>; edit: Edit<T> }
	): Look =>
	() => {
		const planned = planEdit(base, { table, edit });
		return planned.ok ? written(base, planned.value.write) : planned;
	};
