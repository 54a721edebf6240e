import { isBlocked, type Finding } from '#lib/domain/guard/compliance.ts';
import type { VisitMoment } from '#lib/domain/visits/visit.ts';
import type { Customers } from './archive/customers.svelte.ts';
import { FollowUp } from './follow-up.svelte.ts';
import type { Grades } from './grades.svelte.ts';
import type { Acts } from './live/acts.ts';
import type { TerritoryDocuments } from './live/territory-documents.ts';
import type { Closures } from './planning/closures.svelte.ts';
import { RepDayEnds } from './planning/day-ends.svelte.ts';
import { Activities } from './planning/activities.svelte.ts';
import { Allocations } from './planning/allocations.svelte.ts';
import { Expenses } from './planning/expenses.svelte.ts';
import { Planner } from './planning/planner.svelte.ts';
import { WeekCopy } from './planning/week-copy.ts';
import { WeekWords } from './planning/week-words.svelte.ts';
import { Plans } from './planning/plans.svelte.ts';
import type { Travel } from './planning/travel.svelte.ts';
import type { Rules } from './rules.svelte.ts';
import type { Purpose } from './visits/usual-purpose.ts';
import { Targets } from './targets/targets.svelte.ts';
import { Coachings } from './visits/coachings.svelte.ts';
import { Visits } from './visits/visits.svelte.ts';

/** What a desk takes from its territory, and what this member may do at it. */
export interface DeskParts {
	repId: string;
	selfId: string;
	acts: Acts;
	customers: Customers;
	rules: Rules;
	closures: Closures;
	travel: Travel;
	/** What a visit is for as long as no person says otherwise. */
	purposeOf: (contactId: string) => Purpose;
	/** Later than the desk: grades are computed from what it shares. */
	grades: () => Grades;
	/** What the guard says of visiting somebody in a half day. */
	slotFindings: (contactId: string, slot: VisitMoment) => Finding[];
	mayPlan: () => boolean;
	mayRecord: () => boolean;
}

/** What belongs to one rep: the plan, the visits, what is still owed to customers, and the planner. */
export class Desk {
	readonly repId: string;
	readonly plans: Plans;
	/** How many visits each customer is to get, where people decided. */
	readonly allocations: Allocations;
	readonly visits: Visits;
	/** Of the latest months, the same ones whatever a screen looks at. */
	readonly followUp: FollowUp;
	/** Of everything that a screen has opened. */
	readonly pastFollowUp: FollowUp;
	readonly dayEnds: RepDayEnds;
	readonly planner: Planner;
	readonly activities: Activities;
	readonly expenses: Expenses;
	/** What supervisors said of visits made together. */
	readonly coachings: Coachings;
	readonly targets: Targets;
	/** What rep and supervisor said of the plan of each week. */
	readonly weekWords: WeekWords;
	readonly weekCopy: WeekCopy;
	readonly #parts: DeskParts;

	constructor(documents: TerritoryDocuments, parts: DeskParts) {
		const { repId, selfId, customers, rules } = parts;
		this.#parts = parts;
		this.repId = repId;
		const acts = parts.acts.of(repId);
		const own = { selfId, repId, acts, aliases: () => customers.aliases };
		const { slotFindings, purposeOf } = parts;
		this.plans = new Plans(documents, { ...own, slotFindings, purposeOf });
		this.allocations = new Allocations(documents, own);
		this.visits = new Visits(documents, { ...own, slotFindings, guard: () => rules.compliance });
		this.coachings = new Coachings(documents, { ...own, visits: this.visits });
		this.activities = new Activities(documents, { repId, acts });
		const guard = () => rules.compliance;
		this.expenses = new Expenses(documents, { ...own, guard, plans: this.plans });
		this.targets = new Targets(documents, { ...own, guard });
		this.weekWords = new WeekWords(documents, own);
		this.weekCopy = new WeekCopy(documents, {
			...own,
			plans: this.plans,
			mayVisit: (contactId, slot) =>
				customers.contacts.has(contactId) &&
				rules.calendar.dayMark(slot.day).working &&
				!isBlocked(slotFindings(contactId, slot))
		});
		this.dayEnds = new RepDayEnds(documents, own);
		this.planner = new Planner({
			...parts,
			dayEnds: this.dayEnds,
			plans: this.plans,
			visits: this.visits,
			allocations: this.allocations
		});
		const owed = { plans: this.plans, rules, customers, unread: () => this.coachings.unread };
		this.followUp = new FollowUp({ ...owed, visits: this.visits });
		this.pastFollowUp = new FollowUp({ ...owed, visits: this.visits.history });
	}

	/** Whether this person may change the plan of this rep: the rep may, supervisors, and who governs. */
	get mayPlan(): boolean {
		return this.#parts.mayPlan();
	}

	/** Whether this person may say what this rep did: that is for the rep alone. */
	get mayRecord(): boolean {
		return this.#parts.mayRecord();
	}
}
