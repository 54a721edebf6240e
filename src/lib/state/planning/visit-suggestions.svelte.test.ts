import { expect, it } from 'vitest';
import { toDay } from '#lib/domain/day.ts';
import { done, inATerritory, someDoctors } from '#tests/fixtures/in-a-territory.ts';
import { visitSuggestions } from './visit-suggestions.ts';

const territory = inATerritory();
const place = { day: toDay('2026-11-24'), half: 'am' as const };

it('offers someone for an empty half day before a letter is typed, who lacks visits first', async () => {
	const workspace = await territory.open();
	const desk = workspace.desk('rep');
	const { doctors } = someDoctors(workspace, 3);
	const [short, near, planned] = doctors.map(({ id }) => id);
	const offered = (missing: [string, number][]) =>
		visitSuggestions({ workspace, desk }, { place, missing: new Map(missing), most: 9 }).map(
			({ line, why }) => [line.id, why.kind]
		);

	expect(offered([])).toHaveLength(3);
	expect(offered([[short!, 2]])[0]).toEqual([short, 'short']);
	// Who is planned that day is not offered; whoever works in the same hospital is near.
	done(await desk.plans.planVisit({ contactId: planned!, slot: { ...place, order: 0 } }));
	expect(offered([[short!, 2]])).toEqual([
		[short, 'short'],
		[near, 'sameHospital']
	]);
});
