import type * as Y from 'yjs';
import { underKept, type Aliases } from '#lib/domain/archive/aliases.ts';
import type { Day, HalfDay } from '#lib/domain/day.ts';
import type { Finding } from '#lib/domain/guard/compliance.ts';
import { groupBy } from '#lib/domain/group.ts';
import {
	approvalsSeen,
	cyclesSeen,
	latestCyclesFirst,
	standingApprovals,
	type Approval
} from '#lib/domain/planning/cycle.ts';
import type { Checked } from '#lib/domain/record.ts';
import { inDayOrder } from '#lib/domain/visits/day-order.ts';
import type { Slot, VisitMoment, VisitPlan, VisitReport } from '#lib/domain/visits/visit.ts';
import { answersOf, noAnswers } from '#lib/domain/visits/visit.ts';
import { guarded, type Performing } from '#lib/state/live/acts.ts';
import { fresh } from '#lib/state/live/draft.ts';
import { liveReading } from '#lib/state/live/live-reading.ts';
import type { TerritoryDocuments } from '#lib/state/live/territory-documents.ts';
import { today } from '#lib/state/live/today.svelte.ts';
import type { Purpose } from '#lib/state/visits/usual-purpose.ts';
import { readApprovals, recordApproval } from '#lib/store/approvals.ts';
import { acceptPlan, readCycles, type AcceptedPlan } from '#lib/store/cycles.ts';
import { clearLeave, readLeaves, setLeave } from '#lib/store/leaves.ts';
import type { Act, ActName } from '#lib/store/table/act.ts';
import type { Fields } from '#lib/store/table/write-records.ts';
import {
	cancelVisitPlan,
	editVisitPlan,
	lockVisitPlan,
	moveVisitPlan,
	planVisit,
	readVisitPlans
} from '#lib/store/visit-plans.ts';

/** What one rep intends: accepted plans, planned visits, leave. Rep and supervisor edit it together. */
export class Plans {
	readonly #documents: TerritoryDocuments;
	readonly #acts: Performing;
	readonly #selfId: string;
	readonly repId: string;
	readonly #aliases: () => Aliases;
	readonly #slotFindings;
	readonly #purposeOf: (contactId: string) => Purpose;
	readonly #cycles;
	readonly #visitPlans;
	readonly #leaves;
	readonly #approvals;

	constructor(
		documents: TerritoryDocuments,
		parts: {
			acts: Performing;
			selfId: string;
			repId: string;
			aliases: () => Aliases;
			slotFindings: (contactId: string, slot: VisitMoment) => Finding[];
			purposeOf: (contactId: string) => Purpose;
		}
	) {
		this.#documents = documents;
		this.#acts = parts.acts;
		this.#selfId = parts.selfId;
		this.repId = parts.repId;
		this.#aliases = parts.aliases;
		this.#slotFindings = parts.slotFindings;
		this.#purposeOf = parts.purposeOf;
		const years = documents.plansOf(parts.repId);
		this.#cycles = liveReading(years, readCycles);
		this.#visitPlans = liveReading(years, readVisitPlans);
		this.#leaves = liveReading(years, readLeaves);
		this.#approvals = liveReading(years, readApprovals);
	}

