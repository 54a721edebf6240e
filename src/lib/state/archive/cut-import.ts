import * as v from 'valibot';
import type { ImportRecords } from '#lib/exchange/archive/import-records.ts';
import type { TerritoryDocuments } from '#lib/state/live/territory-documents.ts';
import { type ImportEdits, takeBackImport, valuesBefore } from '#lib/store/imports.ts';

const storageKey = 'rounds.unfinishedImport';
const lockName = 'rounds.import';

const edits = v.array(v.object({ id: v.string(), fields: v.record(v.string(), v.unknown()) }));
const schema = v.object({
	territoryId: v.string(),
	name: v.string(),
	importId: v.string(),
	accountEdits: edits,
	contactEdits: edits
});

/** An import that is being written: with it a later start takes back what was written of one that was cut. */
type Journal = Omit<v.InferOutput<typeof schema>, keyof ImportEdits> & ImportEdits;

const recall = (): Journal | null => {
	try {
		const read = v.safeParse(schema, JSON.parse(localStorage.getItem(storageKey) ?? 'null'));
		return read.success ? (read.output as Journal) : null;
	} catch {
		return null;
	}
};

/** True when it was kept; a shut or full storage keeps nothing. */
function keep(journal: Journal | null): boolean {
	try {
		if (journal) localStorage.setItem(storageKey, JSON.stringify(journal));
		else localStorage.removeItem(storageKey);
		return true;
	} catch {
		return false;
	}
}

/** Nobody else may take an import for cut while it is written, in whichever tab. */
const alone = <T>(job: () => Promise<T>): Promise<T> =>
	navigator.locks ? navigator.locks.request(lockName, job) : job();

/**
 * Writes an import that is taken back whole when it is cut: `write` is done with it under a journal, which goes once the
 * disk has it. `undo` takes back what is written so far.
 */
export const writeWhole = <T>(
	documents: TerritoryDocuments,
	{ name, importId, records }: { name: string; importId: string; records: ImportRecords },
	write: (undo: () => void) => Promise<T>
): Promise<{ value: T; isKept: boolean }> =>
	alone(async () => {
		const { base, id: territoryId } = documents;
		const before: ImportEdits = valuesBefore(base, records);
		const journal: Journal = { territoryId, name, importId, ...before };
		// Where the values before do not fit, at least what is new can be taken back.
		if (!keep(journal)) keep({ ...journal, accountEdits: [], contactEdits: [] });
		const value = await write(() => takeBackImport(base, { importId, ...before }));
		const isKept = await documents.whenKept(base.guid);
		if (isKept) keep(null);
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
		takeBackImport(documents.base, journal);
		if (await documents.whenKept(documents.base.guid)) keep(null);
		takenBack = journal.name;
	});
}
