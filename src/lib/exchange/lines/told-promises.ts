import { nameKey } from '#lib/domain/archive/name-keys.ts';
import {
	isWaiting,
	promiseLedger,
	type LedgerEntry
} from '#lib/domain/follow-up/promise-ledger.ts';
import { groupBy } from '#lib/domain/group.ts';
import { seenBefore } from '#lib/domain/word-order.ts';
import { settledAs } from './line-promises.ts';
import type { AnyLine, ExistingLines, LineRow } from './lines-preview.ts';
import { asked, differing, isTold, keyOf } from './told-row.ts';

/** Promises: one that stands and was put off or settled since, as the list says, is asked about; a list never reopens one. */
export function promisesTold(rows: readonly LineRow[], existing: ExistingLines): LineRow[] {
	const { promises, promiseOutcomes: outcomes } = existing;
	const saidOf = groupBy(outcomes, ({ promiseId }) => promiseId);
	const [first] = promises;
	// Late or not yet due is the same here: both wait.
	const clock = first && { today: first.madeOn, dueSoonDays: 0 };
	const ledger = clock ? promiseLedger({ promises, outcomes }, clock) : [];
	const byKey = new Map(
		ledger.flatMap((entry) =>
			textsOf(entry, promises).map((text) => [keyIn(entry.promise, text), entry] as const)
		)
	);
	const twice = new Set<string>();
	return rows.map((row) => {
		if (row.choice === 'skip') return row;
		const { day = '', promise = '' } = row.draft;
		const key = keyIn({ contactId: keyOf(row.person), madeOn: day }, promise);
		const entry = byKey.get(key);
		if (twice.has(key)) return isTold(row, entry?.promise.id ?? null);
		twice.add(key);
		if (!entry) return row;
		const { id } = entry.promise;
		const difference = differing(promiseFields(row.draft, entry));
		if (difference.changes.length === 0) return isTold(row, id);
		const follows = seenBefore(saidOf.get(id) ?? [], ({ recordedAt }) => recordedAt);
		return { ...asked(row, { id, ...difference }), promiseId: id, follows };
	});
}

const keyIn = (of: { contactId: string; madeOn: string }, text: string): string =>
	`${of.contactId} ${of.madeOn} ${nameKey(text)}`;

/** A promise under the words in which it was made and in which it stands. */
const textsOf = ({ promise }: LedgerEntry, made: ExistingLines['promises']): string[] => [
	...new Set([promise.text, made.find(({ id }) => id === promise.id)?.text ?? promise.text])
];

function promiseFields(draft: AnyLine, { promise, state, ...entry }: LedgerEntry) {
	const waits = isWaiting({ promise, state, ...entry });
	const settled = settledAs(draft.state);
	return [
		{ field: 'due', said: waits ? draft.due : undefined, stands: promise.due },
		{
			...{ field: 'state', said: settled === null ? undefined : draft.state },
			stands: settledAs(state) === settled ? draft.state : state
		}
	];
}
