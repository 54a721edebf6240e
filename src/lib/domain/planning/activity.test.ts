import { expect, test } from 'vitest';
import { toDay } from '#lib/domain/day.ts';
import { storedActivity } from '#tests/fixtures/stored-circumstances.ts';
import { activitiesIn } from './activity.ts';

test('the activities of a half day stand by their time, those without one last', () => {
	const at = (id: string, startMinute: number | null) => storedActivity({ id, startMinute });
	const all = [at('a', null), at('b', 600), at('c', 540), storedActivity({ id: 'd', half: 'pm' })];
	const slot = { day: toDay('2026-03-02'), half: 'am' as const };
	expect(activitiesIn(all, slot).map(({ id }) => id)).toEqual(['c', 'b', 'a']);
});
