import type * as Y from 'yjs';
import { check, type Checked } from '#lib/domain/record.ts';
import type {
	Acknowledgement,
	Backup,
	Draft,
	Erasure,
	KnownDocument,
	KnownTerritory,
	Meeting,
	Preference,
	QuarantinedUpdate,
	Rejection,
	SeenDevice,
	TerritoryToKnow
} from './local-record.ts';
import { knownTerritorySchema } from './local-record.ts';
import { readTable } from './table/read-table.ts';
import type { Reading } from './table/reading.ts';
import { checkFact, clearCell, putFact, setCell } from './table/write-rows.ts';
import { localTables } from './local-tables.ts';

// What the device notes for itself is no act of a person: it has no origin and is not undone.
const act = null;

const { preferences, drafts, knownTerritories, knownDocuments, acknowledgements, backups } =
	localTables;
const { seenDevices, meetings, rejections, quarantine, erasures } = localTables;

/** The device's preferences by key. */
export const readPreferences = (local: Y.Doc): Reading<Preference> => readTable(local, preferences);

/** The forms that were begun and not saved, by key. */
export const readDrafts = (local: Y.Doc): Reading<Draft> => readTable(local, drafts);

/** The territories this device takes part in, by id. */
export const readKnownTerritories = (local: Y.Doc): Reading<KnownTerritory> =>
	readTable(local, knownTerritories);

/** The documents this device keeps, by document id. */
export const readKnownDocuments = (local: Y.Doc): Reading<KnownDocument> =>
	readTable(local, knownDocuments);

/** What each device last said it holds, by `deviceId|documentId`; by `memberId|…` where no device was named. */
export const readAcknowledgements = (local: Y.Doc): Reading<Acknowledgement> =>
	readTable(local, acknowledgements);

/** The backups made on this device. */
export const readBackups = (local: Y.Doc): Reading<Backup> => readTable(local, backups);

export const setPreference = (local: Y.Doc, value: Preference): Checked<Preference> =>
	setCell(local, { table: preferences, value, act });

/** Keeps a form as it stands; its fields are plain data. */
export const saveDraft = (local: Y.Doc, value: Draft): Checked<Draft> =>
	setCell(local, { table: drafts, value, act });

export const discardDraft = (local: Y.Doc, { key }: { key: string }): void =>
	clearCell(local, { table: drafts, key, act });

/** Forgets every form that was begun in a territory; their keys begin with its id. */
export function discardDrafts(local: Y.Doc, { territoryId }: { territoryId: string }): void {
	const root = local.getMap(drafts.root);
	const keys = [...root.keys()].filter((key) => key.startsWith(`${territoryId}|`));
	local.transact(() => keys.forEach((key) => root.delete(key)), act);
}

/** Notes a territory of this device, which then is no longer to be erased; what is left out takes its default. */
export function rememberTerritory(
	local: Y.Doc,
	territory: TerritoryToKnow
): Checked<KnownTerritory> {
	const checked = check(knownTerritorySchema, territory);
	if (!checked.ok) return checked;
	return local.transact(() => {
		endErasure(local, { territoryId: checked.value.id });
		return setCell(local, { table: knownTerritories, value: checked.value, act });
	}, act);
}

export const forgetTerritory = (local: Y.Doc, { id }: { id: string }): void =>
	clearCell(local, { table: knownTerritories, key: id, act });

/** The territories whose erasure has begun and not ended, by id. */
export const readErasures = (local: Y.Doc): Reading<Erasure> => readTable(local, erasures);

/** Forgets a territory and what was begun in it, and notes that its documents are to be erased, all in one write. */
export const beginErasure = (
	local: Y.Doc,
	{ territoryId }: { territoryId: string }
): Checked<Erasure> =>
	local.transact(() => {
		forgetTerritory(local, { id: territoryId });
		discardDrafts(local, { territoryId });
		return setCell(local, { table: erasures, value: { version: 1, territoryId }, act });
	}, act);

export const endErasure = (local: Y.Doc, { territoryId }: { territoryId: string }): void =>
	clearCell(local, { table: erasures, key: territoryId, act });

export const rememberDocument = (
	local: Y.Doc,
	{ documentId }: { documentId: string }
): Checked<KnownDocument> =>
	setCell(local, { table: knownDocuments, value: { version: 1, documentId }, act });

export const forgetDocument = (local: Y.Doc, { documentId }: { documentId: string }): void =>
	clearCell(local, { table: knownDocuments, key: documentId, act });

export const recordAcknowledgement = (
	local: Y.Doc,
	value: Acknowledgement
): Checked<Acknowledgement> => setCell(local, { table: acknowledgements, value, act });

/** Notes a backup that left the browser. */
export function recordBackup(local: Y.Doc, backup: Backup): Checked<Backup> {
	const checked = checkFact(local, backups, backup);
	if (checked.ok) local.transact(() => putFact(local, backups, checked.value), act);
	return checked;
}

/** Drops what every member said it holds of a document. */
export function forgetAcknowledgements(local: Y.Doc, { documentId }: { documentId: string }): void {
	const root = local.getMap(acknowledgements.root);
	const keys = [...root.keys()].filter((key) => key.endsWith(`|${documentId}`));
	local.transact(() => keys.forEach((key) => root.delete(key)), act);
}

/** When each other device was last met, by `territoryId|deviceId`. */
export const readSeenDevices = (local: Y.Doc): Reading<SeenDevice> => readTable(local, seenDevices);

export const noteDevice = (local: Y.Doc, value: SeenDevice): Checked<SeenDevice> =>
	setCell(local, { table: seenDevices, value, act });

/** How the documents stood when each other device was last met, by `territoryId|deviceId`. */
export const readMeetings = (local: Y.Doc): Reading<Meeting> => readTable(local, meetings);

export const noteMeeting = (local: Y.Doc, value: Meeting): Checked<Meeting> =>
	setCell(local, { table: meetings, value, act });

/** What members did not take of this device, by `memberId|documentId`. */
export const readRejections = (local: Y.Doc): Reading<Rejection> => readTable(local, rejections);

export const noteRejection = (local: Y.Doc, value: Rejection): Checked<Rejection> =>
	setCell(local, { table: rejections, value, act });

/** Forgets what a member did not take of a document. */
export const endRejection = (
	local: Y.Doc,
	{ memberId, documentId }: Pick<Rejection, 'memberId' | 'documentId'>
): void => clearCell(local, { table: rejections, key: `${memberId}|${documentId}`, act });

/** The bytes that were not taken from peers, by id. */
export const readQuarantine = (local: Y.Doc): Reading<QuarantinedUpdate> =>
	readTable(local, quarantine);

export const keepInQuarantine = (
	local: Y.Doc,
	value: QuarantinedUpdate
): Checked<QuarantinedUpdate> => setCell(local, { table: quarantine, value, act });

export const dropFromQuarantine = (local: Y.Doc, { id }: { id: string }): void =>
	clearCell(local, { table: quarantine, key: id, act });
