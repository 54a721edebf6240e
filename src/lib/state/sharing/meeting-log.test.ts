import { expect, test } from 'vitest';
import type { Meeting } from '#lib/store/local-record.ts';
import { lastEqual } from './meeting-log.ts';

const met = (territoryId: string, equalAt: string | null): Meeting => ({
	version: 1,
	territoryId,
	deviceId: `${territoryId}-${equalAt}`,
	memberId: 'm',
	metAt: '2026-11-27T08:00:00.000Z',
	equalAt,
	left: 0,
	refused: false
});

test('a territory is as old as the newest proof that another device held the same', () => {
	const ages = lastEqual([
		met('east', '2026-11-20T08:00:00.000Z'),
		met('east', '2026-11-25T08:00:00.000Z'),
		met('east', '2026-11-21T08:00:00.000Z'),
		met('west', null)
	]);
	expect(ages.get('east')).toBe('2026-11-25T08:00:00.000Z');
	expect(ages.has('west')).toBe(false);
});
