import fc from 'fast-check';
import { expect, it } from 'vitest';
import { textPatterns } from './free-text-patterns.ts';

// What the two patterns said while they could look behind; Node can.
const lookingBehind = {
	identityNumber: /(?<!\d)[1-9]\d{16}[\dXx](?!\d)/g,
	bankCard: /(?<!\d)[3-69](?:[ -]?\d){15,18}(?![ -]?\d)/g
};
const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 14, maxLength: 21 });
const pieces = fc.array(fc.oneof(digits, fc.constantFrom('X', 'x', ' ', '-', '，', '号')), {
	maxLength: 8
});

it.each(['identityNumber', 'bankCard'] as const)(
	'finds what a look behind would find of %s, which Safari below 16.4 cannot',
	(rule) => {
		const pattern = textPatterns.find((one) => one.rule === rule)?.pattern ?? /$^/g;
		fc.assert(
			fc.property(pieces, (parts) => {
				const text = parts.join('');
				const found = [...text.matchAll(pattern)].map((match) => match[1]);
				expect(found).toEqual([...text.matchAll(lookingBehind[rule])].map(([said]) => said));
			}),
			{ numRuns: 1000 }
		);
	}
);
