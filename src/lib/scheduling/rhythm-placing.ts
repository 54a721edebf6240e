import { createCrowding, lackOf } from './rhythm-crowding.ts';
import type { Crowding, CrowdingState } from './rhythm-crowding.ts';
import type { SlotOptions } from './rhythm-options.ts';
import type { Schedule } from './schedule.ts';
import type { Sites } from './sites.ts';

/** Where the customers stand while their places are open in some half days: each on its cheapest days among those. */
export interface Placing {
	/** The half in which a customer is visited on a day, at `node * days + day`; -1 for none. */
	readonly halfOn: Int8Array;
	/** The opening in which a customer's visit of a day is to be; -1 where there is none. */
	openingOn(node: number, day: number): number;
	/** Minutes of service in each slot. */
	readonly service: Float64Array;
	/** What all customers pay together: missing visits, spacing, openings, and windows with more in them than fits. */
	cost(): number;
	/** What the customers of a site pay. */
	costOf(site: number): number;
	readonly crowding: Crowding;
	/** True while a customer of a site misses visits. */
	misses(site: number): boolean;
	/** Begins a trial. */
	begin(): void;
	/** Places those customers of the sites anew whom these opened and closed cells may concern; or `all` of them. */
	renew(touched: readonly number[], toggled: readonly number[] | 'all'): void;
	/** Puts back whom the trial placed. */
	rollBack(): void;
	/** Who stands where, and puts them there again. */
	state(): PlacingState;
	enter(state: PlacingState): void;
}

/** Who stands where, as plain data. */
export interface PlacingState {
	readonly arrays: readonly (Int8Array | Int32Array | Float64Array)[];
	readonly total: number;
	readonly crowding: CrowdingState;
}

const copyOf = <Array extends { slice(): Array }>(array: Array): Array => array.slice();

