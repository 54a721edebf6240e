import { expect, it } from 'vitest';
import { toDay } from '#lib/domain/day.ts';
import { done, inATerritory } from '#tests/fixtures/in-a-territory.ts';
import { entriesOfDays } from './calendar-entries.ts';

const { open } = inATerritory();
const day = toDay('2026-11-24');
const words = {
	visit: () => '',
	activity: ({ text }: { text: string }) => text,
	promise: ({ text }: { text: string }) => text,
	someone: ''
};

it('calls an activity off in the calendar once it is removed, and no longer once that is undone', async () => {
	const workspace = await open();
	const desk = workspace.desk('rep');
	const fields = { kind: 'meeting', day, half: 'pm', startMinute: 930, place: '' } as const;
	const planned = await desk.activities.plan({ ...fields, text: '科室会', done: false });
	done(planned);
	const entries = () => entriesOfDays({ workspace, desk }, { span: { from: day, to: day }, words });
	const [before] = entries();
	expect(before).toMatchObject({ title: '科室会', cancelled: false });
	done(desk.activities.remove(before!.id));
	expect(desk.activities.isBusy(day)).toBe(false);
	expect(entries()).toEqual([{ ...before, cancelled: true, remindBefore: before!.remindBefore }]);
});
