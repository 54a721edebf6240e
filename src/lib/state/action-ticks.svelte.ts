import { underKept } from '#lib/domain/archive/aliases.ts';
import { tickKey, type ActionTick, type TickedAction } from '#lib/domain/grading/action-tick.ts';
import type { VisitReport } from '#lib/domain/visits/visit.ts';
import { readActionTicks, tickAction, untickAction } from '#lib/store/action-ticks.ts';
import { together, type Act } from '#lib/store/table/act.ts';
import { liveReading } from './live/live-reading.ts';
import { today } from './live/today.svelte.ts';
import { onceATerritory } from './once-a-territory.ts';
import type { Workspace } from './workspace.svelte.ts';

type Shows = Pick<VisitReport, 'id' | 'day'>;

/** Which actions of the strategies were done, each with the visit that shows it. */
export class ActionTicks {
	readonly #workspace: Workspace;
	readonly #ticks;

	constructor(workspace: Workspace) {
		this.#workspace = workspace;
		this.#ticks = liveReading(workspace.documents.baseSet(), readActionTicks);
	}

	/** By key; a merged contact's under the one it stands under. */
	readonly #standing: ReadonlyMap<string, ActionTick> = $derived.by(() => {
		const stored = this.#ticks.current.records;
		const { aliases } = this.#workspace.customers;
		if (aliases.size === 0) return stored;
		const standing = new Map<string, ActionTick>();
		for (const kept of underKept([...stored.values()], aliases)) {
			const before = standing.get(tickKey(kept));
			if (!before || before.doneOn <= kept.doneOn) standing.set(tickKey(kept), kept);
		}
		return standing;
	});

	/** The tick of an action; null where it was not done. */
	of(action: TickedAction): ActionTick | null {
		return this.#standing.get(tickKey(action)) ?? null;
	}

	/** Everything ticked of somebody, the latest first. */
	ofContact(contactId: string): ActionTick[] {
		return [...this.#standing.values()]
			.filter((tick) => tick.contactId === contactId)
			.sort((one, other) => (one.doneOn < other.doneOn ? 1 : -1));
	}

	/** Ticks an action as done in a visit that was recorded. */
	tick(action: TickedAction, report: Shows) {
		const tick = this.#tickOf(action, report);
		return this.#workspace.acts.perform('tickAction', (act) => tickAction(this.#base, tick, act));
	}

	/** Takes a tick away, under whichever card it was made. */
	untick(action: TickedAction) {
		const key = tickKey(action);
		const { aliases } = this.#workspace.customers;
		const stored = [...this.#ticks.current.records.values()];
		const kept = underKept(stored, aliases);
		const made = stored.filter((_, at) => tickKey(kept[at]!) === key);
		return this.#workspace.acts.perform('untickAction', (act) => {
			together(this.#base, () => made.forEach((tick) => untickAction(this.#base, tick, act)), act);
			return { ok: true as const, value: null };
		});
	}

	/** Writes what was done during a visit beside its report, as a part of the same act. */
	tickDuring(
		contactId: string,
		actions: readonly Pick<TickedAction, 'productId' | 'action'>[]
	): (act: Act, report: Shows) => void {
		return (act, report) => {
			for (const done of actions)
				tickAction(this.#base, this.#tickOf({ ...done, contactId }, report), act);
		};
	}

	/** Takes away what a visit showed that is taken back, as a part of the same act. */
	untickShown(isShown: (by: Pick<ActionTick, 'visitReportId'>) => boolean): (act: Act) => void {
		return (act) => {
			for (const tick of this.#ticks.current.records.values())
				if (isShown(tick)) untickAction(this.#base, tick, act);
		};
	}

	#tickOf({ contactId, productId, action }: TickedAction, { id, day }: Shows): ActionTick {
		const by = { recordedBy: this.#workspace.selfId, recordedAt: today.instant };
		return { version: 1, contactId, productId, action, visitReportId: id, doneOn: day, ...by };
	}

	get #base() {
		return this.#workspace.documents.base;
	}
}

/** The ticks of a territory. */
export const actionTicksOf = onceATerritory(ActionTicks);
