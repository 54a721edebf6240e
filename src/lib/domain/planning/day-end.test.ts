import { expect, test } from 'vitest';
import { toDay } from '#lib/domain/day.ts';
import { dayEndKey, dayEndsOn, roughly, type DayEnd } from './day-end.ts';

const said = (fields: Partial<DayEnd>): DayEnd => ({
	version: 1,
	repId: 'rep',
	part: 'start',
	weekday: null,
	choice: 'none',
	at: null,
	recordedBy: 'rep',
	recordedAt: '2026-03-02T09:30:00.000Z',
	...fields
});
const kept = (...words: DayEnd[]) => ({
	repId: 'rep',
	ends: new Map(words.map((word) => [dayEndKey(word), word]))
});
const monday = toDay('2026-03-02');
const tuesday = toDay('2026-03-03');
const home = { latitude: 39.9, longitude: 116.4 };
const office = { latitude: 39.95, longitude: 116.3 };

test('K7: without a word a day begins at its first visit', () => {
	expect(dayEndsOn(monday, kept())).toBeNull();
});

test('K7: a weekday’s own word comes before that of every day, and can say the same again', () => {
	const ends = kept(
		said({ part: 'home', at: home }),
		said({ part: 'office', at: office }),
		said({ part: 'start', choice: 'home' }),
		said({ part: 'start', weekday: 1, choice: 'office' }),
		said({ part: 'start', weekday: 2, choice: 'usual' })
	);
	expect(dayEndsOn(monday, ends)).toEqual({
		start: { id: 'office', coordinates: office },
		finish: null
	});
	expect(dayEndsOn(tuesday, ends)?.start?.id).toBe('home');
});

test('K7: a place that nobody located does not count', () => {
	expect(dayEndsOn(monday, kept(said({ choice: 'home' })))).toEqual({ start: null, finish: null });
});

test('a home is kept to some hundred meters', () => {
	expect(roughly({ latitude: 39.912345, longitude: 116.404001 })).toEqual({
		latitude: 39.912,
		longitude: 116.404
	});
});
