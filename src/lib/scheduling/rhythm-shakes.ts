import type { Random } from './random.ts';
import type { Rhythm } from './rhythm.ts';

/** Toggles cells of a rhythm within the trial begun last: a large change, worth little until it is mended. */
export type Shake = (rhythm: Rhythm, random: Random) => void;

/** Days that lie this close change more often: what stands on them keeps its spacing. */
const nearDays = 4;
const nearShare = 0.7;

/** A day and another, mostly near it. */
function twoDays({ slots }: Rhythm, random: Random): [number, number] {
	const days = slots >> 1;
	const one = random.below(days);
	if (random.next() >= nearShare) return [one, random.below(days)];
	const apart = 1 + random.below(nearDays);
	const other = random.next() < 0.5 ? one - apart : one + apart;
	return [one, Math.max(0, Math.min(days - 1, other))];
}

/** Two slots change all they hold. */
function exchange(rhythm: Rhythm, one: number, other: number): void {
	const here = [...rhythm.sitesIn[one]!];
	const there = [...rhythm.sitesIn[other]!];
	for (const site of here)
		if (!there.includes(site)) {
			rhythm.toggle(site, one);
			rhythm.toggle(site, other);
		}
	for (const site of there)
		if (!here.includes(site)) {
			rhythm.toggle(site, one);
			rhythm.toggle(site, other);
		}
}

const swapDays: Shake = (rhythm, random) => {
	const [one, other] = twoDays(rhythm, random);
	const crossed = random.next() < 0.2 ? 1 : 0;
	exchange(rhythm, one * 2, other * 2 + crossed);
	exchange(rhythm, one * 2 + 1, other * 2 + 1 - crossed);
};

/** Three days change all they hold in turn. */
const turnDays: Shake = (rhythm, random) => {
	const [one, other] = twoDays(rhythm, random);
	const third = random.below(rhythm.slots >> 1);
	for (const half of [0, 1]) {
		const slots = [one, other, third].map((day) => day * 2 + half);
		const held = slots.map((slot) => [...rhythm.sitesIn[slot]!]);
		if (new Set(slots).size < 3) return exchange(rhythm, slots[0]!, slots[1]!);
		for (const [index, slot] of slots.entries()) {
			const next = held[(index + 1) % 3]!;
			for (const site of held[index]!) if (!next.includes(site)) rhythm.toggle(site, slot);
			for (const site of next) if (!held[index]!.includes(site)) rhythm.toggle(site, slot);
		}
	}
};

const swapHalves: Shake = (rhythm, random) => {
	const slot = random.below(rhythm.slots >> 1) * 2;
	exchange(rhythm, slot, slot + 1);
};

const swapSlots: Shake = (rhythm, random) => {
	const [one, other] = twoDays(rhythm, random);
	exchange(rhythm, one * 2 + random.below(2), other * 2 + random.below(2));
};

/** A day, or half of it, is given to another place and its company. */
const giveDay: Shake = (rhythm, random) => {
	const { sites, sitesIn } = rhythm;
	const day = random.below(rhythm.slots >> 1);
	const half = random.below(3);
	const place = random.below(sites.count);
	const coming = [place, ...sites.companyOf[place]!];
	for (const slot of half === 2 ? [day * 2, day * 2 + 1] : [day * 2 + half]) {
		for (const site of [...sitesIn[slot]!]) if (!coming.includes(site)) rhythm.toggle(site, slot);
		for (const site of coming) if (!sitesIn[slot]!.includes(site)) rhythm.toggle(site, slot);
	}
};

/** A place is nowhere visited any more, and comes back where it costs least. */
const closePlace: Shake = (rhythm, random) => {
	const { sites, open, slots } = rhythm;
	const site = random.below(sites.count);
	for (let slot = 0; slot < slots; slot++) if (open[site * slots + slot]) rhythm.toggle(site, slot);
};

/** A place is visited in one more half day, wherever. */
const openCell: Shake = (rhythm, random) => {
	const { sites, open, slots } = rhythm;
	const site = random.below(sites.count);
	const slot = random.below(slots);
	if (!open[site * slots + slot]) rhythm.toggle(site, slot);
};

/** Shakes and how often each is drawn; `wholeDays` are those after which a zone may be as it was met before. */
const shakes: readonly { shake: Shake; share: number; wholeDays: boolean }[] = [
	{ shake: swapDays, share: 0.5, wholeDays: true },
	{ shake: turnDays, share: 0.15, wholeDays: true },
	{ shake: giveDay, share: 0.15, wholeDays: true },
	{ shake: swapSlots, share: 0.06, wholeDays: false },
	{ shake: swapHalves, share: 0.04, wholeDays: false },
	{ shake: closePlace, share: 0.05, wholeDays: false },
	{ shake: openCell, share: 0.05, wholeDays: false }
];

/** One of the shakes, drawn. */
export function drawShake(random: Random): (typeof shakes)[number] {
	let draw = random.next();
	for (const kind of shakes) if ((draw -= kind.share) < 0) return kind;
	return shakes[0]!;
}
