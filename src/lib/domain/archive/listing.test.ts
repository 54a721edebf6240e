import { describe, expect, it } from 'vitest';
import { toDay } from '#lib/domain/day.ts';
import { check } from '#lib/domain/record.ts';
import {
	begunIn,
	isUnderWay,
	listingSchema,
	listingStages,
	stageSince,
	troublesOf,
	type Listing
} from './listing.ts';

const today = toDay('2026-11-23');
function listing(fields: Partial<Listing>): Listing {
	const sketch = { version: 1, id: 'l', accountId: 'a', productId: 'p', stage: 'review' };
	const checked = check(listingSchema, { ...sketch, nextStep: '送资料', ...fields });
	if (!checked.ok) throw new Error(checked.problem);
	return checked.value;
}

describe('H4 a listing goes through its stages', () => {
	it('and keeps since when it was in each', () => {
		const begun = listing(begunIn('requested', toDay('2026-10-12')));
		const moves = [...begun.moves, { stage: 'committee' as const, on: today }];
		const moved = listing({ stage: 'committee', moves });
		expect(stageSince(begun)).toBe('2026-10-12');
		expect(stageSince(moved)).toBe(today);
		expect(stageSince(listing({}))).toBeNull();
		// Two devices of before moved it at once: what the list says last is another stage.
		expect(stageSince({ ...moved, stage: 'review' })).toBeNull();
	});
});

describe('H5 a listing under way is held up', () => {
	it.each([
		[{}, []],
		[{ committeeOn: toDay('2026-11-22') }, ['committeePassed']],
		[{ committeeOn: today, nextOn: today }, []],
		[{ nextOn: toDay('2026-11-20') }, ['nextStepLate']],
		[{ nextStep: '' }, ['noNextStep']],
		[{ nextStep: '', meetNextId: 'c' }, []],
		[{ voters: [{ contactId: 'c', stance: 'against' as const }] }, ['against']],
		[{ stage: 'listed' as const, nextStep: '' }, []],
		[{ stage: 'notBegun' as const, nextStep: '' }, []],
		[{ stage: 'rejected' as const, committeeOn: toDay('2026-11-01') }, []]
	])('by what %o says', (fields, troubles) => {
		expect(troublesOf(listing(fields), today)).toEqual(troubles);
	});

	it('until it is listed or turned down', () => {
		expect(listingStages.filter((stage) => !isUnderWay({ stage }))).toEqual(['listed', 'rejected']);
	});
});
