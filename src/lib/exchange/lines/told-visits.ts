import { nameKey } from '#lib/domain/archive/name-keys.ts';
import { groupBy } from '#lib/domain/group.ts';
import { isPacked } from '#lib/domain/visits/day-materials.ts';
import type { VisitPlan, VisitReport } from '#lib/domain/visits/visit.ts';
import type { ExistingLines, LineRow } from './lines-preview.ts';
import type { Talked } from './talked-products.ts';
import { besideStanding, differing, halfOf, isTold, keyOf, withoutHalf } from './told-row.ts';
import { promisedIn, stepsIn, stepsText, type PromisedText } from './visit-cells.ts';

/** What a row of a visit comes to beside what the territory holds of it. */
export interface VisitTold {
	/** The report that stands, which another would correct. */
	readonly report: VisitReport | null;
	/** The planned visit of which nothing was reported yet. */
	readonly planId: string | null;
	/** What was promised and heard and does not stand yet. */
	readonly promised: readonly PromisedText[];
	readonly heard: readonly string[];
	/** What was promised with no day: it stands in the note. */
	readonly undated: readonly string[];
}

const slotOf = ({ person, draft }: Pick<LineRow, 'person' | 'draft'>): string =>
	`${keyOf(person)} ${draft.day ?? ''} ${halfOf(draft)}`;
const slotOfPlan = ({ contactId, slot }: VisitPlan): string =>
	`${contactId} ${slot.day} ${slot.half}`;
const slotOfReport = ({ contactId, day, half }: VisitReport): string =>
	`${contactId} ${day} ${half}`;

/** Past visits: the same is skipped, one that says something else would correct what stands. */
export function visitsTold(rows: readonly LineRow[], existing: ExistingLines): LineRow[] {
	const reported = new Set(existing.reports.flatMap(({ visitPlanId }) => visitPlanId ?? []));
	const open = groupBy(
		existing.plans.filter(({ id }) => !reported.has(id)),
		slotOfPlan
	);
	const nameOf = namesOf(existing);
	const taken = new Set<string>();
	const whole = rows.map((row): LineRow => {
		if (row.choice === 'skip') return row;
		const planId = open.get(slotOf(row))?.find(({ id }) => !taken.has(id))?.id ?? null;
		if (planId !== null) taken.add(planId);
		return { ...row, visit: { report: null, planId, ...saidAnew(row, existing) } };
	});
	const beside = besideStanding(whole, {
		records: groupBy(existing.reports, slotOfReport),
		keyOf: slotOf,
		difference: (row, report) => differing(visitFields(row, report, { existing, nameOf }))
	});
	const byId = new Map(existing.reports.map((report) => [report.id, report]));
	const twice = new Set<string>();
	return beside.map((row) => {
		if (row.duplicateOf?.by === 'figure') {
			const report = byId.get(row.duplicateOf.id ?? '') ?? null;
			return { ...row, visit: row.visit && { ...row.visit, report, planId: null } };
		}
		if (row.choice === 'skip') return row;
		const all = `${slotOf(row)} ${JSON.stringify(row.draft)}`;
		if (twice.has(all)) return isTold(row, null);
		twice.add(all);
		return row.draft.half === undefined ? withoutHalf(row) : row;
	});
}

/** What a row says was promised and heard beside what stands of that customer and day. */
function saidAnew({ person, draft }: LineRow, { promises, feedback }: ExistingLines) {
	const contactId = keyOf(person);
	const { day, promised = '', heard = '' } = draft;
	const said = day ? promisedIn(promised, day) : { promised: [], undated: [] };
	const stands = new Set([
		...promises.flatMap((its) =>
			its.contactId === contactId && its.madeOn === day ? nameKey(its.text) : []
		),
		...feedback.flatMap((its) =>
			its.contactId === contactId && its.heardOn === day ? nameKey(its.text) : []
		)
	]);
	const isNews = (text: string) => !stands.has(nameKey(text));
	return {
		promised: said.promised.filter(({ text }) => isNews(text)),
		heard: heard.split('\n').filter((text) => text !== '' && isNews(text)),
		undated: said.undated
	};
}

type Beside = { existing: ExistingLines; nameOf: (talked: readonly Talked[]) => string };