/** Nobody is placed yet. `open` and `room` are read whenever somebody is placed. */
export function createPlacing(
	schedule: Schedule,
	input: {
		sites: Sites;
		options: SlotOptions;
		open: Uint8Array;
		room: Float64Array;
	}
): Placing {
	const { nodes, days, mostWanted, serviceOf, wantedOf, ...problem } = schedule.problem;
	const { gapClassOf, gapCost, firstCost, missingCost } = problem;
	const { sites, open, room } = input;
	const { at: optionsAt, price, openingOf } = input.options;
	const crowding = createCrowding(input.options);
	const slots = days * 2;
	const halfOn = new Int8Array(nodes * days).fill(-1);
	const service = new Float64Array(slots);
	const customerCost = new Float64Array(nodes);
	/** The slots and options of a customer's visits, `visits[node]` of them at `node * mostWanted`. */
	const visits = new Int32Array(nodes);
	const slotOf = new Int32Array(nodes * mostWanted);
	const optionOf = new Int32Array(nodes * mostWanted);
	/** What a customer pays beside its openings, and the dearest of those: what a further open slot could save. */
	const paidBeside = new Float64Array(nodes);
	const worstPrice = new Float64Array(nodes);
	let total = 0;
	const costs = [customerCost, paidBeside, worstPrice];
	const standing = [halfOn, service, visits, slotOf, optionOf, ...costs];

	// The open days of the place whose customers are placed, and for each day what this customer pays.
	const dayList = new Int32Array(days);
	let openDays = 0;
	const dayOf = new Int32Array(days);
	const dayPrice = new Float64Array(days);
	const daySlot = new Int32Array(days);
	const dayOption = new Int32Array(days);
	const best = new Float64Array((mostWanted + 1) * days);
	const came = new Int32Array((mostWanted + 1) * days);
	let foundOption = -1;

	// The trial.
	const lifted = new Int32Array(nodes);
	let liftedCount = 0;
	const oldVisits = new Int32Array(nodes);
	const oldSlotOf = new Int32Array(nodes * mostWanted);
	const oldOptionOf = new Int32Array(nodes * mostWanted);
	const oldCustomerCost = new Float64Array(nodes);
	const oldBeside = new Float64Array(nodes);
	const oldWorst = new Float64Array(nodes);
	let oldTotal = 0;

	return {
		halfOn,
		service,
		openingOn,
		cost: () => total + crowding.cost(),
		costOf: (site) => sites.membersOf[site]!.reduce((cost, node) => cost + customerCost[node]!, 0),
		crowding,
		misses: (site) => sites.membersOf[site]!.some((node) => visits[node]! < wantedOf[node]!),
		begin: () => {
			liftedCount = 0;
			oldTotal = total;
		},
		renew,
		rollBack,
		state: () => ({ arrays: standing.map(copyOf), total, crowding: crowding.state() }),
		enter: (state) => {
			for (const [index, array] of standing.entries()) array.set(state.arrays[index]!);
			({ total } = state);
			crowding.enter(state.crowding);
		}
	};

	function openingOn(node: number, day: number): number {
		for (let at = node * mostWanted; at < node * mostWanted + visits[node]!; at++)
			if (slotOf[at]! >> 1 === day) return openingOf[optionOf[at]!]!;
		return -1;
	}

	function renew(touched: readonly number[], toggled: readonly number[] | 'all'): void {
		liftedCount = 0;
		for (const site of touched)
			for (const node of sites.membersOf[site]!)
				if (toggled === 'all' || isConcerned(node, site, toggled)) lift(node);
		let site = -1;
		for (let index = 0; index < liftedCount; index++) {
			const node = lifted[index]!;
			if (sites.siteOf[node] !== site) {
				site = sites.siteOf[node]!;
				openDays = 0;
				for (let day = 0, cell = site * slots; day < days; day++, cell += 2)
					if (open[cell] || open[cell + 1]) dayList[openDays++] = day;
			}
			place(node, site * slots);
		}
	}

	/** True where a customer loses a slot, may gain by a new one, or has no room where it stands. */
	function isConcerned(node: number, site: number, toggled: readonly number[]): boolean {
		for (let at = node * mostWanted; at < node * mostWanted + visits[node]!; at++) {
			const slot = slotOf[at]!;
			if (!open[site * slots + slot] || service[slot]! > room[slot]!) return true;
		}
		for (let at = 0; at < toggled.length; at += 2) {
			if (toggled[at] !== site) continue;
			const slot = toggled[at + 1]!;
			const first = optionsAt[node * slots + slot]!;
			if (!open[site * slots + slot] || first === optionsAt[node * slots + slot + 1]) continue;
			if (paidBeside[node]! > 1e-9 || price[first]! < worstPrice[node]!) return true;
		}
		return false;
	}

	function rollBack(): void {
		for (let index = 0; index < liftedCount; index++) {
			const node = lifted[index]!;
			clear(node);
			visits[node] = oldVisits[node]!;
			for (let at = node * mostWanted; at < node * mostWanted + visits[node]!; at++)
				stand(node, at, oldSlotOf[at]!, oldOptionOf[at]!);
			customerCost[node] = oldCustomerCost[node]!;
			paidBeside[node] = oldBeside[node]!;
			worstPrice[node] = oldWorst[node]!;
		}
		total = oldTotal;
	}

	/** Puts the visit at `at` of a customer into a slot. */
	function stand(node: number, at: number, slot: number, option: number): void {
		slotOf[at] = slot;
		optionOf[at] = option;
		halfOn[node * days + (slot >> 1)] = slot & 1;
		fill(slot, option, serviceOf[node]!);
	}

	/** Takes a customer out of its slots. */
	function clear(node: number): void {
		for (let at = node * mostWanted; at < node * mostWanted + visits[node]!; at++) {
			halfOn[node * days + (slotOf[at]! >> 1)] = -1;
			fill(slotOf[at]!, optionOf[at]!, -serviceOf[node]!);
		}
	}

	function fill(slot: number, option: number, minutes: number): void {
		service[slot] = service[slot]! + minutes;
		crowding.fill(option, minutes);
	}

	function lift(node: number): void {
		lifted[liftedCount++] = node;
		oldCustomerCost[node] = customerCost[node]!;
		oldBeside[node] = paidBeside[node]!;
		oldWorst[node] = worstPrice[node]!;
		const count = visits[node]!;
		oldVisits[node] = count;
		for (let at = node * mostWanted; at < node * mostWanted + count; at++) {
			oldSlotOf[at] = slotOf[at]!;
			oldOptionOf[at] = optionOf[at]!;
		}
		clear(node);
		visits[node] = 0;
	}

	/** What the cheapest option of a slot costs: its opening, and the minutes for which there is no room. */
	function priceOf(node: number, slot: number): number {
		const minutes = serviceOf[node]!;
		let least = Infinity;
		const last = optionsAt[node * slots + slot + 1]!;
		for (let option = optionsAt[node * slots + slot]!; option < last; option++) {
			const cost = price[option]! + crowding.priceOf(option, minutes);
			if (cost >= least) continue;
			least = cost;
			foundOption = option;
		}
		return least + lackOf(minutes, room[slot]! - service[slot]!);
	}

	/** Fills the day lists with the open days on which a customer can be met; their number. */
	function priceDays(node: number, cells: number): number {
		let count = 0;
		for (let index = 0; index < openDays; index++) {
			const day = dayList[index]!;
			let least = Infinity;
			for (let slot = day * 2; slot < day * 2 + 2; slot++) {
				if (!open[cells + slot]) continue;
				const cost = priceOf(node, slot);
				if (cost >= least) continue;
				least = cost;
				daySlot[count] = slot;
				dayOption[count] = foundOption;
			}
			if (least === Infinity) continue;
			dayOf[count] = day;
			dayPrice[count++] = least;
		}
		return count;
	}

	/** best[k, i] is the least cost of k visits, the last on the i-th open day. */
	function place(node: number, cells: number): void {
		const count = priceDays(node, cells);
		const own = node * days;
		const gaps = gapClassOf[node]! * days * days;
		const missing = node * (mostWanted + 1);
		const most = Math.min(wantedOf[node]!, count);
		let least = missingCost[missing]!;
		let chosen = 0;
		let last = -1;
		for (let visit = 1; visit <= most; visit++) {
			const here = visit * days;
			const without = missingCost[missing + visit]!;
			for (let at = visit - 1; at < count; at++) {
				const day = dayOf[at]!;
				let cost = dayPrice[at]!;
				if (visit === 1) cost += firstCost[own + day]!;
				else {
					let fewest = Infinity;
					for (let before = visit - 2; before < at; before++) {
						const sum = best[here - days + before]! + gapCost[gaps + dayOf[before]! * days + day]!;
						if (sum >= fewest) continue;
						fewest = sum;
						came[here + at] = before;
					}
					cost += fewest;
				}
				best[here + at] = cost;
				if (cost + without >= least) continue;
				least = cost + without;
				chosen = visit;
				last = at;
			}
		}
		enter(node, { chosen, last, least });
	}

	function enter(node: number, way: { chosen: number; last: number; least: number }): void {
		const { chosen, last, least } = way;
		visits[node] = chosen;
		let beside = least;
		let openings = 0;
		let worst = -Infinity;
		for (let visit = chosen, at = last; visit > 0; visit--) {
			const option = dayOption[at]!;
			beside -= dayPrice[at]!;
			openings += price[option]!;
			worst = Math.max(worst, price[option]!);
			stand(node, node * mostWanted + visit - 1, daySlot[at]!, option);
			at = came[visit * days + at]!;
		}
		// Being over is paid by the half day and the window, not by the customer.
		total += beside + openings - customerCost[node]!;
		customerCost[node] = beside + openings;
		paidBeside[node] = beside;
		worstPrice[node] = worst;
	}
}
