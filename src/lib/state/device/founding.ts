import type * as Y from 'yjs';
import type { CompliancePreset } from '#lib/domain/compliance-rules.ts';
import { firstDayOf, monthOf, type Day } from '#lib/domain/day.ts';
import type { Cycle } from '#lib/domain/planning/cycle.ts';
import type { Checked } from '#lib/domain/record.ts';
import type { Member, MemberRole, Territory } from '#lib/domain/sharing/territory.ts';
import { fresh } from '#lib/state/live/draft.ts';
import { today } from '#lib/state/live/today.svelte.ts';
import { addAccount } from '#lib/store/accounts.ts';
import { planCare } from '#lib/store/care-acts.ts';
import { recordCoaching } from '#lib/store/coachings.ts';
import { addExpense } from '#lib/store/expenses.ts';
import { planActivity } from '#lib/store/activities.ts';
import { recordAdverseReport } from '#lib/store/adverse-reports.ts';
import { recordApproval } from '#lib/store/approvals.ts';
import { recordAssessment } from '#lib/store/assessments.ts';
import { setComplianceCell } from '#lib/store/compliance-cells.ts';
import { addContact } from '#lib/store/contacts.ts';
import { acceptPlan } from '#lib/store/cycles.ts';
import {
	baseDocumentId,
	metaDocumentId,
	planDocumentId,
	visitsDocumentId
} from '#lib/store/document-id.ts';
import type { Documents } from '#lib/store/documents.ts';
import { recordFactorCheck } from '#lib/store/factor-checks.ts';
import { answerFeedback, recordFeedback } from '#lib/store/feedback.ts';
import { recordHospitalUsage } from '#lib/store/hospital-usage.ts';
import { setLeave } from '#lib/store/leaves.ts';
import { addListing } from '#lib/store/listings.ts';
import { addMember } from '#lib/store/members.ts';
import { addProduct } from '#lib/store/products.ts';
import { recordPromise, settlePromise } from '#lib/store/promises.ts';
import { together, type Act } from '#lib/store/table/act.ts';
import { addTarget } from '#lib/store/targets.ts';
import { createTerritory } from '#lib/store/territory.ts';
import { planUpgrade } from '#lib/store/upgrade-plans.ts';
import { planVisit } from '#lib/store/visit-plans.ts';
import { correctVisit, recordVisit } from '#lib/store/visit-reports.ts';
import { addZone } from '#lib/store/zones.ts';
import type { JobResult } from '#lib/worker/protocol.ts';

/** What a person says when creating a territory. */
export interface NewTerritory {
	name: string;
	memberName: string;
	role: MemberRole;
	products: readonly string[];
	preset: CompliancePreset;
}

/** Writes a new territory with its first member; nothing is written when a part is refused. */
export async function foundTerritory(
	documents: Documents,
	wish: NewTerritory
): Promise<Checked<{ territory: Territory; member: Member }>> {
	const act: Act = { act: 'createTerritory', id: crypto.randomUUID() };
	const id = crypto.randomUUID();
	const [meta, base] = await Promise.all([
		documents.open(metaDocumentId(id)),
		documents.open(baseDocumentId(id))
	]);
	const now = today.instant;
	const member = fresh({ name: wish.memberName, role: wish.role, joinedAt: now });
	const about = { version: 1 as const, id, name: wish.name, sample: false };
	return together(
		meta,
		() => {
			const territory = createTerritory(
				meta,
				{ ...about, createdBy: member.id, createdAt: now },
				act
			);
			if (!territory.ok) return territory;
			const added = addMember(meta, member, act);
			if (!added.ok) return added;
			const choice = {
				key: 'preset' as const,
				value: wish.preset,
				changedBy: member.id,
				changedAt: now
			};
			setComplianceCell(meta, fresh(choice), act);
			for (const name of wish.products) addProduct(base, fresh({ name }), act);
			return { ok: true, value: { territory: territory.value, member: added.value } };
		},
		act
	);
}

/**
 * Writes the fictional territory under an id of its own, so that it is never taken for the sample of another device;
 * resolves with it and the rep in whose place the person looks around.
 */
