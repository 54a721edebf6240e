import { underKept } from '#lib/domain/archive/aliases.ts';
import { daysFrom, type Day } from '#lib/domain/day.ts';
import { isBlocked } from '#lib/domain/guard/compliance.ts';
import {
	laidOver,
	visitsOfCycle,
	type LaidVisit,
	type SavedCycle
} from '#lib/domain/planning/saved-cycle.ts';
import type { Checked } from '#lib/domain/record.ts';
import type { ShownDesk } from '#lib/state/context.ts';
import { fresh } from '#lib/state/live/draft.ts';
import { liveReading } from '#lib/state/live/live-reading.ts';
import { today } from '#lib/state/live/today.svelte.ts';
import type { Workspace } from '#lib/state/workspace.svelte.ts';
import { readSavedCycles, removeCycle, saveCycle } from '#lib/store/saved-cycles.ts';
import { planVisit } from '#lib/store/visit-plans.ts';

/** The weeks that were saved by name for one rep, and how they lie over others. */
export class SavedCycles {
	readonly #workspace: Workspace;
	readonly #desk: ShownDesk;
	readonly #saved;

	constructor(workspace: Workspace, desk: ShownDesk) {
		this.#workspace = workspace;
		this.#desk = desk;
		this.#saved = liveReading(workspace.documents.baseSet(), readSavedCycles);
	}

	/** By name. */
	readonly all: readonly SavedCycle[] = $derived.by(() =>
		[...this.#saved.current.records.values()]
			.filter(({ removed, repId }) => !removed && repId === this.#desk.repId)
			.sort((one, other) => one.name.localeCompare(other.name))
	);

	/** The visits of some weeks that stand. */
	visitsIn(monday: Day, weeks: number) {
		return daysFrom(monday, weeks * 7).flatMap(
			(day) => this.#desk.plans.visitPlansByDay.get(day) ?? []
		);
	}

	/** Saves some weeks from a Monday on under a name. */
	save({ name, monday, weeks }: { name: string; monday: Day; weeks: number }) {
		const { acts, documents, selfId: savedBy } = this.#workspace;
		const visits = visitsOfCycle(this.visitsIn(monday, weeks), monday);
		const about = { repId: this.#desk.repId, savedBy, savedOn: today.day, removed: false };
		return acts.perform(
			'saveCycle',
			(act) => saveCycle(documents.base, fresh({ name, weeks, visits, ...about }), act),
			{ note: name }
		);
	}

	remove(id: string) {
		const { acts, documents } = this.#workspace;
		return acts.perform('removeCycle', (act) => removeCycle(documents.base, { id }, act));
	}

	/** What a cycle comes to over some days, with what it collides with. */
	laid(cycle: SavedCycle, { from, to }: { from: Day; to: Day }): LaidVisit[] {
		const { customers, rules } = this.#workspace;
		const { plans } = this.#desk;
		const planned = new Map<Day, ReadonlySet<string>>();
		const inWeek = (monday: Day) => {
			const known = planned.get(monday);
			if (known) return known;
			const people = new Set(this.visitsIn(monday, 1).map(({ contactId }) => contactId));
			planned.set(monday, people);
			return people;
		};
		const visits = [...underKept(cycle.visits, customers.aliases)];
		return laidOver(
			{ ...cycle, visits },
			{
				...{ from, to },
				isPlanned: (contactId, monday) => inWeek(monday).has(contactId),
				isOff: (slot) => plans.isOff(slot) || !rules.calendar.dayMark(slot.day).working,
				mayVisit: (contactId, slot) =>
					customers.contacts.has(contactId) &&
					!isBlocked(this.#workspace.slotFindings(contactId, slot))
			}
		);
	}

	/** Plans what of a cycle can be planned, in one act; the value is how many. */
	async lay(cycle: SavedCycle, span: { from: Day; to: Day }): Promise<Checked<number>> {
		const { documents, acts, selfId: addedBy } = this.#workspace;
		const { repId } = this.#desk;
		const free = this.laid(cycle, span).filter(({ clash }) => clash === null);
		const homes = await Promise.all(free.map(({ slot }) => documents.openPlan(repId, slot.day)));
		return acts.of(repId).perform<number>('planVisit', (act) => {
			for (const [at, { visit, slot }] of free.entries()) {
				const { contactId, mode, kind, productIds } = visit;
				const objective = { kind, text: '' };
				const record = fresh({ contactId, slot, mode, productIds, objective, addedBy });
				const planned = planVisit(homes[at]!, record, act);
				if (!planned.ok) return planned;
			}
			return { ok: true, value: free.length };
		});
	}
}
