import type { CustomerPromise, PromiseOutcome } from '#lib/domain/follow-up/promise.ts';
import type { VisitPlan } from '#lib/domain/visits/visit.ts';
import { noAnswers } from '#lib/domain/visits/visit.ts';
import type { Author, ChosenLine } from './line-records.ts';
import { halfOf } from './line-sums.ts';

type Making = { newId: () => string; by: Author };

/** Planned visits, in the order of their lines. */
export function plansOf(chosen: readonly ChosenLine[], { newId, by }: Making): VisitPlan[] {
	return chosen.flatMap(({ row, contactId }, at): VisitPlan[] => {
		const { day, mode, objectiveKind, objective, materials } = row.draft;
		if (!day) return [];
		return [
			{
				...{ version: 1, id: newId(), cycleId: null, contactId },
				slot: { day, half: halfOf(row.draft), order: at },
				...{ locked: false, cancelled: false, appointment: false, mode: mode ?? 'inPerson' },
				objective: { kind: objectiveKind ?? 'followUp', text: objective ?? '' },
				productIds: row.talked.map(({ productId }) => productId),
				...{ ...noAnswers, materials: materials ?? '', packed: '', addedBy: by.memberId }
			}
		];
	});
}

/** Promises, and what became of those that were settled. */
export function promisesOf(
	chosen: readonly ChosenLine[],
	{ newId, by }: Making
): { promises: CustomerPromise[]; promiseOutcomes: PromiseOutcome[] } {
	const promises: CustomerPromise[] = [];
	const promiseOutcomes: PromiseOutcome[] = [];
	const said = { recordedBy: by.memberId, recordedAt: by.recordedAt };
	for (const { row, contactId } of chosen) {
		const { promise: text, day: madeOn, due, state, settledOn } = row.draft;
		if (text === undefined || !madeOn || !due) continue;
		const id = newId();
		promises.push({ version: 1, id, contactId, visitReportId: null, text, madeOn, due, ...said });
		const outcome = state === 'keptLate' ? 'kept' : state;
		if (outcome !== 'kept' && outcome !== 'dropped' && outcome !== 'withdrawn') continue;
		promiseOutcomes.push({
			...{ version: 1, id: newId(), promiseId: id, outcome, on: settledOn ?? due },
			...{ due: null, text: null, note: '', ...said, follows: [] }
		});
	}
	return { promises, promiseOutcomes };
}
