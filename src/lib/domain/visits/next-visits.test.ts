import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { toDay } from '#lib/domain/day.ts';
import { nextVisits } from './next-visits.ts';
import { visitPlanSchema } from './visit.ts';

const plan = (id: string, day: string, half: 'am' | 'pm', fields: object = {}) =>
	v.parse(visitPlanSchema, {
		...{ version: 1, id, contactId: 'wu', slot: { day, half, order: 0 } },
		...fields
	});
const today = toDay('2026-11-25');
const nextOf = (plans: ReturnType<typeof plan>[], reported: readonly string[] = []) =>
	nextVisits(plans, { today, isReported: (id) => reported.includes(id) }).get('wu')?.id;

describe('the next visit', () => {
	const morning = plan('morning', '2026-11-25', 'am');
	const afternoon = plan('afternoon', '2026-11-25', 'pm');
	const later = plan('later', '2026-12-01', 'am');

	it('is the earliest that lies ahead, today included', () => {
		expect(nextOf([later, afternoon, morning])).toBe('morning');
	});
	it('is none that was reported, cancelled or is past', () => {
		const past = plan('past', '2026-11-24', 'pm');
		const cancelled = plan('cancelled', '2026-11-25', 'am', { cancelled: true });
		expect(nextOf([past, cancelled, later, morning, afternoon], ['morning'])).toBe('afternoon');
		expect(nextOf([past, cancelled])).toBeUndefined();
	});
});
