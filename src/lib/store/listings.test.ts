import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { listingsAsSaid } from '#lib/domain/archive/listing-as-said.ts';
import { voterWords } from '#lib/domain/archive/listing-words.ts';
import { stageSince, type Listing, type Voter } from '#lib/domain/archive/listing.ts';
import { toDay } from '#lib/domain/day.ts';
import * as places from '#tests/fixtures/stored-places.ts';
import { anAct, storedContact } from '#tests/fixtures/stored-records.ts';
import { addContact, eraseContact } from './contacts.ts';
import { moveListing, setListingVoter } from './listing-words.ts';
import {
	addListing,
	editListing,
	readListingMoves,
	readListings,
	readListingVoters
} from './listings.ts';
import { UndoStack } from './table/undo.ts';
import { editRecord } from './table/write-records.ts';
import { baseTables } from './tables.ts';

const nobody = new Map<string, string>();
const listingId = 'listing-1';

/** A rep and a supervisor with one listing, as an app of before voters and moves stood by themselves wrote it. */
function pair() {
	const [rep, supervisor] = [new Y.Doc(), new Y.Doc()];
	const meet = () => {
		Y.applyUpdate(rep, Y.encodeStateAsUpdate(supervisor));
		Y.applyUpdate(supervisor, Y.encodeStateAsUpdate(rep));
	};
	addListing(rep, places.storedListing(), anAct());
	meet();
	return { rep, supervisor, meet };
}

function seen(base: Y.Doc): Listing {
	const [listing] = listingsAsSaid(readListings(base).records.values(), {
		voters: readListingVoters(base).records.values(),
		moves: readListingMoves(base).records.values(),
		aliases: nobody
	});
	return listing!;
}

function vote(base: Y.Doc, wish: Voter & { removed?: boolean }, act = anAct()): void {
	const stored = readListings(base).records.get(listingId)!;
	const said = [...readListingVoters(base).records.values()];
	for (const word of voterWords(stored, { said, aliases: nobody }, wish))
		setListingVoter(base, word, act);
}

const votersOf = (base: Y.Doc) =>
	seen(base).voters.map(({ contactId, stance }) => `${contactId} ${stance}`);

/** As an app of before does: the whole list under one key. */
const byOlderApp = (base: Y.Doc, fields: Partial<Pick<Listing, 'voters' | 'moves' | 'stage'>>) =>
	editRecord(base, { table: baseTables.listings, edit: { id: listingId, fields }, act: anAct() });

describe('who has a say in a listing', () => {
	it('is everybody whom two people added apart, and both see the same', () => {
		const { rep, supervisor, meet } = pair();
		vote(rep, { contactId: 'contact-2', stance: 'neutral' });
		vote(supervisor, { contactId: 'contact-3', stance: 'against' });
		meet();
		const all = ['contact-1 for', 'contact-2 neutral', 'contact-3 against'];
		expect([rep, supervisor].map(votersOf)).toEqual([all, all]);
	});

	it('stands as each of two people said of another one, also of a list of before', () => {
		const { rep, supervisor, meet } = pair();
		const voters = ['contact-1', 'contact-2'].map((contactId) => ({ contactId, stance: null }));
		byOlderApp(rep, { voters });
		meet();
		vote(rep, { contactId: 'contact-1', stance: 'against' });
		vote(supervisor, { contactId: 'contact-2', stance: 'for' });
		meet();
		for (const base of [rep, supervisor])
			expect(votersOf(base)).toEqual(['contact-1 against', 'contact-2 for']);
	});

	it('loses whom one removed while the other added somebody', () => {
		const { rep, supervisor, meet } = pair();
		vote(rep, { contactId: 'contact-1', stance: null, removed: true });
		vote(supervisor, { contactId: 'contact-2', stance: null });
		meet();
		for (const base of [rep, supervisor]) expect(votersOf(base)).toEqual(['contact-2 null']);
		vote(supervisor, { contactId: 'contact-1', stance: 'neutral' });
		meet();
		expect(votersOf(rep)).toEqual(['contact-2 null', 'contact-1 neutral']);
	});

	it('hears an older app, whose list says nothing of whom somebody has spoken of since', () => {
		const { rep, supervisor, meet } = pair();
		vote(rep, { contactId: 'contact-1', stance: 'against' });
		byOlderApp(supervisor, {
			voters: ['contact-1', 'contact-2'].map((contactId) => ({ contactId, stance: 'for' }))
		});
		meet();
		for (const base of [rep, supervisor])
			expect(votersOf(base)).toEqual(['contact-1 against', 'contact-2 for']);
	});

	it('is taken back by undo, though somebody else spoke of another one meanwhile', () => {
		const { rep, supervisor, meet } = pair();
		const undo = new UndoStack();
		undo.watch(rep);
		vote(rep, { contactId: 'contact-2', stance: 'for' }, { act: 'editListing', id: 'one' });
		vote(supervisor, { contactId: 'contact-3', stance: 'for' });
		meet();
		expect(undo.undo().ok).toBe(true);
		meet();
		expect(votersOf(supervisor)).toEqual(['contact-1 for', 'contact-3 for']);
	});

	it('is nobody whose data was erased, however it was said', () => {
		const { rep, supervisor, meet } = pair();
		for (const id of ['contact-1', 'contact-2']) addContact(rep, storedContact({ id }), anAct());
		vote(rep, { contactId: 'contact-2', stance: 'for' });
		for (const id of ['contact-1', 'contact-2']) eraseContact(rep, { id }, anAct('eraseContact'));
		meet();
		expect(votersOf(supervisor)).toEqual([]);
		expect(readListingVoters(supervisor).records.size).toBe(0);
	});
});