function visitFields(row: LineRow, report: VisitReport, { existing, nameOf }: Beside) {
	const { draft, talked, unread } = row;
	const { outcome, missedReason, mode, objective, aimReached, adverseReaction, joinedBy } = report;
	const supervisor = (id: string | null) =>
		existing.supervisors.find((one) => one.id === id)?.name ?? '';
	const isRead = draft.products !== undefined && !unread.some(({ field }) => field === 'products');
	const { promised, heard } = row.visit ?? saidAnew(row, existing);
	const kind = draft.objectiveKind ?? objective.kind;
	const set = { objective: { kind, text: draft.objective ?? objective.text } };
	return [
		{ field: 'outcome', said: draft.outcome, stands: outcome },
		{
			...{ field: 'missedReason', stands: missedReason ?? '' },
			said: outcome === 'missed' ? draft.missedReason : undefined
		},
		{ field: 'mode', said: draft.mode, stands: mode },
		{ field: 'objectiveKind', said: draft.objectiveKind, stands: objective.kind, set },
		{ field: 'objective', said: draft.objective, stands: objective.text, set },
		{ field: 'aimReached', said: draft.aimReached, stands: aimReached ?? '' },
		{
			...{ field: 'products', said: isRead ? nameOf(talked) : undefined },
			...{ stands: nameOf(report.products), set: { products: [...talked] } }
		},
		{ field: 'note', said: draft.note, stands: report.note },
		{
			...{ field: 'steps', stands: stepsText(report.steps, 'zh') },
			said: draft.steps === undefined ? undefined : stepsText(stepsIn(draft.steps), 'zh'),
			set: { steps: stepsIn(draft.steps ?? '') }
		},
		{ field: 'nextStep', said: draft.nextStep, stands: report.nextStep },
		{
			...{ field: 'adverseReaction', said: draft.adverseReaction },
			stands: adverseReaction === null ? '' : adverseReaction ? 'yes' : 'no',
			set: { adverseReaction: draft.adverseReaction === 'yes' }
		},
		{
			...{ field: 'joined', stands: supervisor(joinedBy), set: { joinedBy: row.joinedBy } },
			said: row.joinedBy === null ? undefined : supervisor(row.joinedBy)
		},
		// What was promised and heard beside what stands is added, nothing of it is replaced.
		{
			...{ field: 'promised', stands: '', set: {} },
			said: promised.length === 0 ? undefined : promised.map(({ text }) => text).join('；')
		},
		{
			...{ field: 'heard', stands: '', set: {} },
			said: heard.length === 0 ? undefined : heard.join('；')
		}
	];
}

/** The products of a visit in one order, with their ratings. */
function namesOf({ products }: ExistingLines): (talked: readonly Talked[]) => string {
	const names = new Map(products.map(({ id, name }) => [id, name]));
	return (talked) =>
		talked
			.map(({ productId, adoption }) =>
				[names.get(productId) ?? productId, adoption ?? ''].join(' ').trim()
			)
			.sort()
			.join('、');
}

/** What is planned already, and what was reported of that half day, is not planned once more. */
export function plansTold(rows: readonly LineRow[], existing: ExistingLines): LineRow[] {
	const reported = new Map(existing.reports.map((report) => [slotOfReport(report), report.id]));
	const nameOf = namesOf(existing);
	const open = existing.plans.filter((plan) => !reported.has(slotOfPlan(plan)));
	const twice = new Set<string>();
	const news = rows.map((row) => {
		if (row.choice === 'skip') return row;
		const slot = slotOf(row);
		const id = reported.get(slot);
		if (id !== undefined || twice.has(slot)) return isTold(row, id ?? null);
		twice.add(slot);
		return row;
	});
	return besideStanding(news, {
		records: groupBy(open, slotOfPlan),
		keyOf: slotOf,
		difference: (row, plan) => differing(planFields(row, plan, nameOf))
	}).map((row) => (row.choice === 'skip' || row.draft.half !== undefined ? row : withoutHalf(row)));
}

function planFields(row: LineRow, plan: VisitPlan, nameOf: Beside['nameOf']) {
	const { draft, talked, unread } = row;
	const { objective } = plan;
	const kind = draft.objectiveKind ?? objective.kind;
	const isRead = draft.products !== undefined && !unread.some(({ field }) => field === 'products');
	const wanted = plan.productIds.map((productId) => ({ productId, adoption: null }));
	const plain = talked.map(({ productId }) => ({ productId, adoption: null }));
	const set = { objective: { kind, text: draft.objective ?? objective.text } };
	return [
		{ field: 'mode', said: draft.mode, stands: plan.mode },
		{ field: 'appointment', said: draft.appointment, stands: plan.appointment },
		{ field: 'objectiveKind', said: draft.objectiveKind, stands: objective.kind, set },
		{ field: 'objective', said: draft.objective, stands: objective.text, set },
		{
			...{ field: 'products', said: isRead ? nameOf(plain) : undefined, stands: nameOf(wanted) },
			set: { productIds: talked.map(({ productId }) => productId) }
		},
		{ field: 'materials', said: draft.materials, stands: plan.materials },
		{
			...{ field: 'packed', said: draft.packed, stands: isPacked(plan) },
			set: { packed: draft.packed ? (draft.materials ?? plan.materials) : '' }
		}
	];
}
