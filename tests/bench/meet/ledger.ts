import type { Rows } from '#tests/e2e/support/disk-rows.ts';

/** The two people of a pair, as indices. */
export type Side = 0 | 1;

/** The rows of one disk by `table|key`, whatever the document. */
export type Index = ReadonlyMap<string, unknown>;

/** Something an edit changes, and how to read it on a disk. */
export interface Spot {
	/** The same for every edit of the same thing. */
	readonly name: string;
	read(rows: Index): unknown;
}

/** One edit as it is about to be made on a screen. */
export interface Edit {
	readonly spot: Spot;
	/** What must be read there afterwards. */
	readonly value: unknown;
}

/** What one person wrote in one spot since the two last met. */
interface Written {
	/** The last value that the screen showed as saved; null before there is one. */
	sure: { readonly value: unknown } | null;
	/** Values after it of which nobody knows whether they were saved, because the page was reloaded or killed. */
	maybe: unknown[];
}

/** Rows by `table|key`: the ids are of one territory and fresh. */
export const indexed = (rows: Rows): Index =>
	new Map([...rows].map(([key, value]) => [key.slice(key.indexOf('|') + 1), value]));

/** What a pair acknowledged, spot by spot, and so what must be read on both disks once they have met. */
export class Ledger {
	/** Edits that a screen showed as saved. */
	acknowledged = 0;
	/** Spots as both disks had them at the last meeting. */
	readonly #settled = new Map<string, { spot: Spot; value: unknown }>();
	readonly #written = new Map<string, { spot: Spot; by: [Written, Written] }>();

	/** Notes an edit before it is made. */
	begin(side: Side, { spot, value }: Edit): void {
		const nothing = (): Written => ({ sure: null, maybe: [] });
		const known = this.#written.get(spot.name) ?? { spot, by: [nothing(), nothing()] as const };
		this.#written.set(spot.name, { spot, by: [...known.by] });
		known.by[side].maybe.push(value);
	}

	/** Notes that the screen showed the edit as done and saved. */
	acknowledge(side: Side, { spot, value }: Edit): void {
		this.acknowledged++;
		const written = this.#written.get(spot.name)?.by[side];
		if (!written) throw new Error(`nobody began ${spot.name}`);
		written.sure = { value };
		written.maybe = [];
	}

	/**
	 * Takes both disks after a meeting as what stands from now on, and names the spots that do not hold what anyone last
	 * wrote there, or not the same on both. Of two who wrote in one spot either may stay.
	 */
	settle(disks: readonly [Index, Index]): string[] {
		const lost: string[] = [];
		for (const name of new Set([...this.#settled.keys(), ...this.#written.keys()])) {
			const written = this.#written.get(name);
			const settled = this.#settled.get(name);
			const spot = (written ?? settled)?.spot;
			if (!spot) continue;
			const found = disks.map((rows) => spot.read(rows));
			const may = allowed(written?.by ?? [], settled);
			const isWhole = found[0] === found[1] && (may === null || may.has(found[0]));
			const sure = written?.by.filter((one) => one.sure).length ?? 0;
			const because = `${name}: ${JSON.stringify(found)} of ${JSON.stringify([...(may ?? [])])}`;
			for (let edit = 0; !isWhole && edit < (written ? sure : 1); edit++) lost.push(because);
			if (isWhole) this.#settled.set(name, { spot, value: found[0] });
			else this.#settled.delete(name);
		}
		this.#written.clear();
		return lost;
	}
}

/** What may stand in a spot; null where nobody knows, because no edit before was saved for sure. */
function allowed(
	written: readonly Written[],
	settled: { value: unknown } | undefined
): Set<unknown> | null {
	const values = new Set<unknown>();
	for (const { sure, maybe } of written) {
		if (sure) values.add(sure.value);
		for (const value of maybe) values.add(value);
	}
	if (written.some(({ sure }) => sure)) return values;
	if (!settled) return null;
	return values.add(settled.value);
}
