import { daysBetween } from '#lib/domain/day.ts';
import { spacingCost } from './cost.ts';
import { halfNames } from './month-problem.ts';
import type { MonthProblem } from './month-problem.ts';
import type { ProposedVisit, VisitReasons } from './month.ts';
import type { Schedule } from './schedule.ts';
import type { TermName } from './terms.ts';

/** Every visit of a schedule in order of day and time, with the reasons for its place. */
export function explainVisits(
	month: MonthProblem,
	schedule: Schedule
): Omit<ProposedVisit, 'acceptedId'>[] {
	return month.request.days.flatMap((_, day) => explainDay(month, { schedule, day }));
}

/** The visits of one day in their order, with when the rep arrives and why they are there. */
export function explainDay(
	month: MonthProblem,
	input: { schedule: Schedule; day: number }
): Omit<ProposedVisit, 'acceptedId'>[] {
	const { schedule, day } = input;
	const { problem, request } = month;
	const { stops, stride, openingOn } = schedule;
	const nextOrder = [0, 0];
	let clock = problem.dayEarliest[day]!;
	return Array.from({ length: schedule.count[day]! }, (_, index) => {
		const at = day * stride + index + 1;
		const node = stops[at]!;
		const opening = openingOn[node * problem.days + day]!;
		const half = problem.openingHalf[opening]!;
		const travelMinutes = schedule.legs[at - 1]!;
		const arrivalMinute = Math.max(clock + travelMinutes, problem.openingEarliest[opening]!);
		clock = arrivalMinute + problem.serviceOf[node]!;
		return {
			doctorId: request.doctors[node - 1]!.id,
			day: request.days[day]!.day,
			half: halfNames[half]!,
			order: nextOrder[half]!++,
			arrivalMinute,
			travelMinutes,
			locked: schedule.locked[node * problem.days + day] === 1,
			why: reasonsOf(month, { schedule, node, day })
		};
	});
}

/** The facts behind one visit. */
export function reasonsOf(
	month: MonthProblem,
	input: { schedule: Schedule; node: number; day: number }
): VisitReasons {
	const { schedule, node, day } = input;
	const { request, problem } = month;
	const { days } = problem;
	const doctor = request.doctors[node - 1]!;
	let before: number | null = null;
	let number = 1;
	for (let earlier = 0; earlier < day; earlier++) {
		if (schedule.routeOn[node * days + earlier]! < 0) continue;
		before = earlier;
		number++;
	}
	const lastDay = before === null ? doctor.lastVisit : request.days[before]!.day;
	const opening = schedule.openingOn[node * days + day]!;
	const isOutside = opening >= problem.anyTime;
	const missesBest = isOutside || problem.openingBestTime[opening]! > 0;
	const zone = problem.zoneOf[node]!;
	const inZone = zone < 0 ? 0 : schedule.zoneCount[day * problem.zones + zone]!;
	const terms: { name: TermName; cost: number }[] = [
		{ name: 'bestTime', cost: problem.openingBestTime[opening]! },
		{ name: 'stability', cost: problem.openingStability[opening]! },
		{ name: 'spacing', cost: spacingCost(schedule, { node, day, before }) },
		{ name: 'zones', cost: zoneShare(schedule, { day, zone }) }
	];
	return {
		number,
		of: schedule.visits[node]!,
		daysSinceLast:
			lastDay === null ? null : daysBetween({ from: lastDay, to: request.days[day]!.day }),
		bestTime: doctor.bestTimes.length === 0 ? 'none' : missesBest ? 'missed' : 'met',
		outsideRules: isOutside,
		sameZone: Math.max(0, inZone - 1),
		terms: terms.filter(({ cost }) => cost > 0).sort((one, other) => other.cost - one.cost)
	};
}

/** The zones beyond a day's main one are paid for by the visits in them, in equal shares. */
function zoneShare(
	{ problem, zoneCount, zonesOn }: Schedule,
	{ day, zone }: { day: number; zone: number }
): number {
	if (zone < 0 || zonesOn[day]! < 2) return 0;
	const counts = zoneCount.subarray(day * problem.zones, (day + 1) * problem.zones);
	const main = counts.indexOf(Math.max(...counts));
	return zone === main ? 0 : problem.zoneCost / counts[zone]!;
}
