import { createDayPaths } from './day-paths.ts';
import type { DayPath } from './day-paths.ts';
import type { Schedule } from './schedule.ts';
import { groupSites } from './sites.ts';
import type { Sites } from './sites.ts';

/** A minute more than a half day has costs so much: the plan made of it has to fit. */
const overPrice = 6;
/**
 * A further zone weighs more here than it costs: whole days in one zone are hard to reach and easily left, so that the
 * plan in the large should begin there.
 */
const zoneEmphasis = 1.5;
/** What a person fixed stands: less than nothing, so that no other day is ever better. */
const fixedBonus = 1e7;

/**
 * A plan in the large: which place is visited in which half day. The customers of a place follow by themselves, each on
 * its cheapest days among those; so one move here stands for a dozen visits that would have to move together.
 * Slots are `day * 2 + half`, cells `site * slots + slot`.
 */
export interface Rhythm {
	readonly schedule: Schedule;
	readonly sites: Sites;
	readonly slots: number;
	readonly open: Uint8Array;
	/** The half in which a customer is visited on a day, at `node * days + day`; -1 for none. */
	readonly halfOn: Int8Array;
	readonly paths: DayPath[];
	cost: number;
	/** Opens or closes a cell within the trial begun last. */
	toggle(site: number, slot: number): void;
	/** Begins a trial; what is toggled after it is priced by `settle` and may be rolled back. */
	begin(): void;
	settle(): void;
	rollBack(): void;
}

/** A rhythm in which no place is visited but where something is fixed. */
export function createRhythm(schedule: Schedule): Rhythm {
	const { problem } = schedule;
	const { nodes, days, mostWanted, zones, zoneOf, serviceOf, wantedOf } = problem;
	const zoneCost = problem.zoneCost * zoneEmphasis;
	const { gapClassOf, gapCost, firstCost, missingCost } = problem;
	const sites = groupSites(problem);
	const slots = days * 2;
	const pathOf = createDayPaths(problem, sites);
	const price = slotPrices(schedule);
	const spans = halfSpans(schedule);
	const open = new Uint8Array(sites.count * slots);
	const halfOn = new Int8Array(nodes * days).fill(-1);
	const paths: DayPath[] = Array.from({ length: days }, () => pathOf([], []));
	const zonesOn = new Int32Array(days);
	const room = new Float64Array(slots);
	const service = new Float64Array(slots);
	const customerCost = new Float64Array(nodes);
	const zoneSeen = new Int32Array(zones).fill(-1);
	let seen = 0;
	const width = mostWanted + 1;
	const best = new Float64Array(width * days);
	const came = new Int32Array(width * days);
	const dayList = new Int32Array(days);
	const dayPrice = new Float64Array(days);
	const dayHalf = new Int8Array(days);
	const am: number[] = [];
	const pm: number[] = [];

	// The trial.
	const toggled: number[] = [];
	const touchedSites: number[] = [];
	const touchedDays: number[] = [];
	const oldPaths: DayPath[] = [];
	const oldZones: number[] = [];
	const oldRoom = new Float64Array(slots);
	const oldService = new Float64Array(slots);
	const oldCustomerCost = new Float64Array(nodes);
	const oldHalfOn = new Int8Array(nodes * days);
	let oldCost = 0;
	let routesCost = 0;
	let customersCost = 0;
	let oldRoutes = 0;
	let oldCustomers = 0;

	const rhythm: Rhythm = {
		schedule,
		sites,
		slots,
		open,
		halfOn,
		paths,
		cost: 0,
		toggle: (site, slot) => {
			const cell = site * slots + slot;
			open[cell] = 1 - open[cell]!;
			toggled.push(cell);
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
			oldCustomers = customersCost;
			oldRoom.set(room);
			oldService.set(service);
		},
		settle: () => {
			for (const day of touchedDays) {
				oldPaths.push(paths[day]!);
				oldZones.push(zonesOn[day]!);
				refreshDay(day);
			}
			for (const site of touchedSites)
				for (const node of sites.membersOf[site]!) {
					oldCustomerCost[node] = customerCost[node]!;
					for (let at = node * days; at < (node + 1) * days; at++) oldHalfOn[at] = halfOn[at]!;
					place(node);
				}
			sumUp();
		},
		rollBack: () => {
			for (const cell of toggled) open[cell] = 1 - open[cell]!;
			for (const [index, day] of touchedDays.entries()) {
				paths[day] = oldPaths[index]!;
				zonesOn[day] = oldZones[index]!;
			}
			for (const site of touchedSites)
				for (const node of sites.membersOf[site]!) {
					customerCost[node] = oldCustomerCost[node]!;
					for (let at = node * days; at < (node + 1) * days; at++) halfOn[at] = oldHalfOn[at]!;
				}
			room.set(oldRoom);
			service.set(oldService);
			routesCost = oldRoutes;
			customersCost = oldCustomers;
			rhythm.cost = oldCost;
		}
	};
	for (let day = 0; day < days; day++) refreshDay(day);
	for (let node = 1; node < nodes; node++) place(node);
	sumUp();
	return rhythm;

	function sumUp(): void {
		let over = 0;
		for (let slot = 0; slot < slots; slot++) over += Math.max(0, service[slot]! - room[slot]!);
		rhythm.cost = routesCost + customersCost + over * overPrice;
	}

	function refreshDay(day: number): void {
		const before = paths[day]!.travel + Math.max(0, zonesOn[day]! - 1) * zoneCost;
		am.length = 0;
		pm.length = 0;
		let zonesHere = 0;
		seen++;
		for (let site = 0; site < sites.count; site++) {
			const cell = site * slots + day * 2;
			if (open[cell]) am.push(site);
			if (open[cell + 1]) pm.push(site);
			if (!open[cell] && !open[cell + 1]) continue;
			const zone = zoneOf[sites.membersOf[site]![0]!]!;
			if (zone < 0 || zoneSeen[zone] === seen) continue;
			zoneSeen[zone] = seen;
			zonesHere++;
		}
		const path = pathOf(am, pm);
		paths[day] = path;
		zonesOn[day] = zonesHere;
		const { minutes, gap } = spans;
		room[day * 2] = minutes[day * 2]! - path.morning;
		const late = am.length > 0 ? Math.max(0, path.noon - gap[day]!) : 0;
		room[day * 2 + 1] = minutes[day * 2 + 1]! - path.afternoon - late;
		routesCost += path.travel + Math.max(0, zonesHere - 1) * zoneCost - before;
	}

	/** Puts a customer on its cheapest days among those on which its place is visited. */
	function place(node: number): void {
		const own = node * days;
		const minutes = serviceOf[node]!;
		const site = sites.siteOf[node]! * slots;
		let count = 0;
		for (let day = 0; day < days; day++) {
			const was = halfOn[own + day]!;
			if (was >= 0) {
				service[day * 2 + was] = service[day * 2 + was]! - minutes;
				halfOn[own + day] = -1;
			}
			let least = Infinity;
			let least0 = 0;
			for (let half = 0; half < 2; half++) {
				const slot = day * 2 + half;
				if (!open[site + slot]) continue;
				const left = room[slot]! - service[slot]!;
				const extra = minutes > left ? (left > 0 ? minutes - left : minutes) * overPrice : 0;
				const total = price[node * slots + slot]! + extra;
				if (total >= least) continue;
				least = total;
				least0 = half;
			}
			if (least === Infinity) continue;
			dayList[count] = day;
			dayPrice[count] = least;
			dayHalf[count++] = least0;
		}
		const wanted = wantedOf[node]!;
		const gaps = gapClassOf[node]! * days * days;
		const missing = node * width;
		let total = missingCost[missing]!;
		let visits = 0;
		let last = -1;
		for (let visit = 1; visit <= Math.min(wanted, count); visit++)
			for (let at = visit - 1; at < count; at++) {
				const day = dayList[at]!;
				const here = visit * days + at;
				if (visit === 1) best[here] = firstCost[own + day]! + dayPrice[at]!;
				else {
					let least = Infinity;
					for (let before = visit - 2; before < at; before++) {
						const sum =
							best[here - days - at + before]! + gapCost[gaps + dayList[before]! * days + day]!;
						if (sum >= least) continue;
						least = sum;
						came[here] = before;
					}
					best[here] = least + dayPrice[at]!;
				}
				const cost = best[here]! + missingCost[missing + visit]!;
				if (cost >= total) continue;
				total = cost;
				visits = visit;
				last = at;
			}
		for (let visit = visits, at = last; visit > 0; visit--) {
			const day = dayList[at]!;
			const half = dayHalf[at]!;
			halfOn[own + day] = half;
			const slot = day * 2 + half;
			const left = room[slot]! - service[slot]!;
			// Being over is paid once, by the half day.
			if (minutes > left) total -= (left > 0 ? minutes - left : minutes) * overPrice;
			service[slot] = service[slot]! + minutes;
			at = came[visit * days + at]!;
		}
		customersCost += total - customerCost[node]!;
		customerCost[node] = total;
	}
}

