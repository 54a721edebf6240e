import { describe, expect, it } from 'vitest';
import { toDay, type Month } from '#lib/domain/day.ts';
import { done, graded, inATerritory, someDoctors } from '#tests/fixtures/in-a-territory.ts';
import { foremostLine, targetLines } from './target-lines.ts';

const { open } = inATerritory();
const month = '2026-11' as Month;
const visits = { month, measure: 'visits', productId: null, accountId: null, target: 10 } as const;

describe('the targets of a month', () => {
	it('are counted from visits as they are recorded', async () => {
		const workspace = await open();
		const { doctors, hospital } = someDoctors(workspace, 2);
		await graded(workspace);
		const desk = workspace.desk('rep');
		done(await desk.targets.add(visits));
		done(await desk.targets.add({ ...visits, accountId: hospital.id, measure: 'coverage' }));
		const line = () => foremostLine(targetLines({ workspace, desk }, month));
		expect(line()?.progress.actual).toBe(0);
		const report = {
			contactId: doctors[0]!.id,
			day: toDay('2026-11-23'),
			...({ half: 'am', outcome: 'done', adverseReaction: false } as const)
		};
		done(await desk.visits.recordVisit({ report, promises: [], feedback: [] }));
		expect(line()?.progress.actual).toBe(1);
		expect(line()?.target.measure).toBe('visits');
	});

	it('are copied from the month before, across a year, and changed together', async () => {
		const workspace = await open();
		const { targets } = workspace.desk('rep');
		const december = '2026-12' as Month;
		const january = '2027-01' as Month;
		done(await targets.add({ ...visits, month: december }));
		done(await targets.copyInto(january));
		done(await targets.copyInto(january));
		const [copied, ...others] = targets.ofMonth(january);
		expect(others).toEqual([]);
		expect(copied).toMatchObject({ ...visits, month: january });
		const [first] = targets.ofMonth(december);
		done(
			targets.edit([
				{ id: copied!.id, fields: { weekTargets: [null, 5] } },
				{ id: first!.id, fields: { action: '周三多排两位' } }
			])
		);
		expect(targets.ofMonth(january)[0]?.weekTargets).toEqual([null, 5]);
		expect(targets.ofMonth(december)[0]?.action).toBe('周三多排两位');
		done(targets.remove(copied!.id));
		expect(targets.ofMonth(january)).toEqual([]);
	});

	it('of volumes are refused where the guard blocks them', async () => {
		const workspace = await open();
		const { targets } = workspace.desk('rep');
		done(await targets.add({ ...visits, measure: 'amount' }));
		done(workspace.rules.setCompliance({ key: 'volumeTarget', value: 'block' }));
		const refused = await targets.add({ ...visits, measure: 'quantity' });
		expect(refused.ok).toBe(false);
	});
});
