import { expect, it } from 'vitest';
import { troublesOf } from '#lib/domain/archive/listing.ts';
import { today } from '#lib/state/live/today.svelte.ts';
import { done, inATerritory, someDoctors } from '#tests/fixtures/in-a-territory.ts';
import { erasePerson } from './erasing.ts';
import { moveListing, removeVoter, setVoter } from './listing-acts.ts';
import { mergeContacts, separateContact } from './merging.ts';

const { open } = inATerritory();

async function followed() {
	const workspace = await open();
	const { hospital, doctors, product } = someDoctors(workspace, 2);
	const { listings } = workspace;
	const of = { accountId: hospital.id, productId: product.id };
	const { id } = done(listings.add({ ...of, stage: 'notBegun' }));
	const now = () => listings.byId.get(id)!;
	return { workspace, listings, hospital, id, now, first: doctors[0]!, second: doctors[1]! };
}

it('a listing goes from stage to stage, back by undo, and out of sight', async () => {
	const { workspace, listings, hospital, id, now } = await followed();
	done(moveListing(workspace, id, 'requested'));
	expect(now().moves.map(({ stage }) => stage)).toEqual(['notBegun', 'requested']);
	done(moveListing(workspace, id, 'review'));
	expect(listings.byAccount.get(hospital.id)?.map(({ stage }) => stage)).toEqual(['review']);
	workspace.acts.undo();
	expect(now()).toMatchObject({ stage: 'requested' });
	expect(now().moves).toHaveLength(2);
	done(listings.remove(id));
	expect(listings.byId.size).toBe(0);
});

it('who has a say is added, judged and removed, each as one act', async () => {
	const { workspace, id, now, first, second } = await followed();
	done(setVoter(workspace, id, { contactId: second.id, stance: null }));
	done(setVoter(workspace, id, { contactId: first.id, stance: 'for' }));
	done(setVoter(workspace, id, { contactId: second.id, stance: 'against' }));
	done(moveListing(workspace, id, 'committee'));
	expect(now().voters).toEqual([
		{ contactId: second.id, stance: 'against' },
		{ contactId: first.id, stance: 'for' }
	]);
	expect(troublesOf(now(), today.day)).toContain('against');
	done(removeVoter(workspace, id, second.id));
	expect(now().voters).toEqual([{ contactId: first.id, stance: 'for' }]);
	workspace.acts.undo();
	expect(now().voters).toHaveLength(2);
	done(await erasePerson(workspace, second.id));
	expect(now().voters).toEqual([{ contactId: first.id, stance: 'for' }]);
});

it('who votes under a merged card votes under the kept one, and is itself again when taken apart', async () => {
	const { workspace, listings, id, now, first, second } = await followed();
	done(setVoter(workspace, id, { contactId: second.id, stance: 'against' }));
	done(listings.edit(id, { meetNextId: second.id }));
	done(mergeContacts(workspace, { kept: first, absorbed: second }, new Set()));
	expect(now()).toMatchObject({
		voters: [{ contactId: first.id, stance: 'against' }],
		meetNextId: first.id
	});
	done(separateContact(workspace, { keptId: first.id, absorbedId: second.id }));
	expect(now().voters).toEqual([{ contactId: second.id, stance: 'against' }]);
});
