import { describe, expect, it } from 'vitest';
import type { Day } from '#lib/domain/day.ts';
import { recordAddress, recordingIn } from './record-address.ts';

const at = (address: string) => new URL(address, 'https://rounds.example/');

describe('the sheet of a visit in the address', () => {
	it('stands over the screen one is on and keeps what that one shows', () => {
		const week = at('/base/week/?from=2026-11-23');
		const address = recordAddress(week, { of: 'plan', id: 'p.1' });
		expect(address).toBe('/base/week/?from=2026-11-23&record=plan.p.1');
		expect(recordingIn(at(address))).toEqual({ of: 'plan', id: 'p.1', day: null });
		expect(recordAddress(at(address), null)).toBe('/base/week/?from=2026-11-23');
	});

	it('names the day of a visit that nobody planned', () => {
		const day = '2026-11-20' as Day;
		const address = recordAddress(at('/today/'), { of: 'new', day });
		expect(recordingIn(at(address))).toEqual({ of: 'new', day });
		expect(recordAddress(at(address), { of: 'contact', id: 'c' })).toBe('/today/?record=contact.c');
	});

	it('is not there for an address without it, nor for words nobody wrote', () => {
		expect(recordingIn(at('/today/'))).toBeNull();
		expect(recordingIn(at('/today/?record=other.7'))).toBeNull();
	});
});
