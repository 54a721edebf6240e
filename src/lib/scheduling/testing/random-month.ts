import type { Weekday } from '#lib/domain/day.ts';
import { grades } from '#lib/domain/grade.ts';
import type { MonthRequest } from '../month.ts';
import { seededRandom } from '../random.ts';
import { aDoctor, aMonth, kilometersFromZero, weekdaysFrom } from './a-month.ts';

/** Two weeks of a small territory with receptions, best times, zones, closures; the same seed is the same month. */
export function randomMonth(seed: number, doctors = 12): MonthRequest {
	const { next, below } = seededRandom(seed);
	const days = weekdaysFrom('2026-03-02', 12);
	const weekday = () => (1 + below(5)) as Weekday;
	return aMonth({
		seed,
		days,
		home: next() < 0.5 ? kilometersFromZero({ east: 0, north: 0 }) : null,
		travel: { kilometersPerHour: 25, detourFactor: 1.4, stopMinutes: 5 },
		doctors: Array.from({ length: doctors }, (_, index) => {
			const zone = below(3);
			const norm = 1 + below(3);
			return aDoctor(`doctor ${index}`, {
				grade: grades[below(3)]!,
				visits: { min: below(2), norm, max: norm + 1 },
				visitMinutes: 10 + below(15),
				siteId: `site ${zone} ${below(3)}`,
				coordinates: kilometersFromZero({ east: zone * 6 + next() * 3, north: next() * 6 }),
				zoneId: next() < 0.9 ? `zone ${zone}` : null,
				reception: next() < 0.3 ? [{ weekday: weekday(), startMinute: 540, endMinute: 700 }] : [],
				bestTimes: next() < 0.5 ? [{ weekday: weekday(), startMinute: 600, endMinute: 690 }] : [],
				closed: next() < 0.3 ? [{ day: days[below(days.length)]!.day, half: 'am' as const }] : []
			});
		})
	});
}
