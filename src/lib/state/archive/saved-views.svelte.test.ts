import { describe, expect, it } from 'vitest';
import { inATerritory } from '#tests/fixtures/in-a-territory.ts';
import { readSavedViews } from '#lib/store/saved-views.ts';
import { SavedViews } from './saved-views.svelte.ts';

const { open } = inATerritory();

describe('named views of the customers', () => {
	it('stand in the territory, one under each name, go when they are removed and come back by undo', async () => {
		const workspace = await open();
		const views = new SavedViews(workspace);
		views.save({ name: '东湖 A 级', query: 'grade=A' });
		views.save({ name: '久未拜访', query: 'unseen=60' });
		views.save({ name: '东湖 A 级', query: 'grade=A&zone=east' });
		const shown = () =>
			new SavedViews(workspace).all.map(({ name, query }) => `${name} ${query}`).sort();
		expect(shown()).toEqual(['东湖 A 级 grade=A&zone=east', '久未拜访 unseen=60'].sort());
		expect(readSavedViews(workspace.documents.base).records.size).toBe(2);
		views.remove('久未拜访');
		expect(shown()).toEqual(['东湖 A 级 grade=A&zone=east']);
		workspace.acts.undo();
		expect(shown()).toHaveLength(2);
	});

	it('are saved for everybody by nobody who may only look', async () => {
		const workspace = await open('guest');
		expect(new SavedViews(workspace).save({ name: '全部', query: 'q=a' }).ok).toBe(false);
	});
});