	/** Every planned visit by id, the cancelled ones too. */
	readonly allVisitPlans: ReadonlyMap<string, VisitPlan> = $derived.by(() => {
		const stored = this.#visitPlans.current.records;
		const aliases = this.#aliases();
		if (aliases.size === 0) return stored;
		return new Map(underKept([...stored.values()], aliases).map((plan) => [plan.id, plan]));
	});
	/** Planned visits that stand. */
	readonly visitPlans: readonly VisitPlan[] = $derived.by(() =>
		[...this.allVisitPlans.values()].filter(({ cancelled }) => !cancelled)
	);
	/** Standing visits of each day in the order of the day. */
	readonly visitPlansByDay: ReadonlyMap<Day, readonly VisitPlan[]> = $derived.by(() =>
		groupBy([...this.visitPlans].sort(inDayOrder), ({ slot }) => slot.day)
	);
	/** Accepted plans, the latest first. */
	readonly cycles = $derived.by(() =>
		latestCyclesFirst([...this.#cycles.current.records.values()])
	);
	/** Half days off, by `day/half`. */
	readonly leaves = $derived.by(() => this.#leaves.current.records);
	readonly #wordsByCycle = $derived.by(() =>
		groupBy([...this.#approvals.current.records.values()], ({ cycleId }) => cycleId)
	);
	/** The words that stand on each accepted plan, by cycle id; several where supervisors did not know of each other's. */
	readonly approvalsByCycle: ReadonlyMap<string, readonly Approval[]> = $derived.by(
		() => new Map([...this.#wordsByCycle].map(([id, words]) => [id, standingApprovals(words)]))
	);

	/** True on a half day of leave. */
	isOff(slot: { day: Day; half: HalfDay }): boolean {
		return this.leaves.has(`${slot.day}/${slot.half}`);
	}

	/** The order behind whoever is visited in a half day. */
	endOf({ day, half }: { day: Day; half: HalfDay }): number {
		const there = this.visitPlansByDay.get(day) ?? [];
		const orders = there.filter(({ slot }) => slot.half === half).map(({ slot }) => slot.order);
		return Math.max(-1, ...orders) + 1;
	}

	/** Turns a proposal into facts and cancels what it replaces. */
	acceptPlan(accepted: AcceptedPlan) {
		const cycle = { ...accepted.cycle, follows: cyclesSeen(this.cycles) };
		return this.#in(cycle.from, 'acceptPlan', (plan, act) =>
			acceptPlan(plan, { ...accepted, cycle, homeOf: (id) => this.#homeOf(id) }, act)
		);
	}

	/** Plans a visit; what is to be done next with the customer is its objective, unless `fields` says another. */
	planVisit(
		fields: Partial<Omit<VisitPlan, 'version' | 'id'>> & { contactId: string; slot: Slot }
	) {
		const purpose = this.#purposeOf(fields.contactId);
		const record = fresh({ ...purpose, ...fields, addedBy: this.#selfId });
		return this.#in(
			fields.slot.day,
			'planVisit',
			(plan, act) =>
				this.#barred(fields.contactId, { ...fields.slot, mode: fields.mode }) ??
				planVisit(plan, record, act),
			fields
		);
	}

	/** Plans a visit that was missed once more with all that was prepared for it: at the end of the half, unless `order` says. */
	planAgain(missed: VisitReport, to: { day: Day; half: HalfDay; order?: number | undefined }) {
		const { contactId, mode, objective, visitPlanId } = missed;
		const before = visitPlanId === null ? undefined : this.allVisitPlans.get(visitPlanId);
		const { productIds = [], materials = '' } = before ?? {};
		return this.planVisit({
			...{ contactId, mode, objective, productIds, materials },
			...answersOf(before ?? noAnswers),
			slot: { day: to.day, half: to.half, order: to.order ?? this.endOf(to) }
		});
	}

	editVisitPlan(id: string, fields: Fields<VisitPlan>) {
		return this.#of(
			id,
			'editVisitPlan',
			(plan, act) => this.#barredHome(id, fields) ?? editVisitPlan(plan, { id, fields }, act),
			fields
		);
	}

	/** Says what a visit is for, as a part of a greater act. */
	setObjective(id: string, objective: VisitPlan['objective'], act: Act) {
		const home = this.#homeOf(id);
		return home ? editVisitPlan(home, { id, fields: { objective } }, act) : missing;
	}

	/** Changes several planned visits in one act. */
	editVisitPlans(changes: readonly { id: string; fields: Fields<VisitPlan> }[]): Checked<null> {
		return this.#acts.perform(
			'editVisitPlan',
			(act) => {
				for (const { id, fields } of changes) {
					const home = this.#homeOf(id);
					if (!home) return missing;
					const edited = editVisitPlan(home, { id, fields }, act);
					if (!edited.ok) return edited;
				}
				return { ok: true, value: null };
			},
			changes
		);
	}

	/** Moves a visit to the end of a half day, or to `order` within it. */
	moveVisitPlan(id: string, to: { day: Day; half: HalfDay; order?: number }) {
		const slot = { day: to.day, half: to.half, order: to.order ?? this.endOf(to) };
		const { contactId = '', mode } = this.allVisitPlans.get(id) ?? {};
		const move = (plan: Y.Doc, act: Act) =>
			this.#barred(contactId, { ...slot, mode }) ?? moveVisitPlan(plan, { id, slot }, act);
		return this.#of(id, 'moveVisitPlan', move);
	}

	/** Each of two visits takes the place of the other, in one act. */
	swapVisitPlans(one: VisitPlan, other: VisitPlan): Checked<VisitPlan> {
		const [home, otherHome] = [this.#homeOf(one.id), this.#homeOf(other.id)];
		if (!home || !otherHome) return missing;
		return this.#acts.perform('moveVisitPlan', (act) => {
			const barred =
				this.#barred(one.contactId, { ...other.slot, mode: one.mode }) ??
				this.#barred(other.contactId, { ...one.slot, mode: other.mode });
			if (barred) return barred;
			const result = moveVisitPlan(home, { id: one.id, slot: other.slot }, act);
			if (!result.ok) return result;
			return moveVisitPlan(otherHome, { id: other.id, slot: one.slot }, act);
		});
	}

	lockVisitPlan(id: string, locked: boolean) {
		return this.#of(id, 'lockVisitPlan', (plan, act) => lockVisitPlan(plan, { id, locked }, act));
	}

	cancelVisitPlan(id: string) {
		return this.#of(id, 'cancelVisitPlan', (plan, act) => cancelVisitPlan(plan, { id }, act));
	}

	/** Marks half days as leave in one act. */
	async setLeave(slots: readonly { day: Day; half: HalfDay }[], reason = '') {
		const plans = await Promise.all(
			slots.map(({ day }) => this.#documents.openPlan(this.repId, day))
		);
		return this.#acts.perform(
			'setLeave',
			(act) => {
				for (const [index, { day, half }] of slots.entries()) {
					const result = setLeave(plans[index]!, { day, half, version: 1, reason }, act);
					if (!result.ok) return result;
				}
				return { ok: true, value: null };
			},
			{ reason }
		);
	}

	clearLeave(slot: { day: Day; half: HalfDay }) {
		return this.#in(slot.day, 'clearLeave', (plan, act) => {
			clearLeave(plan, slot, act);
			return { ok: true, value: null };
		});
	}

	recordApproval(cycleId: string, word: { verdict: Approval['verdict']; note: string }) {
		const cycle = this.cycles.find(({ id }) => id === cycleId);
		const fact = fresh({
			...word,
			cycleId,
			recordedBy: this.#selfId,
			recordedAt: today.instant,
			follows: approvalsSeen(this.#wordsByCycle.get(cycleId) ?? [])
		});
		return this.#in(
			cycle?.from ?? today.day,
			'recordApproval',
			(plan, act) => recordApproval(plan, fact, act),
			word
		);
	}

	/** Why a person may not plan somebody in a half day by hand; null when nothing is blocked. */
	#barred(contactId: string, slot: VisitMoment) {
		const blocks = this.#slotFindings(contactId, slot).find(({ setting }) => setting === 'block');
		return blocks ? guarded(blocks.rule) : null;
	}

	#barredHome(id: string, { mode }: Fields<VisitPlan>) {
		const plan = this.allVisitPlans.get(id);
		return plan && mode === 'home' ? this.#barred(plan.contactId, { ...plan.slot, mode }) : null;
	}

	/** A record stays in the document in which it was made, even when it moves to a day of another year. */
	#of<T>(
		id: string,
		name: ActName,
		write: (plan: Y.Doc, act: Act) => Checked<T>,
		says: object = {}
	): Checked<T> {
		const home = this.#homeOf(id);
		return home ? this.#acts.perform(name, (act) => write(home, act), says) : missing;
	}

	#homeOf(id: string): Y.Doc | undefined {
		return this.#documents
			.plansOf(this.repId)
			.docs()
			.find((doc) => readVisitPlans(doc).records.has(id));
	}

	async #in<T>(
		day: Day,
		name: ActName,
		write: (plan: Y.Doc, act: Act) => Checked<T>,
		says: object = {}
	): Promise<Checked<T>> {
		const plan = await this.#documents.openPlan(this.repId, day);
		return this.#acts.perform(name, (act) => write(plan, act), says);
	}
}

const missing = { ok: false, problem: 'id: no such record' } as const;
