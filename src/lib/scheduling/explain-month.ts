import { grades } from '#lib/domain/grade.ts';
import { overloadMinutes, termsOf, totalOf } from './cost.ts';
import type { Certificate } from './certificate.ts';
import { explainVisits } from './explain-visit.ts';
import { isKept, matchAccepted } from './match-accepted.ts';
import type { MonthProblem } from './month-problem.ts';
import type { DayLoad, MonthPlan } from './month.ts';
import type { Schedule } from './schedule.ts';
import { unservedDoctors } from './unserved.ts';

/** Turns a schedule into a proposed plan in which every number can be asked about. */
export function explainMonth(
	month: MonthProblem,
	input: {
		schedule: Schedule;
		certificate: Certificate;
		iterations: number;
	}
): MonthPlan {
	const { schedule, certificate, iterations } = input;
	const { request } = month;
	const unmatched = explainVisits(month, schedule);
	const matches = matchAccepted({ planned: unmatched, accepted: request.accepted });
	const visits = unmatched.map((visit, index) => ({
		...visit,
		acceptedId: matches[index]?.id ?? null
	}));
	const kept = matches.filter(
		(accepted, index) => accepted && isKept({ planned: unmatched[index]!, accepted })
	).length;
	const matched = matches.filter((accepted) => accepted !== null).length;
	const terms = termsOf(month, schedule);
	return {
		visits,
		unserved: unservedDoctors(month, schedule),
		cost: { total: totalOf(terms), terms },
		certificate: certificateOf(month, { schedule, certificate }),
		days: request.days.map((_, day) => dayLoad(month, { schedule, day })),
		changes: {
			kept,
			moved: matched - kept,
			added: visits.length - matched,
			dropped: request.accepted.length - matched
		},
		iterations,
		seed: request.seed
	};
}

/**
 * What is possible for a grade is what the bound leaves beside the visits served to those before it. A visit more than a
 * doctor wants is nobody else's: it counts neither as served nor as wanted.
 */
function certificateOf(
	{ request, problem }: MonthProblem,
	{ schedule, certificate }: { schedule: Schedule; certificate: Certificate }
): MonthPlan['certificate'] {
	let servedBefore = 0;
	const entries = grades.map((grade) => {
		const { wanted, possibleSoFar } = certificate[grade];
		const served = request.doctors.reduce(
			(sum, doctor, index) =>
				doctor.grade === grade
					? sum + Math.min(schedule.visits[index + 1]!, problem.wantedOf[index + 1]!)
					: sum,
			0
		);
		const possible = Math.min(wanted, possibleSoFar - servedBefore);
		servedBefore += served;
		return [grade, { wanted, possible, served }];
	});
	return Object.fromEntries(entries) as MonthPlan['certificate'];
}

function dayLoad(month: MonthProblem, input: { schedule: Schedule; day: number }): DayLoad {
	const { schedule, day } = input;
	const { request, problem, zoneIds } = month;
	const { day: name, halves } = request.days[day]!;
	const working = halves.reduce((sum, half) => sum + half.endMinute - half.startMinute, 0);
	const serviceMinutes = schedule.service[day]!;
	// A day without visits pays for a way that nobody goes, so that no plan leaves a day empty to save it.
	const travelMinutes = schedule.count[day]! > 0 ? schedule.travel[day]! : 0;
	return {
		day: name,
		visits: schedule.count[day]!,
		serviceMinutes,
		travelMinutes,
		load: working > 0 ? (serviceMinutes + travelMinutes) / working : 0,
		returnMinutes:
			schedule.count[day]! > 0 ? schedule.legs[day * schedule.stride + schedule.count[day]!]! : 0,
		overloadMinutes: overloadMinutes(schedule, day),
		zoneIds: zoneIds.filter((_, zone) => schedule.zoneCount[day * problem.zones + zone]! > 0)
	};
}
