import { describe, expect, it } from 'vitest';
import { inATerritory } from '#tests/fixtures/in-a-territory.ts';
import { SavedViews } from './saved-views.svelte.ts';

const { open } = inATerritory();

describe('named views of the customers', () => {
	it('stay on the device, one under each name, and go when they are removed', async () => {
		const workspace = await open();
		const views = new SavedViews(workspace);
		views.save({ name: '东湖 A 级', query: 'grade=A' });
		views.save({ name: '久未拜访', query: 'unseen=60' });
		views.save({ name: '东湖 A 级', query: 'grade=A&zone=east' });
		expect(new SavedViews(workspace).all).toEqual([
			{ name: '久未拜访', query: 'unseen=60' },
			{ name: '东湖 A 级', query: 'grade=A&zone=east' }
		]);
		views.remove('久未拜访');
		expect(new SavedViews(workspace).all.map(({ name }) => name)).toEqual(['东湖 A 级']);
	});
});
