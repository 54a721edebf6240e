import { expect, it } from 'vitest';
import { addDays, toDay } from '#lib/domain/day.ts';
import { storedAccount } from '#tests/fixtures/stored-records.ts';
import { expiries } from './expiry.ts';

const today = toDay('2026-11-23');

it('E1: what ended comes first, then what ends within sixty days; what holds longer or has no day is left out', () => {
	const ends = [90, 60, 0, -30, null];
	const accounts = ends.map((days, at) =>
		storedAccount({ id: `${at}`, registeredUntil: days === null ? null : addDays(today, days) })
	);
	expect(expiries(accounts, today).map(({ what, days }) => [what, days])).toEqual([
		['registeredUntil', -30],
		['registeredUntil', 0],
		['registeredUntil', 60]
	]);
});
