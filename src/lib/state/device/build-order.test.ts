import { expect, test } from 'vitest';
import { isNewerBuild } from './build-order.ts';

const own = '0.1.0+20261127064832.3f9c2a1b';

test.each([
	['0.1.0+20261127064833.00000000', true, 'sources committed later'],
	['0.1.0+20261127064831.ffffffff', false, 'sources committed earlier'],
	['0.2.0+20200101000000.00000000', true, 'a later release'],
	['0.0.9+20270101000000.00000000', false, 'an earlier release'],
	['0.10.0+20261127064832.00000000', true, 'a release of more digits'],
	['0.1.0+20271127064832.3f9c2a1b', false, 'the same sources, committed again'],
	['0.1.0+20261127064832.00000000', true, 'other sources of the same commit'],
	['0.1.0+00000000', false, 'a build that knows no moment'],
	['99.0.0', true, 'a bare release'],
	[own, false, 'the same build']
])('%s is newer: %s, being %s', (candidate, isNewer) => {
	expect(isNewerBuild(candidate, own)).toBe(isNewer);
});

test('of two builds that know no moment any other one counts as newer', () => {
	expect(isNewerBuild('0.1.0+00000000', '0.1.0+11111111')).toBe(true);
	expect(isNewerBuild('0.1.0+11111111', '0.1.0+11111111')).toBe(false);
});
