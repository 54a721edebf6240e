import { describe, expect, it } from 'vitest';
import { toDay } from '#lib/domain/day.ts';
import { check } from '#lib/domain/record.ts';
import {
	isUnderWay,
	listingSchema,
	listingStages,
	movedTo,
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
		const begun = { ...listing({}), ...movedTo(listing({}), 'requested', toDay('2026-10-12')) };
		const moved = { ...begun, ...movedTo(begun, 'committee', today) };
		expect(moved.moves.map(({ stage, on }) => `${stage} ${on}`)).toEqual([
			'requested 2026-10-12',
			'committee 2026-11-23'
		]);
		expect(stageSince(moved)).toBe(today);
		expect(stageSince(listing({}))).toBeNull();
		// Two devices moved it at once: what the list says last is another stage.
		expect(stageSince({ ...moved, stage: 'review' })).toBeNull();
	});

	it('never grows beyond what a record may hold', () => {
		let long = listing({});
		for (let at = 0; at < 150; at++)
			long = listing({ ...long, ...movedTo(long, listingStages[at % 4]!, today) });
		expect(long.moves).toHaveLength(100);
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
