import type * as Y from 'yjs';
import { usageByKey } from '#lib/domain/archive/usage-figures.ts';
import { addMonths, monthOf, type Day } from '#lib/domain/day.ts';
import { workCalendarOf } from '#lib/domain/planning/calendar.ts';
import { holidayYears } from '#lib/domain/planning/holidays.ts';
import { weeksOf } from '#lib/domain/targets/target-weeks.ts';
import { type Existing } from '#lib/exchange/archive/preview.ts';
import { withOwnWeeks } from '#lib/domain/targets/own-weeks.ts';
import { effectiveReports } from '#lib/domain/visits/visit-log.ts';
import { readActivities } from '#lib/store/activities.ts';
import { readExpenses } from '#lib/store/expenses.ts';
import { readLeaves } from '#lib/store/leaves.ts';
import { readFeedback } from '#lib/store/feedback.ts';
import { readAccounts } from '#lib/store/accounts.ts';
import { readContacts } from '#lib/store/contacts.ts';
import { readAssessments } from '#lib/store/assessments.ts';
import { readDistributorFigures } from '#lib/store/distributor-figures.ts';
import { readHospitalUsage } from '#lib/store/hospital-usage.ts';
import { readPromiseOutcomes, readPromises } from '#lib/store/promises.ts';
import { readVisitPlans } from '#lib/store/visit-plans.ts';
import { readProducts } from '#lib/store/products.ts';
import { readTargets } from '#lib/store/targets.ts';
import { readVisitReports } from '#lib/store/visit-reports.ts';
import { readUsageShares } from '#lib/store/usage-shares.ts';
import { readZones } from '#lib/store/zones.ts';

/** A territory of one rep in two documents. */
interface Standing {
	readonly base: Y.Doc;
	readonly rep: Y.Doc;
	readonly today: Day;
	readonly supervisors: readonly { readonly id: string; readonly name: string }[];
}

/** What such a territory holds that a list is looked at beside. */
export function existingIn({ base, rep, today, supervisors }: Standing): Existing {
	const list = <T>(records: ReadonlyMap<string, T>) => [...records.values()];
	const thisMonth = monthOf(today);
	const months = [-2, -1, 0, 1].map((ahead) => addMonths(thisMonth, ahead));
	const calendar = workCalendarOf({ years: holidayYears, overrides: new Map() });
	return {
		accounts: list(readAccounts(base).records),
		contacts: list(readContacts(base).records),
		zones: list(readZones(base).records),
		lines: {
			products: list(readProducts(base).records),
			usage: [...usageByKey(list(readHospitalUsage(base).records)).values()],
			shares: list(readUsageShares(base).records),
			stock: list(readDistributorFigures(base).records),
			assessments: list(readAssessments(base).records),
			targets: list(readTargets(rep).records).map(withOwnWeeks),
			reports: effectiveReports(list(readVisitReports(rep).records)),
			activities: list(readActivities(rep).records),
			leaves: list(readLeaves(rep).records),
			expenses: list(readExpenses(rep).records),
			feedback: list(readFeedback(rep).records),
			plans: list(readVisitPlans(rep).records).filter(({ cancelled }) => !cancelled),
			promises: list(readPromises(rep).records),
			promiseOutcomes: list(readPromiseOutcomes(rep).records),
			supervisors,
			weeks: new Map(months.map((month) => [month, weeksOf(month, calendar)]))
		}
	};
}
