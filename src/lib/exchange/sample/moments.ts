import type { Day } from '#lib/domain/day.ts';

/** Invents the next id of a record. */
export type NewId = () => string;

/** The moment `minutes` after midnight in Asia/Shanghai on a day, as ISO 8601 in UTC; from 8:00 on. */
export function shanghaiInstant(moment: { day: Day; minutes: number }): string {
	const utcMinutes = moment.minutes - 480;
	const two = (value: number) => String(value).padStart(2, '0');
	return `${moment.day}T${two(Math.floor(utcMinutes / 60))}:${two(utcMinutes % 60)}:00.000Z`;
}
