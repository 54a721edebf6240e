import type { Random } from './random.ts';
import type { Rhythm } from './rhythm.ts';

/** Improves a plan in the large place by place until nothing near it is cheaper. */
export interface Descent {
	/** Tries every small change of these places, or only those on some days; counts into `evaluations`. */
	descend(places: readonly number[], days?: readonly number[]): void;
	evaluations: number;
}

/** Less is rounding. */
const leastGain = 1e-6;

/** A descent on one rhythm. */
export function createDescent(rhythm: Rhythm, random: Random): Descent {
	const { sites, slots, open, sitesIn, placing } = rhythm;
	const queue: number[] = [];
	const candidates: number[] = [];
	let only: readonly number[] | null = null;
	const descent: Descent = { descend, evaluations: 0 };
	return descent;

	function descend(places: readonly number[], days?: readonly number[]): void {
		only = days ?? null;
		queue.length = 0;
		for (const site of places) queue.push(site);
		for (let isBetter = true; isBetter;) {
			isBetter = false;
			shuffle(queue, random);
			for (const site of queue) if (improve(site)) isBetter = true;
		}
	}

	/** Closes, opens and moves cells of a place on the days that go near it. */
	function improve(site: number): boolean {
		let isBetter = false;
		findCandidates(site);
		shuffle(candidates, random);
		for (const slot of candidates) {
			if (open[site * slots + slot]) {
				if (attempt(site, slot, -1)) isBetter = true;
				continue;
			}
			if (attempt(site, slot, -1)) {
				isBetter = true;
				continue;
			}
			const before = openBeside(site, slot, -1);
			const after = openBeside(site, slot, 1);
			if (
				(before >= 0 && attempt(site, slot, before)) ||
				(after >= 0 && attempt(site, slot, after))
			)
				isBetter = true;
		}
		return isBetter;
	}

	function openBeside(site: number, slot: number, step: -1 | 1): number {
		for (let at = slot + step; at >= 0 && at < slots; at += step)
			if (open[site * slots + at]) return at;
		return -1;
	}

	/** Toggles a cell, and another with it when given. */
	function attempt(site: number, slot: number, other: number): boolean {
		const before = rhythm.cost;
		rhythm.begin();
		rhythm.toggle(site, slot);
		if (other >= 0) rhythm.toggle(site, other);
		rhythm.settle();
		descent.evaluations++;
		if (rhythm.cost < before - leastGain) return true;
		rhythm.rollBack();
		return false;
	}

	function findCandidates(site: number): void {
		candidates.length = 0;
		const anywhere = placing.misses(site);
		for (let slot = 0; slot < slots; slot += 2)
			if (only && !only.includes(slot >> 1)) continue;
			else if (anywhere || goesNear(site, slot) || goesNear(site, slot + 1))
				candidates.push(slot, slot + 1);
	}

	function goesNear(site: number, slot: number): boolean {
		const company = sites.companyOf[site]!;
		for (const here of sitesIn[slot]!) if (here === site || company.includes(here)) return true;
		return false;
	}
}

/** Shuffles in place. */
export function shuffle(list: number[], random: Random): void {
	for (let last = list.length - 1; last > 0; last--) {
		const other = random.below(last + 1);
		const moved = list[last]!;
		list[last] = list[other]!;
		list[other] = moved;
	}
}
