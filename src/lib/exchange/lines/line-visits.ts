import type { Feedback } from '#lib/domain/follow-up/feedback.ts';
import type { CustomerPromise } from '#lib/domain/follow-up/promise.ts';
import { noAnswers, type VisitPlan, type VisitReport } from '#lib/domain/visits/visit.ts';
import type { ChosenLine, LineRecords, LinesMaking } from './line-records.ts';
import { packing } from './line-plans.ts';
import { halfOf } from './told-row.ts';
import { stepsIn } from './visit-cells.ts';

type Reported = Pick<LineRecords, 'visits' | 'plans' | 'promises' | 'feedback'>;

/** Past visits with what was promised and heard during them; one that was planned brings its plan where none stands. */
export function visitsOf(making: LinesMaking): Reported {
	const { chosen, newId, by } = making;
	const plans: VisitPlan[] = [];
	const visits: VisitReport[] = [];
	const promises: CustomerPromise[] = [];
	const feedback: Feedback[] = [];
	const said = { recordedBy: by.memberId, recordedAt: by.recordedAt };
	for (const [order, line] of chosen.entries()) {
		const { row, choice, contactId } = line;
		const { draft, visit } = row;
		if (!draft.day) continue;
		const { report = null, promised = [], heard = [] } = visit ?? {};
		const corrects = choice === 'merge' ? report : null;
		let visitPlanId = visit?.planId ?? null;
		if (!corrects && visitPlanId === null && draft.planned) {
			visitPlanId = newId();
			plans.push(planOf(line, { id: visitPlanId, order, making }));
		}
		const id = newId();
		visits.push(
			corrects
				? {
						...{ ...corrects, ...correctionOf(line) },
						...{ id, corrects: corrects.id, withdrawn: false, ...said }
					}
				: reportOf(line, { id, visitPlanId, making })
		);
		const ofVisit = { version: 1, contactId, visitReportId: id, ...said } as const;
		for (const { text, due } of promised)
			promises.push({ ...ofVisit, id: newId(), text, madeOn: draft.day, due });
		for (const text of heard) feedback.push({ ...ofVisit, id: newId(), text, heardOn: draft.day });
	}
	return { visits, plans, promises, feedback };
}

/** What a correction sets; what belongs to a visit that took place goes with one that did not. */
function correctionOf({ row }: ChosenLine): Partial<VisitReport> {
	const fields = (row.edit?.fields ?? {}) as Partial<VisitReport>;
	if (fields.outcome === 'missed') return { ...fields, aimReached: null, adverseReaction: null };
	return fields.outcome === 'done' ? { ...fields, missedReason: null } : fields;
}

function reportOf(
	{ row, contactId }: ChosenLine,
	of: { id: string; visitPlanId: string | null; making: LinesMaking }
): VisitReport {
	const { draft, visit } = row;
	const { by, said } = of.making;
	const outcome = draft.outcome ?? (draft.missedReason ? 'missed' : 'done');
	const heard = draft.adverseReaction ? draft.adverseReaction === 'yes' : null;
	const answered = heard ?? said.adverseReaction;
	return {
		...{ version: 1, id: of.id, repId: by.repId, contactId },
		...{ accountId: row.metAt, visitPlanId: of.visitPlanId },
		...{ day: draft.day as VisitReport['day'], half: halfOf(draft), outcome },
		missedReason: outcome === 'missed' ? (draft.missedReason ?? null) : null,
		mode: draft.mode ?? 'inPerson',
		objective: { kind: draft.objectiveKind ?? 'followUp', text: draft.objective ?? '' },
		aimReached: outcome === 'done' ? (draft.aimReached ?? null) : null,
		...{ products: [...row.talked], steps: stepsIn(draft.steps ?? ''), joinedBy: row.joinedBy },
		note: [draft.note, ...(visit?.undated ?? [])].filter(Boolean).join('；'),
		nextStep: draft.nextStep ?? '',
		adverseReaction: outcome === 'done' ? answered : null,
		...{ corrects: null, withdrawn: false },
		...{ recordedBy: by.memberId, recordedAt: by.recordedAt }
	};
}

function planOf(
	{ row, contactId }: ChosenLine,
	of: { id: string; order: number; making: LinesMaking }
): VisitPlan {
	const { draft } = row;
	return {
		...{ version: 1, id: of.id, cycleId: null, contactId },
		slot: { day: draft.day as VisitPlan['slot']['day'], half: halfOf(draft), order: of.order },
		...{ locked: false, cancelled: false, appointment: draft.arranged ?? false },
		mode: draft.mode ?? 'inPerson',
		objective: { kind: draft.objectiveKind ?? 'followUp', text: draft.objective ?? '' },
		productIds: [...row.plannedProductIds],
		...{ ...noAnswers, ...packing(draft.brought, draft.packed) },
		addedBy: of.making.by.memberId
	};
}
