import { expect, test } from 'vitest';
import { done, inATerritory, someDoctors } from '#tests/fixtures/in-a-territory.ts';
import { customerTagsOf } from './customer-tags.svelte.ts';
import { mergeContacts } from './merging.ts';

const { open } = inATerritory();

test('a tag is set on several customers and taken again, each as one act', async () => {
	const workspace = await open();
	const ids = someDoctors(workspace, 3).doctors.map(({ id }) => id);
	const tags = customerTagsOf(workspace);
	expect(done(tags.add([ids[0]!], ' 讲者 '))).toEqual({ several: 1 });
	expect(done(tags.add(ids, '讲者'))).toEqual({ several: 2 });
	expect(ids.map((id) => tags.of(id))).toEqual([['讲者'], ['讲者'], ['讲者']]);
	workspace.acts.undo();
	expect(ids.map((id) => tags.of(id))).toEqual([['讲者'], [], []]);
	workspace.acts.redo();
	expect(done(tags.remove(ids, '讲者'))).toEqual({ several: 3 });
	expect(tags.known).toEqual([]);
	workspace.acts.undo();
	expect(tags.known).toEqual(['讲者']);
});

test('the tags of a merged card stand under the kept one and go with it', async () => {
	const workspace = await open();
	const [kept, other] = someDoctors(workspace, 2).doctors;
	const tags = customerTagsOf(workspace);
	tags.add([other!.id], '年会');
	done(mergeContacts(workspace, { kept: kept!, absorbed: other! }, new Set()));
	expect(tags.of(kept!.id)).toEqual(['年会']);
	tags.remove([kept!.id], '年会');
	expect(tags.of(kept!.id)).toEqual([]);
});

test('a word the guard blocks is no tag', async () => {
	const workspace = await open('rep');
	const [doctor] = someDoctors(workspace, 1).doctors;
	done(workspace.rules.setCompliance({ key: 'homeAddress', value: 'block' }));
	expect(customerTagsOf(workspace).add([doctor!.id], '家住江北').ok).toBe(false);
	expect(customerTagsOf(workspace).of(doctor!.id)).toEqual([]);
});
