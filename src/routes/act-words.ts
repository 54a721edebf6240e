import { messages } from '#lib/i18n/locale.svelte.ts';
import type { ActNotice } from '#lib/state/live/acts.ts';
import type { Workspace } from '#lib/state/workspace.svelte.ts';

type Done = Extract<ActNotice, { kind: 'done' }>;
type Known = Pick<Workspace, 'customers' | 'shownDesk'>;

/** What was done and to whom, in one line. */
export function actWords({ act, record }: Pick<Done, 'act' | 'record'>, known: Known): string {
	const m = messages().shell;
	const words = outcomeWords(act, textOf(record, 'outcome')) ?? m.act[act];
	const who = severalOf(record) ?? whom(record, known);
	return who ? m.actOf({ who, act: words }) : words;
}

/** What an act came to where its outcome says more than its name. */
function outcomeWords(act: Done['act'], outcome: string | undefined): string | null {
	const m = messages().shell;
	if (act === 'recordVisit') return outcome === 'missed' ? m.missedRecorded : null;
	if (act !== 'settlePromise') return null;
	return outcome === 'kept' ? m.promiseKept : m.promiseDropped;
}

/** How many an act was upon, where it was upon more than one. */
function severalOf(record: unknown): string | null {
	if (typeof record !== 'object' || record === null || !('several' in record)) return null;
	const { several } = record;
	return typeof several === 'number' && several > 1 ? messages().shell.several(several) : null;
}

/** The person or place a record is about; null where it is about none. */
function whom(record: unknown, { customers, shownDesk }: Known): string | null {
	const promiseId = textOf(record, 'promiseId');
	const feedbackId = textOf(record, 'feedbackId');
	const { promises, feedback } = shownDesk.visits.history;
	const contactId =
		textOf(record, 'contactId') ??
		promises.find(({ id }) => id === promiseId)?.contactId ??
		feedback.find(({ id }) => id === feedbackId)?.contactId;
	if (contactId !== undefined) return customers.allContacts.get(contactId)?.name ?? null;
	const isOfArchive =
		textOf(record, 'accountId') !== undefined || textOf(record, 'kind') !== undefined;
	return isOfArchive ? (textOf(record, 'name') ?? null) : null;
}

function textOf(record: unknown, field: string): string | undefined {
	if (typeof record !== 'object' || record === null) return undefined;
	const value: unknown = (record as Record<string, unknown>)[field];
	return typeof value === 'string' ? value : undefined;
}