describe('the stages of a listing', () => {
	const day = (of: string) => toDay(`2026-03-${of}`);
	const moved = (id: string, stage: Listing['stage'], on: string) =>
		places.storedListingMove({
			...{ id, stage, on: day(on), recordedAt: `2026-03-${on}T09:30:00.000Z` }
		});
	const movesOf = (base: Y.Doc) => seen(base).moves.map(({ stage, on }) => `${stage} ${on}`);

	it('are all that two people moved it to apart; both see it where it went last', () => {
		const { rep, supervisor, meet } = pair();
		moveListing(rep, moved('a', 'listed', '09'), anAct());
		moveListing(supervisor, moved('b', 'review', '05'), anAct());
		editListing(supervisor, { id: listingId, fields: { nextStep: '补资料' } }, anAct());
		meet();
		for (const base of [rep, supervisor]) {
			expect(movesOf(base)).toEqual([
				'committee 2026-02-10',
				'review 2026-03-05',
				'listed 2026-03-09'
			]);
			expect(seen(base)).toMatchObject({ stage: 'listed', nextStep: '补资料' });
			expect(stageSince(seen(base))).toBe(day('09'));
		}
	});

	it('are also those that an older app wrote into its list, before and after', () => {
		const { rep, supervisor, meet } = pair();
		moveListing(rep, moved('a', 'review', '05'), anAct());
		const [begun] = seen(supervisor).moves;
		byOlderApp(supervisor, {
			stage: 'rejected',
			moves: [begun!, { stage: 'notBegun', on: day('04') }, { stage: 'rejected', on: day('06') }]
		});
		meet();
		for (const base of [rep, supervisor]) {
			expect(movesOf(base).slice(1)).toEqual([
				'notBegun 2026-03-04',
				'review 2026-03-05',
				'rejected 2026-03-06'
			]);
			expect(seen(base).stage).toBe('rejected');
		}
	});

	it('go by what was seen where a clock runs ahead', () => {
		const { rep } = pair();
		moveListing(rep, moved('ahead', 'listed', '09'), anAct());
		moveListing(rep, { ...moved('after', 'rejected', '05'), follows: ['ahead'] }, anAct());
		expect(seen(rep).stage).toBe('rejected');
	});

	it('move no listing that is not there', () => {
		const { rep } = pair();
		const move = { ...moved('a', 'listed', '05'), listingId: 'nobody' };
		expect(moveListing(rep, move, anAct()).ok).toBe(false);
		expect(readListingMoves(rep).records.size).toBe(0);
	});
});
