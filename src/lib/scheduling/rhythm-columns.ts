import type { Rhythm } from './rhythm.ts';

/** How some zones were visited once: they have their days to themselves, so what they cost depends on nobody else. */
export interface Column {
	/** Bits of zones, and of days (the days from the 31st on in `later`). */
	readonly zones: number;
	readonly days: number;
	readonly later: number;
	readonly cost: number;
	readonly cells: Int32Array;
	/** False where only what a shake touched was mended. */
	readonly isMended: boolean;
}

/** Remembers how zones were visited in all the plans met, and puts the cheapest together. */
export interface Columns {
	/** All that is remembered. */
	known(): Column[];
	/** Remembers what others met. */
	learn(columns: readonly Column[]): void;
	/** Remembers the zones of these places as they are visited now. */
	gather(places: readonly number[], isMended: boolean): void;
	/** Goes back, in the trial begun last, to how a zone of these places was visited on the same days; the other places. */
	recall(places: readonly number[]): number[];
	/** The open cells of the cheapest plan that what is remembered makes, when it costs less than `below`. */
	combine(below: number): Uint8Array | null;
}

/** Bits of a number that stay whole. */
const mostBits = 31;
const mostColumns = 400;
/** Choices looked at in one combination: small plans are solved to the end. */
const mostChoices = 40_000;
const leastGain = 1e-6;

