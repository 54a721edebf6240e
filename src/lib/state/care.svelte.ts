import { underKept } from '#lib/domain/archive/aliases.ts';
import {
	byDueDay,
	careGuardOf,
	careStateOf,
	type CareAct,
	type CareState
} from '#lib/domain/follow-up/care-act.ts';
import { groupBy } from '#lib/domain/group.ts';
import { checkAction } from '#lib/domain/guard/compliance-checks.ts';
import type { VisitReport } from '#lib/domain/visits/visit.ts';
import { editCare, planCare, readCareActs } from '#lib/store/care-acts.ts';
import type { Act } from '#lib/store/table/act.ts';
import { guarded } from './live/acts.ts';
import { fresh } from './live/draft.ts';
import { liveReading } from './live/live-reading.ts';
import { today } from './live/today.svelte.ts';
import { onceATerritory } from './once-a-territory.ts';
import type { Workspace } from './workspace.svelte.ts';

/** An act of care as a person says it. */
export type CareWish = Pick<CareAct, 'contactId' | 'kind' | 'due' | 'text'>;

/** An act of care with where it stands today. */
export interface CareEntry {
	readonly act: CareAct;
	readonly state: CareState;
}

/** 关怀计划: what is to be done for the customers of a territory, by day; what the guard blocks is refused. */
export class CarePlan {
	readonly #workspace: Workspace;
	readonly #acts;

	constructor(workspace: Workspace) {
		this.#workspace = workspace;
		this.#acts = liveReading(workspace.documents.baseSet(), readCareActs);
	}

	/** Everything that stands for customers in use, by the day it is due. */
	readonly entries: readonly CareEntry[] = $derived.by(() => {
		const { customers, rules } = this.#workspace;
		const dueSoonDays = rules.policy.followUp.dueSoonDays.value;
		return underKept([...this.#acts.current.records.values()], customers.aliases)
			.filter(({ removed, contactId }) => !removed && customers.contacts.has(contactId))
			.sort(byDueDay)
			.map((act) => ({ act, state: careStateOf(act, { today: today.day, dueSoonDays }) }));
	});
	/** What is still to be done. */
	readonly waiting: readonly CareEntry[] = $derived.by(() =>
		this.entries.filter(({ state }) => state !== 'done')
	);
	/** What is late or due soon. */
	readonly pressing: readonly CareEntry[] = $derived.by(() =>
		this.waiting.filter(({ state }) => state !== 'open')
	);
	readonly #byContact = $derived.by(() => groupBy(this.entries, ({ act }) => act.contactId));

	/** Everything for one customer, by the day it is due. */
	of(contactId: string): readonly CareEntry[] {
		return this.#byContact.get(contactId) ?? [];
	}

	/** Plans an act of care, or changes the one of that id. */
	save(wish: CareWish, id: string | null) {
		const { selfId: plannedBy, acts } = this.#workspace;
		const { contactId: _, ...fields } = wish;
		return acts.perform(
			id === null ? 'planCare' : 'editCare',
			(act) => {
				const barred = this.#barred(wish);
				if (barred) return barred;
				if (id !== null) return editCare(this.#base, { id, fields }, act);
				const state = { doneOn: null, visitReportId: null, removed: false };
				return planCare(this.#base, fresh({ ...wish, ...state, plannedBy }), act);
			},
			fields
		);
	}

	/** Says that it was done today; `null` takes that back. */
	finish({ id, kind }: Pick<CareAct, 'id' | 'kind'>, isDone: boolean) {
		const fields = { doneOn: isDone ? today.day : null, visitReportId: null };
		return this.#workspace.acts.perform(
			isDone ? 'finishCare' : 'editCare',
			(act) => (isDone ? this.#barred({ kind }) : null) ?? editCare(this.#base, { id, fields }, act)
		);
	}

	remove(id: string) {
		return this.#workspace.acts.perform('removeCare', (act) =>
			editCare(this.#base, { id, fields: { removed: true } }, act)
		);
	}

	/** Writes what was done during a visit beside its report, as a part of the same act. */
	finishDuring(ids: readonly string[]): (act: Act, report: VisitReport) => void {
		return (act, report) => {
			const fields = { doneOn: report.day, visitReportId: report.id };
			for (const id of ids) editCare(this.#base, { id, fields }, act);
		};
	}

	/** Opens again what was done during a visit that is taken back, as a part of the same act. */
	reopenShown(isShown: (by: Pick<CareAct, 'visitReportId'>) => boolean): (act: Act) => void {
		return (act) => {
			for (const done of this.#acts.current.records.values())
				if (isShown(done))
					editCare(this.#base, { id: done.id, fields: { doneOn: null, visitReportId: null } }, act);
		};
	}

	#barred({ kind }: Pick<CareAct, 'kind'>) {
		const found = checkAction({ guard: careGuardOf(kind) }, this.#workspace.rules.compliance);
		return found?.setting === 'block' ? guarded(found.rule) : null;
	}

	get #base() {
		return this.#workspace.documents.base;
	}
}

/** The care plan of a territory. */
export const carePlanOf = onceATerritory(CarePlan);
