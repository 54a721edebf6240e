import { createContext, tick } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import type { Day } from '#lib/domain/day.ts';
import type { PlanSpan } from '#lib/domain/planning/plan-span.ts';
import type { VisitPlan } from '#lib/domain/visits/visit.ts';
import { today } from '#lib/state/live/today.svelte.ts';
import type { SlotCost } from '#lib/state/planning/proposal.ts';
import type { ShownDesk } from '#lib/state/context.ts';
import { isFull, slotKey, type Place } from '#lib/state/planning/slot-choices.ts';
import type { Workspace } from '#lib/state/workspace.svelte.ts';
import { slotBeside, slotOf, visitState, type VisitState } from './board-slots.ts';
import { followDrag, type Point } from './pointer-drag.ts';

/** A visit on its way to another slot. */
interface Drag {
	readonly plan: VisitPlan;
	readonly at: Point;
	/** Null outside the board and over the past. */
	readonly over: Place | null;
	/** True while the keyboard carries it. */
	readonly carried: boolean;
}

/** What the parts of the week share: which visit is open, what is being dragged, how a visit is moved. */
export class WeekBoard {
	/** The visit in the sheet, by id. */
	openId = $state<string | null>(null);
	/** The half day a visit is being added to. */
	adding = $state.raw<Place | null>(null);
	/** The activity in the sheet, by id, or the half day that one is being added to. */
	activity = $state.raw<{ id: string | null; place: Place } | null>(null);
	/** The day whose place in the calendar is asked about. */
	calendarDay = $state.raw<Day | null>(null);
	/** A visit on its way into a half day that is full, until it is said who goes. */
	crowded = $state.raw<{ plan: VisitPlan; to: Place; order?: number | undefined } | null>(null);
	drag = $state.raw<Drag | null>(null);
	/** What the slots would cost for the visit being dragged, by slot; empty until the worker answers. */
	costs = $state.raw<ReadonlyMap<string, SlotCost>>(new Map());
	readonly #workspace: Workspace;
	readonly #desk: ShownDesk;
	readonly #span: () => PlanSpan;
	readonly #follow: (day: Day) => Promise<void>;

	constructor(
		{ workspace, desk }: { workspace: Workspace; desk: ShownDesk },
		parts: {
			/** The days visits may be moved within. */
			span: () => PlanSpan;
			/** Shows a day that a visit was moved to. */
			follow: (day: Day) => Promise<void>;
		}
	) {
		this.#workspace = workspace;
		this.#desk = desk;
		this.#span = parts.span;
		this.#follow = parts.follow;
	}

	stateOf(plan: VisitPlan): VisitState {
		const report = this.#desk.visits.history.reportByPlan.get(plan.id);
		return visitState(plan, { report, today: today.day });
	}

	mayMove(plan: VisitPlan): boolean {
		return this.#desk.mayPlan && this.stateOf(plan) === 'upcoming';
	}

	/** Moves a visit to a half day that is not over, to `order` within it or to its end; asks first where it is full. */
	move(plan: VisitPlan, to: Place, order?: number): void {
		if (to.day < today.day || slotKey(to) === slotKey(plan.slot)) return;
		const seen = { workspace: this.#workspace, desk: this.#desk };
		if (isFull(seen, to, plan.contactId)) this.crowded = { plan, to, order };
		else this.#put(plan, to, order);
	}

	/** The visit that found its half day full goes there all the same. */
	crowd(): void {
		const { crowded } = this;
		this.crowded = null;
		if (crowded) this.#put(crowded.plan, crowded.to, crowded.order);
	}

	/** The visit that found its half day full changes places with one of those there. */
	swap(other: VisitPlan): void {
		const { crowded } = this;
		this.crowded = null;
		if (crowded) this.#desk.plans.swapVisitPlans(crowded.plan, other);
	}

	/** Plans a visit of someone: at `order` within the half, or at its end. */
	add(contactId: string, place: Place, order?: number): void {
		void this.#desk.plans.planVisit({
			contactId,
			slot: { day: place.day, half: place.half, order: order ?? this.#desk.plans.endOf(place) }
		});
	}

