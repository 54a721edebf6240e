import * as v from 'valibot';
import type { TerritoryDocuments } from '#lib/state/live/territory-documents.ts';
import {
	type ImportDocuments,
	type ImportEdits,
	takeBackImport,
	valuesBefore
} from '#lib/store/taken-back-imports.ts';
import { keepJournal, storedJournal } from './import-journal.ts';

const lockName = 'rounds.import';

const edits = v.optional(
	v.array(v.object({ id: v.string(), fields: v.record(v.string(), v.unknown()) })),
	[]
);
const schema = v.object({
	territoryId: v.string(),
	name: v.string(),
	importId: v.string(),
	/** The documents of reps that it writes besides base. */
	documentIds: v.optional(v.array(v.string()), []),
	accountEdits: edits,
	contactEdits: edits,
	productEdits: edits,
	targetEdits: edits,
	planEdits: edits,
	activityEdits: edits,
	expenseEdits: edits,
	tagKeys: v.optional(v.array(v.string()), []),
	cells: v.optional(
		v.array(
			v.object({
				table: v.picklist(['distributorFigures', 'usageShares', 'leaves']),
				key: v.string(),
				before: v.unknown()
			})
		),
		[]
	)
});

/** An import that is being written: with it a later start takes back what was written of one that was cut. */
type Journal = v.InferOutput<typeof schema>;

const recall = (): Journal | null => {
	try {
		const read = v.safeParse(schema, JSON.parse(storedJournal() ?? 'null'));
		return read.success ? read.output : null;
	} catch {
		return null;
	}
};

/** Nobody else may take an import for cut while it is written, in whichever tab. */
const alone = <T>(job: () => Promise<T>): Promise<T> =>
	navigator.locks ? navigator.locks.request(lockName, job) : job();

const noEdits: ImportEdits = {
	accountEdits: [],
	contactEdits: [],
	productEdits: [],
	targetEdits: [],
	planEdits: [],
	activityEdits: [],
	expenseEdits: [],
	tagKeys: [],
	cells: []
};

/**
 * Writes an import that is taken back whole when it is cut: `write` is done with it under a journal, which goes once the
 * disk has all its documents. `undo` takes back what is written so far.
 */
export const writeWhole = <T>(
	{ id: territoryId, whenKept }: { id: string; whenKept: (id: string) => Promise<boolean> },
	import_: { name: string; importId: string; edits: ImportEdits; documents: ImportDocuments },
	write: (undo: () => void) => Promise<T>
): Promise<{ value: T; isKept: boolean }> =>
	alone(async () => {
		const { name, importId, documents } = import_;
		const before = valuesBefore(documents, import_.edits);
		const documentIds = documents.slice(1).map(({ guid }) => guid);
		const journal = { territoryId, name, importId, documentIds, ...before };
		// Where the values before do not fit, at least what is new can be taken back.
		if (!keepJournal(journal)) keepJournal({ ...journal, ...noEdits });
		const value = await write(() => takeBackImport(documents, { importId, ...before }));
		const kept = await Promise.all(documents.map(({ guid }) => whenKept(guid)));
		const isKept = kept.every(Boolean);
		if (isKept) keepJournal(null);
		return { value, isKept };
	});

let takenBack: string | null = null;

/** The file whose import was cut and has been taken back at this start; null when none was. */
export const takenBackImport = (): string | null => takenBack;

/** Drops the word about the import that was taken back. */
export const forgetTakenBack = (): void => {
	takenBack = null;
};

/** Takes back the import into a territory that was cut when the app ended while it was written. */
export async function takeBackCut(documents: TerritoryDocuments): Promise<void> {
	if (recall()?.territoryId !== documents.id) return;
	await alone(async () => {
		// Another tab may have finished it while this one waited.
		const journal = recall();
		if (journal?.territoryId !== documents.id) return;
		const others = journal.documentIds.filter((id) => documents.holds(id));
		const opened = await Promise.all(others.map((id) => documents.all.open(id)));
		const all: ImportDocuments = [documents.base, ...opened];
		takeBackImport(all, journal);
		const kept = await Promise.all(all.map(({ guid }) => documents.whenKept(guid)));
		if (kept.every(Boolean)) keepJournal(null);
		takenBack = journal.name;
	});
}
