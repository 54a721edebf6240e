import type { Random } from './random.ts';
import type { Rhythm } from './rhythm.ts';
import type { Schedule } from './schedule.ts';

type RhythmMove = (rhythm: Rhythm, random: Random) => void;

/** Any open slot of a site, -1 when it has none. */
function openSlot({ open, slots }: Rhythm, site: number, random: Random): number {
	const from = random.below(slots);
	for (let step = 0; step < slots; step++) {
		const slot = (from + step) % slots;
		if (open[site * slots + slot]) return slot;
	}
	return -1;
}

const anySite = ({ sites }: Rhythm, random: Random) => random.below(sites.count);

/** How often a place is tried on a day that goes to a place near it anyway. */
const companyShare = 0.85;

/** A slot to try a place in: mostly on a day of one of its nearest places. */
function slotFor(rhythm: Rhythm, site: number, random: Random): number {
	const { near } = rhythm.sites;
	if (random.next() < companyShare && near[site]!.length > 0) {
		const slot = openSlot(rhythm, near[site]![random.below(near[site]!.length)]!, random);
		if (slot >= 0) return random.next() < 0.5 ? slot : slot ^ 1;
	}
	return random.below(rhythm.slots);
}

/** A place is visited in one more half day, or in one less. */
const toggleCell: RhythmMove = (rhythm, random) => {
	const site = anySite(rhythm, random);
	rhythm.toggle(site, slotFor(rhythm, site, random));
};

const closeCell: RhythmMove = (rhythm, random) => {
	const site = anySite(rhythm, random);
	const slot = openSlot(rhythm, site, random);
	if (slot >= 0) rhythm.toggle(site, slot);
};

/** A place changes one half day for another: of the same day, or of any. */
const moveCell: RhythmMove = (rhythm, random) => {
	const site = anySite(rhythm, random);
	const from = openSlot(rhythm, site, random);
	if (from < 0) return;
	const to = random.next() < 0.3 ? from ^ 1 : slotFor(rhythm, site, random);
	if (rhythm.open[site * rhythm.slots + to]) return;
	rhythm.toggle(site, from);
	rhythm.toggle(site, to);
};

/** Two places change half days with each other. */
const swapCells: RhythmMove = (rhythm, random) => {
	const { open, slots } = rhythm;
	const [one, other] = [anySite(rhythm, random), anySite(rhythm, random)];
	const here = openSlot(rhythm, one, random);
	const there = openSlot(rhythm, other, random);
	if (one === other || here < 0 || there < 0) return;
	if (open[one * slots + there] || open[other * slots + here]) return;
	for (const [site, slot] of [
		[one, here],
		[one, there],
		[other, there],
		[other, here]
	] as const)
		rhythm.toggle(site, slot);
};

/** A place goes with both its halves to another day. */
const moveDay: RhythmMove = (rhythm, random) => {
	const site = anySite(rhythm, random);
	const from = openSlot(rhythm, site, random);
	if (from < 0) return;
	exchange(rhythm, site, from >> 1, random.below(rhythm.slots >> 1));
};

/** Two days change all they hold. */
const swapDays: RhythmMove = (rhythm, random) => {
	const days = rhythm.slots >> 1;
	const [one, other] = [random.below(days), random.below(days)];
	for (let site = 0; site < rhythm.sites.count; site++) exchange(rhythm, site, one, other);
};

/** The morning and the afternoon of a day change all they hold. */
const swapHalves: RhythmMove = (rhythm, random) => {
	const { open, slots } = rhythm;
	const slot = random.below(slots >> 1) * 2;
	for (let site = 0; site < rhythm.sites.count; site++) {
		const cell = site * slots + slot;
		if (open[cell] === open[cell + 1]) continue;
		rhythm.toggle(site, slot);
		rhythm.toggle(site, slot + 1);
	}
};

function exchange(rhythm: Rhythm, site: number, one: number, other: number): void {
	const { open, slots } = rhythm;
	for (const half of [0, 1]) {
		const [here, there] = [one * 2 + half, other * 2 + half];
		if (open[site * slots + here] === open[site * slots + there]) continue;
		rhythm.toggle(site, here);
		rhythm.toggle(site, there);
	}
}

const moves: readonly { move: RhythmMove; share: number }[] = [
	{ move: swapDays, share: 0.03 },
	{ move: swapHalves, share: 0.03 },
	{ move: moveDay, share: 0.14 },
	{ move: swapCells, share: 0.2 },
	{ move: moveCell, share: 0.3 },
	{ move: closeCell, share: 0.1 },
	{ move: toggleCell, share: 0.2 }
];

/** Tries one move; it stays when it costs no more than chance allows at this temperature. */
export function stepRhythm(rhythm: Rhythm, random: Random, temperature: number): void {
	let draw = random.next();
	let chosen = toggleCell;
	for (const { move, share } of moves) {
		draw -= share;
		if (draw >= 0) continue;
		chosen = move;
		break;
	}
	const before = rhythm.cost;
	rhythm.begin();
	chosen(rhythm, random);
	rhythm.settle();
	if (rhythm.cost - before >= -temperature * Math.log(random.next())) rhythm.rollBack();
}

/** Opens every cell in which the schedule visits somebody. */
export function openAsPlanned(rhythm: Rhythm, plan: Schedule): void {
	const { problem, openingOn } = plan;
	const { nodes, days, openingHalf } = problem;
	rhythm.begin();
	for (let node = 1; node < nodes; node++)
		for (let day = 0; day < days; day++) {
			const opening = openingOn[node * days + day]!;
			if (opening < 0) continue;
			const site = rhythm.sites.siteOf[node]!;
			const slot = day * 2 + openingHalf[opening]!;
			if (!rhythm.open[site * rhythm.slots + slot]) rhythm.toggle(site, slot);
		}
	rhythm.settle();
}

/** Opens what one would open by hand: each zone has a weekday of its own, drawn by chance, and all its places on it. */
export function openByZone(rhythm: Rhythm, random: Random): void {
	const { sites, slots, schedule } = rhythm;
	const { zoneOf, zones } = schedule.problem;
	const days = slots >> 1;
	const week = 5;
	const dayOf = Array.from({ length: zones }, (_, zone) => zone % week);
	for (let last = dayOf.length - 1; last > 0; last--) {
		const other = random.below(last + 1);
		[dayOf[last], dayOf[other]] = [dayOf[other]!, dayOf[last]!];
	}
	rhythm.begin();
	for (let site = 0; site < sites.count; site++) {
		const zone = zoneOf[sites.membersOf[site]![0]!]!;
		const first = zone < 0 ? random.below(week) : dayOf[zone]!;
		for (let day = first; day < days; day += week)
			for (const half of [0, 1])
				if (!rhythm.open[site * slots + day * 2 + half]) rhythm.toggle(site, day * 2 + half);
	}
	rhythm.settle();
}
