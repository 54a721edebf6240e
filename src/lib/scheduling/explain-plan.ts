import { acceptVisits } from './accept-visits.ts';
import { certify } from './certificate.ts';
import { explainMonth } from './explain-month.ts';
import { monthProblem } from './month-problem.ts';
import type { MonthPlan, MonthRequest } from './month.ts';
import { emptySchedule } from './schedule.ts';
import type { PlannedVisit } from './slot-costs.ts';

/** The standing visits as a plan: what it pays and why each visit is there; not one of them is moved. */
export function explainPlan(request: MonthRequest, visits: readonly PlannedVisit[]): MonthPlan {
	const month = monthProblem(request);
	const schedule = emptySchedule(month.problem);
	acceptVisits(month, {
		schedule,
		// Also what breaks a rule was decided by a person and has to be explained, not left out.
		visits: visits.map((visit) => ({ ...visit, locked: true }))
	});
	return explainMonth(month, { schedule, certificate: certify(month), iterations: 0 });
}
