import { describe, expect, it } from 'vitest';
import { storedListing, storedListingVoter } from '#tests/fixtures/stored-places.ts';
import { listingsAsSaid } from './listing-as-said.ts';
import type { ListingVoter } from './listing-voter.ts';
import { voterWords } from './listing-words.ts';
import { type Stance, type Voter } from './listing.ts';

const aliases = new Map([['twin', 'contact-1']]);
const says = (contactId: string, stance: Stance | null, removed = false): ListingVoter =>
	storedListingVoter({ contactId, stance, removed, place: contactId === 'twin' ? 1 : 0 });

const read = (voters: readonly ListingVoter[], listing = storedListing({ voters: [] })) =>
	listingsAsSaid([listing], { voters, moves: [], aliases })[0]!;

describe('H6 whoever has two cards has one say', () => {
	it.each<[string, ListingVoter[], Voter['stance'] | 'none']>([
		['of the merged card alone', [says('twin', 'for')], 'for'],
		['of the kept card', [says('twin', 'for'), says('contact-1', 'against')], 'against'],
		[
			'of the merged card where the kept one is not known',
			[says('contact-1', null), says('twin', 'for')],
			'for'
		],
		[
			'of the merged card where the kept one has none any more',
			[says('contact-1', 'for', true), says('twin', 'against')],
			'against'
		],
		['none, of neither', [says('contact-1', 'for', true), says('twin', 'against', true)], 'none']
	])('%s', (_, voters, stance) => {
		const wanted = stance === 'none' ? [] : [{ contactId: 'contact-1', stance }];
		expect(read(voters).voters).toEqual(wanted);
	});

	it('that is unknown, or none, once somebody says so, whichever card had said what', () => {
		const said = [says('contact-1', 'neutral'), says('twin', 'against')];
		for (const [wish, voters] of [
			[{ stance: null }, [{ contactId: 'contact-1', stance: null }]],
			[{ stance: null, removed: true }, []],
			[{ stance: 'for' as const }, [{ contactId: 'contact-1', stance: 'for' }]]
		] as const) {
			const given = { said, aliases };
			const words = voterWords(storedListing({ voters: [] }), given, {
				contactId: 'contact-1',
				...wish
			});
			expect(read([...said, ...words]).voters).toEqual(voters);
		}
	});

	it('and is met and found under the kept card', () => {
		const listing = storedListing({ meetNextId: 'twin', accountId: 'twin', voters: [] });
		expect(read([], listing)).toMatchObject({ meetNextId: 'contact-1', accountId: 'contact-1' });
	});
});

it('a listing of which nothing more was said stays the same', () => {
	const listing = storedListing();
	const said = { voters: [], moves: [], aliases: new Map<string, string>() };
	expect(listingsAsSaid([listing], said)[0]).toBe(listing);
});

it('who is added stands last, and stays there whatever is said later', () => {
	const listing = storedListing();
	const given = { said: [], aliases: new Map<string, string>() };
	const [added] = voterWords(listing, given, { contactId: 'a', stance: null });
	const again = voterWords(
		listing,
		{ ...given, said: [added!] },
		{ contactId: 'a', stance: 'for' }
	);
	const further = voterWords(listing, { ...given, said: again }, { contactId: '0', stance: null });
	expect([...again, ...further].map(({ place }) => place)).toEqual([1, 2]);
});
