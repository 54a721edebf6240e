import type { AdoptionRating } from '#lib/domain/adoption-rating.ts';
import { doctorCompleteness, type DoctorField } from '#lib/domain/archive/completeness.ts';
import { isDoctor, type Contact } from '#lib/domain/archive/contact.ts';
import { isUnderWay, type Listing } from '#lib/domain/archive/listing.ts';
import { daysBetween, type Day } from '#lib/domain/day.ts';
import type { FeedbackEntry } from '#lib/domain/follow-up/feedback-loop.ts';
import { isWaiting, type LedgerEntry } from '#lib/domain/follow-up/promise-ledger.ts';
import { serviceOrder, strategyOf, type Strategy } from '#lib/domain/grading/strategy.ts';
import type { MatrixCell } from '#lib/domain/matrix.ts';
import type { Policy } from '#lib/domain/policy/policy.ts';
import { lastVisitOf } from './visit-log.ts';
import type { ObjectiveKind, VisitPlan, VisitReport } from './visit.ts';

/** A report before a person has looked at it: everything but who recorded it and when. */
export type ReportDraft = Omit<
	VisitReport,
	'version' | 'id' | 'repId' | 'withdrawn' | 'recordedBy' | 'recordedAt'
>;

/**
 * The report a plan becomes: nothing is typed twice (slide 21). Products come from the plan, else from the last visit;
 * each begins at its last rating, which recording confirms. The adverse-reaction answer is asked each time. Reports of
 * others are passed over.
 */
export function prefillReport(plan: VisitPlan, reports: readonly VisitReport[]): ReportDraft {
	const { contactId, slot, mode, objective } = plan;
	const own = reports.filter((report) => report.contactId === contactId);
	const productIds =
		plan.productIds.length > 0
			? plan.productIds
			: (lastVisitOf(own)?.products.map(({ productId }) => productId) ?? []);
	const { day, half } = slot;
	const draft = unplannedReport({ contactId, day, half, productIds }, own);
	return { ...draft, visitPlanId: plan.id, mode, objective };
}

/** The report of a visit nobody planned, prefilled by the same rule. */
export function unplannedReport(
	visit: Pick<VisitReport, 'contactId' | 'day' | 'half'> & {
		productIds: readonly string[];
		objective?: ObjectiveKind;
	},
	reports: readonly VisitReport[]
): ReportDraft {
	const { contactId, day, half, productIds, objective = 'followUp' } = visit;
	const own = reports.filter((report) => report.contactId === contactId);
	return {
		contactId,
		accountId: null,
		visitPlanId: null,
		day,
		half,
		outcome: 'done',
		missedReason: null,
		mode: 'inPerson',
		joinedBy: null,
		objective: { kind: objective, text: '' },
		aimReached: null,
		products: productIds.map((productId) => ({
			productId,
			adoption: lastAdoptionOf(productId, own)
		})),
		steps: [],
		note: '',
		nextStep: '',
		adverseReaction: null,
		corrects: null
	};
}

/** One product to speak of: where the doctor stands, what the class asks for, how it was rated last. */
export interface ProductBrief {
	readonly productId: string;
	readonly cell: MatrixCell;
	readonly strategy: Strategy;
	readonly lastAdoption: AdoptionRating | null;
}

/** What to know before walking in (slides 20–22). */
export interface VisitBrief {
	/** Null before the first visit. */
	readonly last: { readonly report: VisitReport; readonly daysAgo: number } | null;
	/** Promises that wait, the most urgent first. */
	readonly promises: readonly LedgerEntry[];
	/** Feedback without an answer, the longest waiting first. */
	readonly feedback: readonly FeedbackEntry[];
	/** What the hospital is taking in, of who does not prescribe: that is what they are met about. */
	readonly listings: readonly Listing[];
	/** The most useful facts still missing. */
	readonly askNext: readonly DoctorField[];
	/** In the order in which the visit serves them. */
	readonly products: readonly ProductBrief[];
}

const questionsPerVisit = 3;

/** The brief of one doctor; reports, ledger and feedback of others are passed over. */
export function visitBrief(
	known: {
		contact: Contact;
		cells: ReadonlyMap<string, MatrixCell>;
		reports: readonly VisitReport[];
		ledger: readonly LedgerEntry[];
		feedback: readonly FeedbackEntry[];
		listings: readonly Listing[];
		today: Day;
	},
	policy: Policy
): VisitBrief {
	const { contact, cells, today } = known;
	const reports = known.reports.filter(({ contactId }) => contactId === contact.id);
	const last = lastVisitOf(reports);
	return {
		last: last && { report: last, daysAgo: daysBetween({ from: last.day, to: today }) },
		promises: known.ledger.filter(
			(entry) => entry.promise.contactId === contact.id && isWaiting(entry)
		),
		feedback: known.feedback.filter(
			({ state, feedback }) => state === 'open' && feedback.contactId === contact.id
		),
		listings: isDoctor(contact)
			? []
			: known.listings.filter(
					(listing) => listing.accountId === contact.accountId && isUnderWay(listing)
				),
		askNext: doctorCompleteness({ contact, cells }).missing.slice(0, questionsPerVisit),
		products: (isDoctor(contact) ? serviceOrder(cells, policy) : []).map(({ productId, cell }) => ({
			productId,
			cell,
			strategy: strategyOf(cell, policy),
			lastAdoption: lastAdoptionOf(productId, reports)
		}))
	};
}

/** How a product was rated last in visits made, in any order; null when it never was. */
function lastAdoptionOf(productId: string, reports: readonly VisitReport[]): AdoptionRating | null {
	const ratingIn = ({ products }: VisitReport) =>
		products.find((product) => product.productId === productId)?.adoption ?? null;
	const rated = lastVisitOf(reports.filter((report) => ratingIn(report) !== null));
	return rated && ratingIn(rated);
}
