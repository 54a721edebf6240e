/** A reproducible stream of numbers: the same seed gives the same stream on every machine. */
export interface Random {
	/** A number in [0, 1). */
	next(): number;
	/** A whole number in [0, bound). */
	below(bound: number): number;
}

/** A stream drawn from `seed` by the xorshift128 generator (Marsaglia 2003), seeded by splitmix32. */
export function seededRandom(seed: number): Random {
	let mixed = seed | 0;
	const mix = (): number => {
		mixed = (mixed + 0x9e3779b9) | 0;
		let word = mixed ^ (mixed >>> 16);
		word = Math.imul(word, 0x21f0aaad);
		word ^= word >>> 15;
		word = Math.imul(word, 0x735a2d97);
		return word ^ (word >>> 15);
	};
	let x = mix();
	let y = mix();
	let z = mix();
	let w = mix() | 1;
	const next = (): number => {
		const t = x ^ (x << 11);
		x = y;
		y = z;
		z = w;
		w = w ^ (w >>> 19) ^ t ^ (t >>> 8);
		return (w >>> 0) / 4294967296;
	};
	return { next, below: (bound) => Math.floor(next() * bound) };
}
