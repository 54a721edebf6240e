import { expect, it } from 'vitest';
import { toDay } from '#lib/domain/day.ts';
import type { Coaching } from '#lib/domain/visits/coaching.ts';
import { recordCoaching } from '#lib/store/coachings.ts';
import { done, inATerritory, someDoctors } from '#tests/fixtures/in-a-territory.ts';
import { anAct } from '#tests/fixtures/stored-records.ts';

const { open } = inATerritory();
const day = toDay('2026-11-20');

async function coached(recordedAt: string) {
	const workspace = await open();
	const { doctors } = someDoctors(workspace, 1);
	const contactId = doctors[0]!.id;
	const { coachings, followUp } = workspace.desk('rep');
	const plan = await workspace.documents.openPlan('rep', day);
	const fact: Coaching = {
		...{ version: 1, id: 'word', visitReportId: 'visit', contactId, day },
		...{ answers: [], note: '提问很好', recordedBy: 'boss', recordedAt, follows: [] }
	};
	done(recordCoaching(plan, fact, anAct()));
	return { coachings, followUp, fact };
}

it('a supervisor’s word presses until the rep has signed for it', async () => {
	const { coachings, followUp, fact } = await coached('2026-11-20T08:00:00.000Z');
	expect(coachings.unread.map(({ coaching }) => coaching.id)).toEqual(['word']);
	expect(followUp.pressing).toBe(1);
	done(await coachings.countersign(fact, '下次先问再讲'));
	expect(coachings.unread).toEqual([]);
	expect(followUp.pressing).toBe(0);
	expect(coachings.entries.map(({ read }) => read?.note)).toEqual(['下次先问再讲']);
});

it('a word of a month whose signatures are closed by now is not called unread', async () => {
	const { coachings, followUp } = await coached('2026-01-20T08:00:00.000Z');
	expect(coachings.entries).toHaveLength(1);
	expect(coachings.unread).toEqual([]);
	expect(followUp.pressing).toBe(0);
});
