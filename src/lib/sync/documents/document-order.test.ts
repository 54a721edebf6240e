import { expect, it } from 'vitest';
import { compareDocumentIds } from './document-order.ts';

it('puts meta and base first, then the newest period, a year before its months', () => {
	const inOrder = [
		't/a/meta',
		't/a/base',
		't/a/plan/r1/2026',
		't/a/review/s1/2026',
		't/a/visits/r1/2026-12',
		't/a/visits/r2/2026-12',
		't/a/visits/r1/2026-01',
		't/a/plan/r1/2025',
		't/a/visits/r1/2025-12',
		't/a/unknown'
	];
	expect([...inOrder].reverse().sort(compareDocumentIds)).toEqual(inOrder);
});
