/** A reproducible stream of numbers: the same seed gives the same stream on every machine. */
export interface Random {
	/** A number in [0, 1). */
	next(): number;
	/** A whole number in [0, bound). */
	below(bound: number): number;
}

/** A stream drawn from `seed` by sfc32 (Doty-Humphrey, PractRand). */
export function seededRandom(seed: number): Random {
	let a = 0;
	let b = seed | 0;
	let c = 0x9e3779b9 | 0;
	let counter = 1;
	const next = (): number => {
		const sum = (((a + b) | 0) + counter) | 0;
		counter = (counter + 1) | 0;
		a = b ^ (b >>> 9);
		b = (c + (c << 3)) | 0;
		c = ((c << 21) | (c >>> 11)) + sum;
		c |= 0;
		return (sum >>> 0) / 4294967296;
	};
	for (let warmUp = 0; warmUp < 16; warmUp++) next();
	return { next, below: (bound) => Math.floor(next() * bound) };
}
