import type { Random } from './random.ts';
import type { Rhythm, RhythmState } from './rhythm.ts';
import { cheapest } from './findings.ts';
import { createColumns } from './rhythm-columns.ts';
import type { Column } from './rhythm-columns.ts';
import { createDescent, shuffle } from './rhythm-descent.ts';
import { drawShake } from './rhythm-shakes.ts';

/** What a search in the large tells others: its best plan, and how zones were visited in all it met. */
export interface LargeFindings {
	readonly best: RhythmState;
	readonly columns: readonly Column[];
}

/** A search in the large: shakes whole days, mends what follows, and keeps what chance allows. */
export interface RhythmSearch {
	/** Evaluations done so far. */
	readonly evaluations: number;
	/** One shake at a temperature in minutes of travel. */
	shake(temperature: number): void;
	/** Begins anew on other weekdays; what was met before stays to be put together with what will be. */
	restart(): void;
	/** Opens the cheapest plan met and goes on from it. */
	toBest(): void;
	/** Tells of the cheapest plan met. */
	tell(): LargeFindings;
	/** Learns what all met and goes on from the cheapest of it. */
	learn(all: readonly LargeFindings[]): void;
}

/** How far above the plan before it a shaken plan may lie, in minutes and temperatures, to be mended to the end. */
const nearness = { price: 40, temperatures: 1 };
/** Shakes between which what was met is put together. */
const combineEvery = 50;

/** A search on one rhythm, begun from plans in which each zone has its weekday. */
export function createRhythmSearch(rhythm: Rhythm, random: Random): RhythmSearch {
	const descent = createDescent(rhythm, random);
	const columns = createColumns(rhythm);
	const places = rhythm.sites.membersOf.map((_, site) => site);
	let shakes = 0;
	let lastTried: Uint8Array = new Uint8Array(0);
	let kept = rhythm.state();
	let best = kept;
	let bestCost = Infinity;
	begin();
	return {
		get evaluations() {
			return descent.evaluations;
		},
		shake,
		restart: begin,
		toBest: () => {
			kept = best;
			rhythm.enter(kept);
		},
		tell: () => {
			return { best, columns: columns.known() };
		},
		learn
	};

	/** Tries every zone on every weekday: what is best of that is put together. */
	function begin(): void {
		const weekdays = drawWeekdays(rhythm, random);
		let least = Infinity;
		let first = kept;
		for (let turn = 0; turn < week; turn++) {
			openByZone(rhythm, weekdays, turn);
			descent.descend(places);
			columns.gather(places, true);
			keep();
			if (rhythm.cost >= least) continue;
			least = rhythm.cost;
			first = kept;
		}
		kept = first;
		rhythm.enter(kept);
		combine();
	}

	function shake(temperature: number): void {
		const before = rhythm.cost;
		const { shake: change, wholeDays } = drawShake(random);
		rhythm.begin();
		change(rhythm, random);
		rhythm.settle();
		const shaken = [...rhythm.touched];
		const days = [...rhythm.touchedDays];
		const strange = wholeDays ? recall(shaken) : shaken;
		descent.descend(strange, days);
		const isNear = rhythm.cost < before + nearness.price + nearness.temperatures * temperature;
		if (isNear) descent.descend(strange);
		columns.gather(shaken, isNear);
		if (rhythm.cost - before < -temperature * Math.log(random.next())) keep();
		else rhythm.enter(kept);
		if (++shakes % combineEvery === 0) combine();
	}

	function recall(touched: readonly number[]): number[] {
		rhythm.begin();
		const others = columns.recall(touched);
		rhythm.settle();
		descent.evaluations++;
		return others;
	}

	function learn(all: readonly LargeFindings[]): void {
		for (const { columns: theirs } of all) columns.learn(theirs);
		best = cheapest(all.map((its) => its.best));
		bestCost = best.cost;
		kept = best;
		rhythm.enter(kept);
		combine();
	}

	/** Goes on from the best that the plans met make together. */
	function combine(): void {
		const state = columns.combine(bestCost);
		if (!state || state.every((isOpen, cell) => isOpen === lastTried[cell])) return;
		lastTried = state;
		open(rhythm, (cell) => state[cell] === 1);
		descent.descend(places);
		if (rhythm.cost < bestCost) keep();
		else rhythm.enter(kept);
	}

	function keep(): void {
		kept = rhythm.state();
		if (rhythm.cost >= bestCost) return;
		bestCost = rhythm.cost;
		best = kept;
	}
}

function open(rhythm: Rhythm, isOpen: (cell: number) => boolean): void {
	rhythm.begin();
	for (let cell = 0; cell < rhythm.open.length; cell++)
		if (isOpen(cell) !== (rhythm.open[cell] === 1))
			rhythm.toggle((cell / rhythm.slots) | 0, cell % rhythm.slots);
	rhythm.settle();
}

/**
 * Opens what one would open by hand: each zone has a weekday of its own and all its places on it. `turn` moves every zone
 * on by so many weekdays.
 */
function openByZone(rhythm: Rhythm, weekdayOf: readonly number[], turn: number): void {
	const { slots } = rhythm;
	open(rhythm, (cell) => {
		const day = (cell % slots) >> 1;
		return day % week === (weekdayOf[(cell / slots) | 0]! + turn) % week;
	});
}

/** Working days after which a zone comes again. */
const week = 5;

/** A weekday for each place, drawn by chance, the same for all of a zone. */
function drawWeekdays({ sites, schedule }: Rhythm, random: Random): number[] {
	const { zoneOf, zones } = schedule.problem;
	const weekdays = Array.from({ length: zones }, (_, zone) => zone % week);
	shuffle(weekdays, random);
	return sites.membersOf.map(([first]) => weekdays[zoneOf[first!]!] ?? random.below(week));
}
