import { createDayPaths } from './day-paths.ts';
import type { DayPath } from './day-paths.ts';
import { overPrice } from './rhythm-crowding.ts';
import { halfSpans, slotOptions } from './rhythm-options.ts';
import type { HalfSpans } from './rhythm-options.ts';
import { createPlacing } from './rhythm-placing.ts';
import type { Placing, PlacingState } from './rhythm-placing.ts';
import type { Schedule } from './schedule.ts';
import { groupSites } from './sites.ts';
import type { Sites } from './sites.ts';

/**
 * A plan in the large: which place is visited in which half day. The customers of a place follow by themselves, each on
 * its cheapest days among those; so one move here stands for a dozen visits that would have to move together.
 * Slots are `day * 2 + half`, cells `site * slots + slot`.
 */
export interface Rhythm {
	readonly schedule: Schedule;
	readonly sites: Sites;
	readonly slots: number;
	readonly spans: HalfSpans;
	readonly open: Uint8Array;
	/** The places open in each slot, in the order of their numbers. */
	readonly sitesIn: readonly (readonly number[])[];
	/** Where the customers stand among the open cells. */
	readonly placing: Placing;
	readonly paths: DayPath[];
	cost: number;
	/** Places toggled in the trial begun last. */
	readonly touched: readonly number[];
	/** Days on which they were. */
	readonly touchedDays: readonly number[];
	/** What a day costs: its way, its further zones, and the minutes for which it has no room. */
	dayCost(day: number): number;
	/** Opens or closes a cell within the trial begun last; one where something is fixed stays open. */
	toggle(site: number, slot: number): void;
	/** Begins a trial; what is toggled after it is priced by `settle` and may be rolled back. */
	begin(): void;
	settle(): void;
	rollBack(): void;
	/** The plan, and makes it so again: of the same problem, in another thread too. */
	state(): RhythmState;
	enter(state: RhythmState): void;
}

/** A plan in the large as plain data. */
export interface RhythmState {
	readonly cost: number;
	readonly routesCost: number;
	readonly open: Uint8Array;
	readonly room: Float64Array;
	readonly zonesOn: Int32Array;
	readonly paths: readonly DayPath[];
	readonly sitesIn: readonly (readonly number[])[];
	readonly placing: PlacingState;
}