/** Columns of one rhythm, or none where zones or days are too many. */
export function createColumns(rhythm: Rhythm): Columns {
	const { slots, sitesIn, open } = rhythm;
	const days = slots >> 1;
	const zoneOf = zonesOf(rhythm);
	const zones = 1 + Math.max(...zoneOf);
	if (zones < 2 || zones > mostBits || days > 2 * mostBits)
		return {
			known: () => [],
			learn: () => undefined,
			gather: () => undefined,
			recall: (places) => [...places],
			combine: () => null
		};
	const sitesOf = Array.from({ length: zones }, (_, zone) =>
		zoneOf.flatMap((its, site) => (its === zone ? [site] : []))
	);
	/** By the lowest of their zones, cheapest first. */
	const columns: Column[][] = Array.from({ length: zones }, () => []);
	const zonesOn = new Int32Array(days);
	let isChanged = false;
	return {
		known: () => columns.flat(),
		learn: (others) => others.forEach(add),
		gather,
		recall,
		combine
	};

	function gather(places: readonly number[], isMended: boolean): void {
		readDays();
		for (const zones of groupsOf(places)) add(columnOf(zones, isMended));
	}

	function recall(places: readonly number[]): number[] {
		readDays();
		const known = groupsOf(places).map((group) => {
			const isOneZone = (group & (group - 1)) === 0;
			const on = daysOf(group);
			const column =
				isOneZone &&
				columns[lowestOf(group)]!.find(
					(its) =>
						its.days === on.days && its.later === on.later && its.zones === group && its.isMended
				);
			if (column) reopen(column);
			return column ? group : 0;
		});
		const done = known.reduce((all, group) => all | group, 0);
		return places.filter((site) => !(done & (1 << zoneOf[site]!)));
	}

	/** The zones of places, those that share days together. */
	function groupsOf(places: readonly number[]): number[] {
		const groups: number[] = [];
		let done = 0;
		for (const site of places) {
			const zone = 1 << zoneOf[site]!;
			if (done & zone) continue;
			const together = companions(zone);
			groups.push(together);
			done |= together;
		}
		return groups;
	}

	function readDays(): void {
		for (let day = 0; day < days; day++) {
			zonesOn[day] = 0;
			for (let slot = day * 2; slot < day * 2 + 2; slot++)
				for (const site of sitesIn[slot]!) zonesOn[day]! |= 1 << zoneOf[site]!;
		}
	}

	function reopen({ zones: group, cells }: Column): void {
		let next = 0;
		for (const site of sitesOf[lowestOf(group)]!)
			for (let slot = 0; slot < slots; slot++) {
				const isOpen = cells[next] === site * slots + slot;
				if (isOpen) next++;
				if (isOpen !== (open[site * slots + slot] === 1)) rhythm.toggle(site, slot);
			}
	}

	/** The zones with all those that share a day with one of them. */
	function companions(from: number): number {
		for (let together = from; ;) {
			let grown = together;
			for (const on of zonesOn) if (on & grown) grown |= on;
			if (grown === together) return grown;
			together = grown;
		}
	}

	function columnOf(together: number, isMended: boolean): Column {
		const cells: number[] = [];
		let cost = 0;
		for (let zone = 0; zone < zones; zone++) {
			if (!(together & (1 << zone))) continue;
			for (const site of sitesOf[zone]!) {
				cost += rhythm.placing.costOf(site);
				for (let cell = site * slots; cell < (site + 1) * slots; cell++)
					if (open[cell]) cells.push(cell);
			}
		}
		for (let day = 0; day < days; day++) if (zonesOn[day]! & together) cost += rhythm.dayCost(day);
		return { zones: together, ...daysOf(together), cost, cells: Int32Array.from(cells), isMended };
	}

	/** The days of some zones, as bits. */
	function daysOf(group: number): Pick<Column, 'days' | 'later'> {
		let [early, later] = [0, 0];
		for (let day = 0; day < days; day++) {
			if (!(zonesOn[day]! & group)) continue;
			if (day < mostBits) early |= 1 << day;
			else later |= 1 << (day - mostBits);
		}
		return { days: early, later };
	}

	function add(column: Column): void {
		const lowest = lowestOf(column.zones);
		const list = columns[lowest]!;
		const same = list.findIndex(
			(its) => its.zones === column.zones && its.days === column.days && its.later === column.later
		);
		if (same >= 0) {
			if (list[same]!.cost <= column.cost + leastGain) return;
			list.splice(same, 1);
		} else if (list.length === mostColumns) {
			if (list.at(-1)!.cost <= column.cost) return;
			list.pop();
		}
		let at = list.push(column) - 1;
		for (; at > 0 && list[at - 1]!.cost > column.cost; at--) list[at] = list[at - 1]!;
		list[at] = column;
		isChanged = true;
	}

	function combine(below: number): Uint8Array | null {
		if (!isChanged) return null;
		isChanged = false;
		const least = leastShares();
		const chosen: Column[] = [];
		let best: Column[] | null = null;
		let bestCost = below - leastGain;
		let choices = mostChoices;
		choose({ left: 2 ** zones - 1, days: 0, later: 0, cost: 0, rest: sum(least) });
		if (!best) return null;
		const state = new Uint8Array(open.length);
		for (const { cells } of best as Column[]) for (const cell of cells) state[cell] = 1;
		return state;

		function choose(at: {
			left: number;
			days: number;
			later: number;
			cost: number;
			rest: number;
		}): void {
			if (at.left === 0) {
				bestCost = at.cost;
				best = [...chosen];
				return;
			}
			const lowest = lowestOf(at.left);
			for (const column of columns[lowest]!) {
				if (choices-- <= 0) return;
				if (column.zones & ~at.left || column.days & at.days || column.later & at.later) continue;
				const cost = at.cost + column.cost;
				let { rest } = at;
				for (let zone = 0; zone < zones; zone++)
					if (column.zones & (1 << zone)) rest -= least[zone]!;
				if (cost + rest >= bestCost) continue;
				chosen.push(column);
				choose({
					left: at.left & ~column.zones,
					days: at.days | column.days,
					later: at.later | column.later,
					cost,
					rest
				});
				chosen.pop();
			}
		}
	}

	/** What each zone costs at least, when zones that are visited together share what they cost. */
	function leastShares(): number[] {
		const least = new Array<number>(zones).fill(Infinity);
		for (const list of columns)
			for (const column of list) {
				const members = least.flatMap((_, zone) => (column.zones & (1 << zone) ? [zone] : []));
				for (const zone of members)
					least[zone] = Math.min(least[zone]!, column.cost / members.length);
			}
		return least;
	}
}

const lowestOf = (bits: number) => 31 - Math.clz32(bits & -bits);

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

/** The zone of each place; a place without one is a zone of its own. */
function zonesOf({ sites, schedule }: Rhythm): number[] {
	let { zones } = schedule.problem;
	return sites.membersOf.map(([first]) => {
		const zone = schedule.problem.zoneOf[first!]!;
		return zone < 0 ? zones++ : zone;
	});
}
