import type { CustomerPromise, PromiseOutcome } from '#lib/domain/follow-up/promise.ts';
import type { LineRecords, LinesMaking } from './line-records.ts';

/** Promises, until when they were put off last, and what became of those that were settled. */
export function promisesOf({
	chosen,
	newId,
	by
}: LinesMaking): Pick<LineRecords, 'promises' | 'promiseOutcomes'> {
	const promises: CustomerPromise[] = [];
	const promiseOutcomes: PromiseOutcome[] = [];
	const said = { recordedBy: by.memberId, recordedAt: by.recordedAt };
	for (const { row, contactId } of chosen) {
		const { promise: text, day: madeOn, due, state, settledOn, firstDue = due } = row.draft;
		if (text === undefined || !madeOn || !due || !firstDue) continue;
		const promiseId = row.promiseId ?? newId();
		const made = { version: 1, id: promiseId, contactId, visitReportId: null, text } as const;
		if (row.promiseId === null) promises.push({ ...made, madeOn, due: firstDue, ...said });
		const word = { version: 1, promiseId, text: null, ...said } as const;
		let follows = [...row.follows];
		if (row.promiseId === null ? firstDue !== due : row.edit?.fields.due !== undefined) {
			const { postponedOn: on = madeOn, postponedFor: note = '' } = row.draft;
			const id = newId();
			promiseOutcomes.push({ ...word, id, outcome: 'reopened', on, due, note, follows });
			follows = [id];
		}
		const outcome = settledAs(state);
		if (outcome === null || (row.promiseId !== null && row.edit?.fields.state === undefined))
			continue;
		const on = settledOn ?? due;
		promiseOutcomes.push({ ...word, id: newId(), outcome, on, due: null, note: '', follows });
	}
	return { promises, promiseOutcomes };
}

/** What a promise of a file was settled as; null while it waits. */
export const settledAs = (state: string | undefined): 'kept' | 'dropped' | 'withdrawn' | null =>
	state === 'kept' || state === 'keptLate'
		? 'kept'
		: state === 'dropped' || state === 'withdrawn'
			? state
			: null;
