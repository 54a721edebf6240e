import { isBlocked } from '#lib/domain/guard/compliance.ts';
import { checkTarget } from '#lib/domain/guard/compliance-checks.ts';
import { addMonths, firstDayOf, type Month } from '#lib/domain/day.ts';
import { groupBy } from '#lib/domain/group.ts';
import type { Checked } from '#lib/domain/record.ts';
import {
	carriedVisits,
	promisesOf,
	reviewsOf,
	unreportedOf
} from '#lib/domain/targets/month-end.ts';
import { closingWord, monthWordsSeen, type MonthWord } from '#lib/domain/targets/month-word.ts';
import { copiedTargets } from '#lib/domain/targets/target-copy.ts';
import type { Slot } from '#lib/domain/visits/visit.ts';
import type { ShownDesk } from '#lib/state/context.ts';
import { fresh } from '#lib/state/live/draft.ts';
import { today } from '#lib/state/live/today.svelte.ts';
import type { Workspace } from '#lib/state/workspace.svelte.ts';
import { readMonthWords, recordMonthWord } from '#lib/store/month-words.ts';
import { addTarget } from '#lib/store/targets.ts';
import { planVisit } from '#lib/store/visit-plans.ts';
import { targetLines } from './target-lines.ts';
import { targetOf } from './targets.svelte.ts';

/** How the months of a desk end: what is open, and the word that closes one and begins the next. */
export class MonthEnds {
	readonly #workspace: Workspace;
	readonly #desk: ShownDesk;
	readonly #words;

	constructor({ workspace, desk }: { workspace: Workspace; desk: ShownDesk }) {
		this.#workspace = workspace;
		this.#desk = desk;
		this.#words = desk.planDocuments.reading(readMonthWords);
	}

	readonly #byMonth: ReadonlyMap<string, readonly MonthWord[]> = $derived.by(() =>
		groupBy([...this.#words.current.records.values()], ({ month }) => month)
	);

	/** By whom and when a month was closed; null while it is open. */
	closedBy(month: Month): MonthWord | null {
		return closingWord(this.#byMonth.get(month) ?? []);
	}

	/** What a month leaves open: visits without a word, targets short without a reason, promises due, upgrades to look at. */
	openOf(month: Month) {
		const { pastFollowUp } = this.#desk;
		const lines = targetLines({ workspace: this.#workspace, desk: this.#desk }, month);
		return {
			visits: this.#unreportedOf(month),
			targets: lines.filter(
				({ target, progress }) => progress.gap > 0 && target.gapReason.trim() === ''
			),
			promises: promisesOf(pastFollowUp.ledger, month),
			reviews: reviewsOf(this.#workspace.upgrades.plans, month)
		};
	}

	/** With what the next month begins: visits carried over, and targets that it has not yet. */
	nextOf(month: Month) {
		const next = addMonths(month, 1);
		const { plans, targets } = this.#desk;
		const { rules } = this.#workspace;
		return {
			visits: carriedVisits(this.#unreportedOf(month), {
				month: next,
				plans: plans.visitPlans,
				suits: (contactId, slot) => this.#suits(contactId, slot)
			}),
			targets: copiedTargets(targets.ofMonth(month), {
				month: next,
				there: targets.ofMonth(next)
			}).filter(
				({ measure }) => !isBlocked(checkTarget({ measure, holder: 'rep' }, rules.compliance))
			)
		};
	}

	/** Closes a month and begins the next from it, in one act. */
	async close(month: Month): Promise<Checked<MonthWord>> {
		const next = addMonths(month, 1);
		const { planDocuments, targets: ofDesk, plans } = this.#desk;
		await Promise.all([ofDesk.open(month), ofDesk.open(next)]);
		const [own, later] = [
			await planDocuments.open(firstDayOf(month)),
			await planDocuments.open(firstDayOf(next))
		];
		const { visits, targets } = this.nextOf(month);
		return planDocuments.acts.perform('closeMonth', (act) => {
			for (const { contactId, slot, mode, objective, productIds, materials } of visits) {
				const at = { ...slot, order: plans.endOf(slot) };
				const record = fresh({
					...{ contactId, slot: at, mode, objective, productIds, materials },
					addedBy: planDocuments.selfId
				});
				const planned = planVisit(later, record, act);
				if (!planned.ok) return planned;
			}
			for (const target of targets) {
				const added = addTarget(later, targetOf(target), act);
				if (!added.ok) return added;
			}
			return recordMonthWord(own, this.#wordOf(month, 'closed'), act);
		});
	}

	/** Opens a closed month again; what the next month began with stays. */
	async reopen(month: Month): Promise<Checked<MonthWord>> {
		const { planDocuments } = this.#desk;
		const own = await planDocuments.open(firstDayOf(month));
		return planDocuments.acts.perform('reopenMonth', (act) =>
			recordMonthWord(own, this.#wordOf(month, 'reopened'), act)
		);
	}

	#wordOf(month: Month, verdict: MonthWord['verdict']): MonthWord {
		return fresh({
			...{ month, verdict, recordedBy: this.#desk.planDocuments.selfId },
			recordedAt: today.instant,
			follows: monthWordsSeen(this.#byMonth.get(month) ?? [])
		});
	}

	#unreportedOf(month: Month) {
		const { plans, visits } = this.#desk;
		const known = { plans: plans.visitPlans, reports: visits.history.reports };
		return unreportedOf(known, { month, today: today.day });
	}

	#suits(contactId: string, slot: Slot): boolean {
		const { customers, rules } = this.#workspace;
		return (
			slot.day >= today.day &&
			customers.contacts.has(contactId) &&
			rules.calendar.dayMark(slot.day).working &&
			!this.#desk.plans.isOff(slot) &&
			!this.#desk.planDocuments.isBarred(contactId, slot)
		);
	}
}