/** A rhythm in which no place is visited but where something is fixed. */
export function createRhythm(schedule: Schedule): Rhythm {
	const { problem } = schedule;
	const { days, zones, zoneOf, zoneCost } = problem;
	const sites = groupSites(problem);
	const slots = days * 2;
	const pathOf = createDayPaths(problem, sites);
	const spans = halfSpans(schedule);
	const minutesOf = (slot: number) => Math.max(0, spans.to[slot]! - spans.from[slot]!);
	const open = new Uint8Array(sites.count * slots);
	const fixed = fixedCells(schedule, sites);
	const sitesIn: number[][] = Array.from({ length: slots }, () => []);
	const paths: DayPath[] = Array.from({ length: days }, (_, day) => pathOf(day, [], []));
	const zonesOn = new Int32Array(days);
	const zoneSeen = new Int32Array(zones).fill(-1);
	let seen = 0;
	const room = new Float64Array(slots);
	const placing = createPlacing(schedule, {
		sites,
		options: slotOptions(schedule, sites, spans),
		open,
		room
	});
	const { service } = placing;
	let routesCost = 0;

	// The trial.
	const toggled: number[] = [];
	const touchedSites: number[] = [];
	const touchedDays: number[] = [];
	const oldPaths: DayPath[] = [];
	const oldZones: number[] = [];
	const oldRoom = new Float64Array(slots);
	let oldCost = 0;
	let oldRoutes = 0;

	const rhythm: Rhythm = {
		schedule,
		sites,
		slots,
		spans,
		open,
		sitesIn,
		placing,
		paths,
		cost: 0,
		touched: touchedSites,
		touchedDays,
		dayCost: (day) =>
			paths[day]!.travel +
			Math.max(0, zonesOn[day]! - 1) * zoneCost +
			(overOf(day * 2) + overOf(day * 2 + 1)) * overPrice +
			placing.crowding.costOn(day),
		toggle: (site, slot) => {
			if (fixed[site * slots + slot]) return;
			flip(site, slot);
			toggled.push(site, slot);
			if (!touchedSites.includes(site)) touchedSites.push(site);
			const day = slot >> 1;
			if (!touchedDays.includes(day)) touchedDays.push(day);
		},
		begin: () => {
			toggled.length = 0;
			touchedSites.length = 0;
			touchedDays.length = 0;
			oldPaths.length = 0;
			oldZones.length = 0;
			oldCost = rhythm.cost;
			oldRoutes = routesCost;
			placing.begin();
		},
		settle: () => {
			for (const day of touchedDays) {
				oldPaths.push(paths[day]!);
				oldZones.push(zonesOn[day]!);
				oldRoom[day * 2] = room[day * 2]!;
				oldRoom[day * 2 + 1] = room[day * 2 + 1]!;
				refreshDay(day);
			}
			placing.renew(touchedSites, toggled);
			sumUp();
		},
		rollBack: () => {
			for (let at = 0; at < toggled.length; at += 2) flip(toggled[at]!, toggled[at + 1]!);
			for (let index = 0; index < touchedDays.length; index++) {
				const day = touchedDays[index]!;
				paths[day] = oldPaths[index]!;
				zonesOn[day] = oldZones[index]!;
				room[day * 2] = oldRoom[day * 2]!;
				room[day * 2 + 1] = oldRoom[day * 2 + 1]!;
			}
			placing.rollBack();
			routesCost = oldRoutes;
			rhythm.cost = oldCost;
		},
		state: () => ({
			...{ cost: rhythm.cost, routesCost },
			...{ open: open.slice(), room: room.slice(), zonesOn: zonesOn.slice() },
			paths: paths.slice(),
			sitesIn: sitesIn.map((here) => here.slice()),
			placing: placing.state()
		}),
		enter: (state) => {
			({ routesCost, cost: rhythm.cost } = state);
			open.set(state.open);
			room.set(state.room);
			zonesOn.set(state.zonesOn);
			for (const [day, path] of state.paths.entries()) paths[day] = path;
			for (const [slot, here] of state.sitesIn.entries())
				sitesIn[slot]!.splice(0, Infinity, ...here);
			placing.enter(state.placing);
		}
	};
	for (const [cell, isFixed] of fixed.entries())
		if (isFixed) flip((cell / slots) | 0, cell % slots);
	for (let day = 0; day < days; day++) refreshDay(day);
	placing.begin();
	placing.renew(
		sites.membersOf.map((_, site) => site),
		'all'
	);
	sumUp();
	return rhythm;

	function flip(site: number, slot: number): void {
		const cell = site * slots + slot;
		const here = sitesIn[slot]!;
		if (open[cell]) {
			open[cell] = 0;
			here.splice(here.indexOf(site), 1);
			return;
		}
		open[cell] = 1;
		let at = here.push(site) - 1;
		for (; at > 0 && here[at - 1]! > site; at--) here[at] = here[at - 1]!;
		here[at] = site;
	}

	function overOf(slot: number): number {
		return Math.max(0, service[slot]! - room[slot]!);
	}

	function sumUp(): void {
		let over = 0;
		for (let slot = 0; slot < slots; slot++) over += overOf(slot);
		rhythm.cost = routesCost + placing.cost() + over * overPrice;
	}

	function refreshDay(day: number): void {
		const before = paths[day]!.travel + Math.max(0, zonesOn[day]! - 1) * zoneCost;
		const am = sitesIn[day * 2]!;
		const pm = sitesIn[day * 2 + 1]!;
		seen++;
		const zonesHere = newZones(am) + newZones(pm);
		const path = pathOf(day, am, pm);
		paths[day] = path;
		zonesOn[day] = zonesHere;
		room[day * 2] = minutesOf(day * 2) - path.morning;
		const gap = Math.max(0, spans.from[day * 2 + 1]! - spans.to[day * 2]!);
		const late = am.length > 0 ? Math.max(0, path.noon - gap) : 0;
		room[day * 2 + 1] = minutesOf(day * 2 + 1) - path.afternoon - late;
		routesCost += path.travel + Math.max(0, zonesHere - 1) * zoneCost - before;
	}

	function newZones(here: readonly number[]): number {
		let count = 0;
		for (const site of here) {
			const zone = zoneOf[sites.membersOf[site]![0]!]!;
			if (zone < 0 || zoneSeen[zone] === seen) continue;
			zoneSeen[zone] = seen;
			count++;
		}
		return count;
	}
}

/** 1 for every cell in which a visit is fixed. */
function fixedCells({ problem, locked, openingOn }: Schedule, sites: Sites): Uint8Array {
	const { nodes, days, openingHalf } = problem;
	const fixed = new Uint8Array(sites.count * days * 2);
	for (let node = 1; node < nodes; node++)
		for (let day = 0; day < days; day++) {
			const at = node * days + day;
			if (!locked[at] || openingOn[at]! < 0) continue;
			fixed[(sites.siteOf[node]! * days + day) * 2 + openingHalf[openingOn[at]!]!] = 1;
		}
	return fixed;
}
