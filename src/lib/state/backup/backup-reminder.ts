import { today } from '#lib/state/live/today.svelte.ts';
import { onlyHere } from '#lib/state/sharing/holdings.ts';
import type { Workspace } from '#lib/state/workspace.svelte.ts';
import { readPreferences, setPreference } from '#lib/store/local.ts';
import { lastBackup } from './last-backup.ts';

/** A backup older than this, in milliseconds, is old once there is something new. */
const oldAfter = 7 * 86_400_000;
/** Whoever has just come to a territory is left alone so long, in milliseconds: there is time enough for a habit. */
const newcomerFor = 3 * 86_400_000;
/** So few changes are worth no word: a person has only begun. */
const tooFew = 10;

/** What is worth saying about backups. */
export interface Reminder {
	/** Changes that neither a backup nor another device is known to hold. */
	onlyHere: number;
	/** ISO 8601; null when no backup was made. */
	lastAt: string | null;
}

const snoozeKey = (territoryId: string): string => `backupReminder/${territoryId}`;

/** The reminder for a territory now; null while all is well, for the sample, in the first days, and on a day it was put off. */
export function reminderOf(workspace: Workspace): Reminder | null {
	const { documents, isSample, id, self } = workspace;
	if (isSample) return null;
	const snoozed = readPreferences(documents.all.local).records.get(snoozeKey(id))?.value;
	if (snoozed === today.day) return null;
	const passedSince = (instant: string) => Date.parse(today.instant) - Date.parse(instant);
	const last = lastBackup(workspace);
	if (last ? passedSince(last.madeAt) < oldAfter : passedSince(self.joinedAt) < newcomerFor)
		return null;
	const count = onlyHere(documents);
	return count < tooFew ? null : { onlyHere: count, lastAt: last?.madeAt ?? null };
}

/** Says nothing more about backups today. */
export const snoozeReminder = ({ documents, id }: Workspace) =>
	setPreference(documents.all.local, { version: 1, key: snoozeKey(id), value: today.day });
