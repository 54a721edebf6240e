import { describe, expect, it } from 'vitest';
import { check } from '#lib/domain/record.ts';
import { knownTerritorySchema } from '#lib/store/local-record.ts';
import { founder, testTerritory } from '#lib/sync/testing/people.ts';
import { readSeed, seedOf } from './backup-seed.ts';

describe('the seed of a backup', () => {
	const known = check(knownTerritorySchema, {
		version: 1,
		id: testTerritory,
		name: '云州辖区',
		role: 'rep',
		memberId: 'founder'
	});
	if (!known.ok) throw new Error(known.problem);

	it('gives back the path of the device that made it, on which the invites of a restored one stand', async () => {
		const maker = await founder();
		const seed = readSeed(await seedOf(known.value, maker));
		expect(seed.ok && seed.value.path).toEqual([...maker.path]);
		expect(seed.ok && seed.value.invites.length).toBeGreaterThan(0);
	});

	it('of a device without keys has neither path nor invites', async () => {
		const seed = readSeed(await seedOf(known.value, null));
		expect(seed.ok && [seed.value.path, seed.value.invites]).toEqual([[], []]);
	});
});