	#put(plan: VisitPlan, { day, half }: Place, order?: number): void {
		this.#desk.plans.moveVisitPlan(plan.id, {
			day,
			half,
			...(order !== undefined && { order })
		});
	}

	/** M picks up, Shift and arrows move, L locks; the focus stays with the visit. */
	async onkey(event: KeyboardEvent, plan: VisitPlan): Promise<void> {
		if (!this.mayMove(plan) || event.ctrlKey || event.metaKey || event.altKey) return;
		if (event.key.toLowerCase() === 'l' && !event.shiftKey) {
			this.#desk.plans.lockVisitPlan(plan.id, !plan.locked);
			return;
		}
		if (event.key.toLowerCase() === 'm' && !event.shiftKey) return this.#carry(plan);
		if (!event.shiftKey) return;
		const to = slotBeside(plan.slot, { key: event.key, today: today.day });
		if (!to) return;
		event.preventDefault();
		this.move(plan, to);
		if (this.crowded) return;
		await this.#follow(to.day);
		await focusOn(plan);
	}

	/** Carries a visit by keyboard until Enter drops it or Escape puts it back; each slot shows its consequence. */
	#carry(plan: VisitPlan): void {
		const ends = new AbortController();
		const show = (over: Place) => (this.drag = { plan, at: cornerOf(over), over, carried: true });
		this.#begin(plan, cornerOf(plan.slot));
		show(plan.slot);
		const key = async (event: KeyboardEvent) => {
			const over = this.drag?.over;
			if (!over || !['Escape', 'Enter', 'Tab'].includes(event.key)) {
				const to = over && slotBeside(over, { key: event.key, today: today.day });
				if (!to) return;
				event.preventDefault();
				event.stopPropagation();
				await this.#follow(to.day);
				await tick();
				return void show(to);
			}
			event.preventDefault();
			event.stopPropagation();
			ends.abort();
			if (event.key === 'Enter') this.move(plan, over, this.costs.get(slotKey(over))?.order);
			this.drag = null;
			if (this.crowded) return;
			if (event.key !== 'Enter') await this.#follow(plan.slot.day);
			await focusOn(plan);
		};
		window.addEventListener('keydown', (event) => void key(event), {
			capture: true,
			signal: ends.signal
		});
	}

	/** Lets a card be dragged by mouse, and by finger after a moment of rest. */
	draggable(plan: VisitPlan): Attachment<HTMLElement> {
		return (card) => {
			const press = (event: PointerEvent) => {
				if (event.button !== 0 || !this.mayMove(plan)) return;
				followDrag(card, event, {
					onstart: (at) => this.#begin(plan, at),
					onmove: (at) => (this.drag = { plan, at, over: placeAt(at), carried: false }),
					ondrop: (at) => this.#drop(plan, at),
					oncancel: () => (this.drag = null)
				});
			};
			card.addEventListener('pointerdown', press);
			return () => card.removeEventListener('pointerdown', press);
		};
	}

	#begin(plan: VisitPlan, at: Point): void {
		this.drag = { plan, at, over: null, carried: false };
		this.costs = new Map();
		const { contactId: doctorId, slot } = plan;
		this.#desk.planner.costSlots({ doctorId, moving: slot }, this.#span()).then(
			(costs) => {
				if (this.drag?.plan.id !== plan.id) return;
				this.costs = new Map(costs.map((cost) => [slotKey(cost), cost]));
			},
			// Without the consequence a visit can still be moved.
			() => (this.costs = new Map())
		);
	}

	#drop(plan: VisitPlan, at: Point): void {
		this.drag = null;
		const to = placeAt(at);
		if (to) this.move(plan, to, this.costs.get(slotKey(to))?.order);
	}
}

/** The slot of the board below a point that a visit may be dropped on. */
function placeAt({ x, y }: Point): Place | null {
	const target = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-slot]');
	const place = slotOf(target?.dataset.slot);
	return place && place.day >= today.day ? place : null;
}

/** Where a slot begins on screen; the window's corner while it is not shown. */
function cornerOf(place: Place): Point {
	const slot = document.querySelector(`[data-slot="${slotKey(place)}"]`);
	const { left, top } = slot?.getBoundingClientRect() ?? { left: 0, top: 0 };
	return { x: left, y: top };
}

async function focusOn(plan: VisitPlan): Promise<void> {
	await tick();
	document.querySelector<HTMLElement>(`[data-visit="${plan.id}"]`)?.focus();
}

const [boardInContext, putBoard] = createContext<WeekBoard>();

/** Gives the board to the parts of the week. */
export const provideBoard = putBoard;

/** The board of the week on screen; only while a component is being set up. */
export const useBoard = (): WeekBoard => boardInContext();
