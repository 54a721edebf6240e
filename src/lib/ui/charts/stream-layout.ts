import type { Level } from '#lib/domain/matrix.ts';

/** A band of the drawing: from where to where, and how many. */
export interface Band {
	readonly from: Level | null;
	readonly to: Level;
	readonly count: number;
}

/** Where a band begins and ends, and a step with its bands, in pixels from the top. */
interface StreamLayout<B> {
	readonly bands: readonly { band: B; left: number; right: number; thick: number }[];
	readonly nodes: readonly {
		side: 'left' | 'right';
		level: Level | null;
		top: number;
		height: number;
		count: number;
	}[];
	readonly height: number;
}

const levelsDown: readonly (Level | null)[] = [4, 3, 2, 1, 0, null];

/** Bands between two columns of steps, the highest step on top; each is as thick as it has people, at least two pixels. */
export function layOut<B extends Band>(
	bands: readonly B[],
	{ full, gap }: { full: number; gap: number }
): StreamLayout<B> {
	const all = bands.reduce((sum, { count }) => sum + count, 0);
	const thickOf = ({ count }: Band) => Math.max(2, (count / Math.max(1, all)) * full);
	const placed = new Map(bands.map((band) => [band, { left: 0, right: 0 }]));
	const nodes: StreamLayout<B>['nodes'][number][] = [];
	const stack = (side: 'left' | 'right'): number => {
		let top = 0;
		for (const level of levelsDown) {
			const own = bands.filter((band) => (side === 'left' ? band.from : band.to) === level);
			if (own.length === 0) continue;
			const begin = top;
			for (const band of own) {
				placed.get(band)![side] = top;
				top += thickOf(band);
			}
			const count = own.reduce((sum, one) => sum + one.count, 0);
			nodes.push({ side, level, top: begin, height: top - begin, count });
			// Room for the words of a thin step.
			top = Math.max(top, begin + 18) + gap;
		}
		return top - gap;
	};
	const height = Math.max(stack('left'), stack('right'));
	return {
		bands: bands.map((band) => ({ band, ...placed.get(band)!, thick: thickOf(band) })),
		nodes,
		height
	};
}
