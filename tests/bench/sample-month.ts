import { isDoctor } from '#lib/domain/archive/contact.ts';
import { toDay } from '#lib/domain/day.ts';
import { grades } from '#lib/domain/grade.ts';
import { cellsOf } from '#lib/domain/grading/cells.ts';
import { workCalendarOf } from '#lib/domain/planning/calendar.ts';
import { holidayYears } from '#lib/domain/planning/holidays.ts';
import { lastDayOf, workingHalves } from '#lib/domain/planning/plan-span.ts';
import { policyOf } from '#lib/domain/policy/policy.ts';
import { lastVisitOf } from '#lib/domain/visits/visit-log.ts';
import type { MonthPlan, MonthRequest } from '#lib/scheduling/month.ts';
import { grade } from '#lib/worker/grade-job.ts';
import { monthRequest } from '#lib/worker/month-request.ts';
import { sample } from '#lib/worker/sample-job.ts';

const today = toDay('2026-11-23');

/** The month of the sample territory that the app would plan on a Monday morning with nothing accepted yet. */
export function sampleMonth(
	seed: number,
	options: { searchSeed?: number; policy?: ReadonlyMap<string, unknown> } = {}
): MonthRequest {
	const { policy } = policyOf(options.policy ?? new Map());
	const { contacts, accounts, assessments, visitReports, leaves } = sample({
		seed,
		today,
		minute: 0
	});
	const cells = cellsOf(assessments.map((one, index) => ({ ...one, id: String(index) })));
	const doctors = contacts.filter(isDoctor);
	const graded = grade({
		hospitals: accounts.filter((account) => account.kind === 'hospital'),
		doctors: doctors.map((contact) => ({ contact, cells: cells.get(contact.id) ?? new Map() })),
		policy
	}).doctors;
	const calendar = workCalendarOf({ years: holidayYears, overrides: new Map() });
	return monthRequest({
		seed: options.searchSeed ?? 1,
		halves: workingHalves(
			{ from: today, to: lastDayOf(today, policy.planning.cycleWeeks.value) },
			{
				calendar,
				isOff: ({ day, half }) => leaves.some((leave) => leave.day === day && leave.half === half)
			}
		),
		doctors: doctors.map((contact) => {
			const { result, demand } = graded.get(contact.id)!;
			return {
				contact,
				account: accounts.find(({ id }) => id === contact.accountId) ?? null,
				elsewhere: [],
				grade: result.grade,
				demand,
				visitsMade: 0,
				lastVisit:
					lastVisitOf(visitReports.filter(({ contactId }) => contactId === contact.id))?.day ??
					null,
				closed: []
			};
		}),
		accepted: [],
		ends: [],
		travelTimes: null,
		policy
	});
}

/** The figures by which a month of the sample is judged. */
export function sampleFigures({ certificate, cost, days, visits }: MonthPlan) {
	const { terms, total } = cost;
	const zones = days.filter((day) => day.visits > 0).map(({ zoneIds }) => zoneIds.length);
	const of = (pick: 'served' | 'wanted') =>
		grades.map((grade) => certificate[grade][pick]).join('/');
	return {
		served: of('served'),
		wanted: of('wanted'),
		price: Math.round(total - terms.unservedA - terms.unservedB - terms.unservedC),
		travel: Math.round(terms.travel),
		zonesADay: Number((zones.reduce((sum, count) => sum + count, 0) / zones.length).toFixed(2)),
		oneZoneDays: zones.filter((count) => count <= 1).length,
		threeZoneDays: zones.filter((count) => count > 2).length,
		days: zones.length,
		bestTimesMissed: visits.filter(({ why }) => why.bestTime === 'missed').length
	};
}
