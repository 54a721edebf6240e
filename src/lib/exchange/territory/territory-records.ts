import type { Account } from '#lib/domain/archive/account.ts';
import type { DistributorFigure } from '#lib/domain/archive/distributor-figure.ts';
import type { HospitalUsage } from '#lib/domain/archive/hospital-usage.ts';
import type { Listing } from '#lib/domain/archive/listing.ts';
import type { Contact } from '#lib/domain/archive/contact.ts';
import type { WorkPlace } from '#lib/domain/archive/further-place.ts';
import type { Product } from '#lib/domain/archive/product.ts';
import type { Zone } from '#lib/domain/archive/zone.ts';
import type { Day } from '#lib/domain/day.ts';
import type { CareAct } from '#lib/domain/follow-up/care-act.ts';
import type { Feedback, FeedbackAnswer } from '#lib/domain/follow-up/feedback.ts';
import type { CustomerPromise, PromiseOutcome } from '#lib/domain/follow-up/promise.ts';
import type { Grade } from '#lib/domain/grade.ts';
import type { ByContactAndProduct, RecordedAssessment } from '#lib/domain/grading/cells.ts';
import type { MatrixCell } from '#lib/domain/matrix.ts';
import type { Activity } from '#lib/domain/planning/activity.ts';
import type { Expense } from '#lib/domain/planning/expense.ts';
import type { Leave } from '#lib/domain/planning/leave.ts';
import type { Member } from '#lib/domain/sharing/territory.ts';
import type { Target } from '#lib/domain/targets/target.ts';
import type { VisitPlan, VisitReport } from '#lib/domain/visits/visit.ts';

/** A record with the rep whose plan it stands in. */
export type OfRep<Record> = Record & { readonly repId: string };

/** What a territory's workbook is written from: the records in use, with their grades. */
export interface TerritoryRecords {
	readonly accounts: readonly Account[];
	readonly contacts: readonly Contact[];
	/** Where people work beside their first place, by contact. */
	readonly furtherPlaces: ReadonlyMap<string, readonly WorkPlace[]>;
	/** Tags by customer. */
	readonly tags: ReadonlyMap<string, readonly string[]>;
	readonly zones: readonly Zone[];
	readonly products: readonly Product[];
	readonly grades: ReadonlyMap<string, Grade>;
	readonly cells: ByContactAndProduct<MatrixCell>;
	readonly assessments: readonly RecordedAssessment[];
	readonly members: readonly Member[];
	/** Corrections stand in the place of what they correct. */
	readonly visitReports: readonly VisitReport[];
	/** The first report of each chain of corrections, by id: all that is said of a visit is said of that one. */
	readonly visitOrigins: ReadonlyMap<string, string>;
	readonly promises: readonly CustomerPromise[];
	readonly promiseOutcomes: readonly PromiseOutcome[];
	readonly feedback: readonly Feedback[];
	readonly feedbackAnswers: readonly FeedbackAnswer[];
	readonly careActs: readonly CareAct[];
	readonly visitPlans: readonly OfRep<VisitPlan>[];
	readonly activities: readonly OfRep<Activity>[];
	readonly leaves: readonly OfRep<Leave>[];
	readonly expenses: readonly OfRep<Expense>[];
	readonly targets: readonly OfRep<Target>[];
	/** What holds of each hospital, product and month. */
	readonly usage: readonly HospitalUsage[];
	readonly listings: readonly Listing[];
	/** What holds of distributors' stock and receivables. */
	readonly distributorFigures: readonly DistributorFigure[];
	/** The day on which promises are late. */
	readonly today: Day;
}