export async function foundSample(
	documents: Documents,
	sample: JobResult<'sample'>
): Promise<{ territory: Territory; member: Member }> {
	const territory: Territory = { ...sample.territory, id: crypto.randomUUID() };
	const act: Act = { act: 'loadSample', id: crypto.randomUUID() };
	const [rep] = sample.members;
	if (!rep) throw new Error('the sample has no rep');
	const at = { territoryId: territory.id, repId: rep.id };
	const [meta, base] = await Promise.all([
		documents.open(metaDocumentId(at.territoryId)),
		documents.open(baseDocumentId(at.territoryId))
	]);
	const write = <T>(doc: Y.Doc, records: readonly T[], add: AddRecord<T>) =>
		together(doc, () => records.forEach((record) => sure(add(doc, record, act))), act);
	const perPeriod = async <T>(
		records: readonly T[],
		{ documentOf, add }: { documentOf: (record: T) => string; add: AddRecord<T> }
	) => {
		const ids = [...new Set(records.map(documentOf))];
		for (const id of ids) {
			const its = records.filter((record) => documentOf(record) === id);
			write(await documents.open(id), its, add);
		}
	};
	const month = (day: Day) => visitsDocumentId({ ...at, month: monthOf(day) });
	const year = (day: Day) => planDocumentId({ ...at, year: day.slice(0, 4) });

	together(meta, () => sure(createTerritory(meta, territory, act)), act);
	write(meta, sample.members, addMember);
	write(base, sample.zones, addZone);
	write(base, sample.products, addProduct);
	write(base, sample.accounts, addAccount);
	write(base, sample.contacts, addContact);
	write(
		base,
		sample.assessments.map((judged) => ({ ...judged, id: crypto.randomUUID() })),
		recordAssessment
	);
	write(base, sample.upgradePlans, planUpgrade);
	write(base, sample.factorChecks, recordFactorCheck);
	write(base, sample.careActs, planCare);
	write(base, sample.listings, addListing);
	write(base, sample.hospitalUsage, recordHospitalUsage);
	await perPeriod(
		sample.visitPlans.filter(({ cycleId }) => cycleId === null),
		{ documentOf: ({ slot }) => year(slot.day), add: planVisit }
	);
	const broughtBy = ({ id }: Cycle) => sample.visitPlans.filter(({ cycleId }) => cycleId === id);
	await perPeriod(sample.cycles, {
		documentOf: ({ from }) => year(from),
		add: (doc, cycle, by) =>
			acceptPlan(doc, { cycle, visitPlans: broughtBy(cycle), moves: [], replacedIds: [] }, by)
	});
	await perPeriod(sample.approvals, {
		documentOf: ({ cycleId }) =>
			year(sample.cycles.find(({ id }) => id === cycleId)?.from ?? today.day),
		add: recordApproval
	});
	await perPeriod(sample.leaves, { documentOf: ({ day }) => year(day), add: setLeave });
	await perPeriod(sample.activities, { documentOf: ({ day }) => year(day), add: planActivity });
	await perPeriod(sample.expenses, { documentOf: ({ day }) => year(day), add: addExpense });
	await perPeriod(sample.coachings, { documentOf: ({ day }) => year(day), add: recordCoaching });
	await perPeriod(sample.targets, {
		documentOf: (target) => year(firstDayOf(target.month)),
		add: addTarget
	});
	await perPeriod(sample.visitReports, {
		documentOf: ({ day }) => month(day),
		add: (doc, fact, by) => (fact.corrects === null ? recordVisit : correctVisit)(doc, fact, by)
	});
	await perPeriod(sample.promises, {
		documentOf: ({ madeOn }) => month(madeOn),
		add: recordPromise
	});
	await perPeriod(sample.promiseOutcomes, {
		documentOf: ({ on }) => month(on),
		add: settlePromise
	});
	await perPeriod(sample.feedback, {
		documentOf: ({ heardOn }) => month(heardOn),
		add: recordFeedback
	});
	await perPeriod(sample.feedbackAnswers, {
		documentOf: ({ on }) => month(on),
		add: answerFeedback
	});
	await perPeriod(sample.adverseReports, {
		documentOf: ({ on }) => month(on),
		add: recordAdverseReport
	});
	return { territory, member: rep };
}

type AddRecord<T> = (doc: Y.Doc, record: T, act: Act) => Checked<unknown>;

/** Our own sample must fit our own tables: anything else is a bug. */
function sure(result: Checked<unknown>): void {
	if (!result.ok) throw new Error(`the sample does not fit: ${result.problem}`);
}