/** The least a customer pays in each half day, at `node * slots + slot`; Infinity where it cannot be met. */
function slotPrices({ problem, locked }: Schedule): Float64Array {
	const { nodes, days, openingsAt, openingHalf, openingCost } = problem;
	const price = new Float64Array(nodes * days * 2).fill(Infinity);
	for (let node = 1; node < nodes; node++)
		for (let day = 0; day < days; day++) {
			const at = node * days + day;
			const bonus = locked[at] ? fixedBonus : 0;
			for (let opening = openingsAt[at]!; opening < openingsAt[at + 1]!; opening++) {
				const slot = at * 2 + openingHalf[opening]!;
				price[slot] = Math.min(price[slot]!, openingCost[opening]! - bonus);
			}
		}
	return price;
}

/** The minutes of each half day in which anybody can be met, and the gap between the halves of a day. */
function halfSpans({ problem }: Schedule) {
	const { nodes, days, openingsAt, openingHalf, openingEarliest, openingLatest, serviceOf } =
		problem;
	const from = new Float64Array(days * 2).fill(Infinity);
	const to = new Float64Array(days * 2);
	for (let node = 1; node < nodes; node++)
		for (let day = 0; day < days; day++) {
			const at = node * days + day;
			for (let opening = openingsAt[at]!; opening < openingsAt[at + 1]!; opening++) {
				const slot = day * 2 + openingHalf[opening]!;
				from[slot] = Math.min(from[slot]!, openingEarliest[opening]!);
				to[slot] = Math.max(to[slot]!, openingLatest[opening]! + serviceOf[node]!);
			}
		}
	return {
		minutes: to.map((end, slot) => Math.max(0, end - from[slot]!)),
		gap: Float64Array.from({ length: days }, (_, day) =>
			Math.max(0, from[day * 2 + 1]! - to[day * 2]!)
		)
	};
}
