import { certify } from './certificate.ts';
import { explainMonth } from './explain-month.ts';
import { monthProblem } from './month-problem.ts';
import type { MonthPlan, MonthRequest } from './month.ts';
import { emptySchedule } from './schedule.ts';
import type { PlannedVisit } from './slot-costs.ts';
import { standInOrder } from './stand-in-order.ts';

/** The standing visits as a plan: what it pays and why each visit is there; not one of them is moved. */
export function explainPlan(request: MonthRequest, visits: readonly PlannedVisit[]): MonthPlan {
	const month = monthProblem(request);
	const schedule = emptySchedule(month.problem);
	// Also what breaks a rule was decided by a person and has to be explained, not left out.
	standInOrder(month, { schedule, visits });
	return explainMonth(month, { schedule, certificate: certify(month, schedule), iterations: 0 });
}
