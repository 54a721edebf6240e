import { daysBetween, daysFrom, toDay } from '#lib/domain/day.ts';
import type { Weekday } from '#lib/domain/day.ts';
import { grades } from '#lib/domain/grade.ts';
import type { Grade } from '#lib/domain/grade.ts';
import { homePlaceId } from '#lib/domain/planning/travel-times.ts';
import type { AcceptedVisit, MonthPlan, MonthRequest } from '#lib/scheduling/month.ts';
import type { CostWeights } from '#lib/scheduling/terms.ts';

/** The file that `rep-month/generate.mjs` writes: kilometers on a plane, minutes after midnight. */
interface RepMonth {
	seed: number;
	base: { x: number; y: number };
	parts: Record<string, [number, number]>;
	docs: {
		id: number;
		cls: Grade;
		freq: number;
		area: number;
		x: number;
		y: number;
		weekdays: number[];
		parts: string[];
		service: number;
	}[];
	days: { week: number; weekday: number; start: number; end: number; am: boolean; pm: boolean }[];
	speedKmh: number;
	stopMin: number;
}

/** In an overloaded month a visit to an A outbids several to C; on a normal load all are served. */
export const benchWeights: CostWeights = {
	unservedA: 800,
	unservedB: 250,
	unservedC: 20,
	spacing: 20,
	zones: 40,
	bestTime: 10,
	overload: 20,
	stability: 120
};

const noon = 780;
const visitsPerHalf = 30;
const kilometersPerDegree = 111.19508;

/** On the equator a degree is as long north as east, so the plane's distances are kept. */
const onEquator = (point: { x: number; y: number }) => ({
	latitude: point.y / kilometersPerDegree,
	longitude: point.x / kilometersPerDegree
});

/** Reads a synthetic month; its weekdays and parts of the day are when doctors receive at all. */
export function readMonth(text: string, matrix: readonly number[][] | null = null): MonthRequest {
	const month = JSON.parse(text) as RepMonth;
	const first = toDay('2026-03-02');
	const dates = daysFrom(first, 7 * 53);
	return {
		seed: month.seed,
		days: month.days
			.filter(({ am, pm }) => am || pm)
			.map(({ week, weekday, start, end, am, pm }) => ({
				day: dates[week * 7 + weekday]!,
				halves: [
					...(am
						? [
								{
									half: 'am' as const,
									startMinute: start,
									endMinute: Math.min(noon, end),
									maxVisits: visitsPerHalf
								}
							]
						: []),
					...(pm
						? [
								{
									half: 'pm' as const,
									startMinute: Math.max(noon, start),
									endMinute: end,
									maxVisits: visitsPerHalf
								}
							]
						: [])
				]
			})),
		doctors: month.docs.map((doctor) => ({
			id: String(doctor.id),
			grade: doctor.cls,
			visits: { min: Math.min(1, doctor.freq), norm: doctor.freq, max: doctor.freq },
			visitMinutes: doctor.service,
			siteId: String(doctor.id),
			coordinates: onEquator(doctor),
			zoneId: String(doctor.area),
			reception: doctor.weekdays.flatMap((weekday) =>
				joined(doctor.parts.map((part) => month.parts[part]!)).map(([start, end]) => ({
					weekday: (weekday + 1) as Weekday,
					startMinute: start,
					endMinute: end
				}))
			),
			bestTimes: [],
			closed: [],
			lastVisit: null
		})),
		home: onEquator(month.base),
		travel: { kilometersPerHour: month.speedKmh, detourFactor: 1, stopMinutes: month.stopMin },
		travelMatrix: matrix && {
			siteIds: [homePlaceId, ...month.docs.map(({ id }) => String(id))],
			minutes: matrix
		},
		accepted: [],
		weights: benchWeights
	};
}

/** Joins spans that touch: morning and noon are one reception. */
function joined(spans: [number, number][]): [number, number][] {
	const sorted = [...spans].sort((one, other) => one[0] - other[0]);
	const joins: [number, number][] = [];
	for (const [start, end] of sorted) {
		const last = joins.at(-1);
		if (last && start <= last[1]) last[1] = Math.max(last[1], end);
		else joins.push([start, end]);
	}
	return joins;
}

/** The figures by which a month is judged. */
export function monthFigures(request: MonthRequest, plan: MonthPlan) {
	const visitDays = new Map<string, string[]>();
	for (const { doctorId, day } of plan.visits)
		visitDays.set(doctorId, [...(visitDays.get(doctorId) ?? []), day]);
	let shortGaps = 0;
	for (const days of visitDays.values()) {
		const sorted = days.sort();
		for (const [index, to] of sorted.entries()) {
			const from = sorted[index - 1];
			if (from && daysBetween({ from: toDay(from), to: toDay(to) }) < 3) shortGaps++;
		}
	}
	const working = plan.days.filter(({ visits }) => visits > 0);
	const total = (numbers: number[]) => numbers.reduce((sum, number) => sum + number, 0);
	return {
		served: Object.fromEntries(
			grades.map((grade) => {
				const { served, wanted, possible } = plan.certificate[grade];
				return [grade, `${served}/${wanted} (possible ${possible})`];
			})
		),
		travelMinutes: Math.round(total(plan.days.map(({ travelMinutes }) => travelMinutes))),
		overloadMinutes: Math.round(total(plan.days.map(({ overloadMinutes }) => overloadMinutes))),
		zonesPerDay: Number(
			(total(working.map(({ zoneIds }) => zoneIds.length)) / Math.max(1, working.length)).toFixed(2)
		),
		gapsUnder3Days: shortGaps,
		doctors: request.doctors.length,
		cost: Math.round(plan.cost.total)
	};
}

/** The same month after its plan was accepted and one day became a holiday. */
export function withoutDay(request: MonthRequest, plan: MonthPlan, index: number): MonthRequest {
	const accepted: AcceptedVisit[] = plan.visits.map((visit, number) => ({
		id: String(number),
		doctorId: visit.doctorId,
		day: visit.day,
		half: visit.half,
		order: visit.order,
		locked: false
	}));
	return { ...request, accepted, days: request.days.filter((_, day) => day !== index) };
}
