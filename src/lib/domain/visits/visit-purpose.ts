import { isDoctor, type Contact } from '#lib/domain/archive/contact.ts';
import type { DoctorField } from '#lib/domain/archive/completeness.ts';
import type { Listing } from '#lib/domain/archive/listing.ts';
import type { ComplianceRuleId } from '#lib/domain/compliance-rules.ts';
import type { CustomerPromise } from '#lib/domain/follow-up/promise.ts';
import type { StrategyAction } from '#lib/domain/grading/strategy-actions.ts';
import type { VisitBrief } from './visit-suggestion.ts';
import type { ObjectiveKind } from './visit.ts';

/** What a visit could be for, the most pressing first: each says from what it was proposed. */
export type VisitPurpose = { readonly objective: ObjectiveKind } & (
	| { readonly from: 'promise'; readonly promise: CustomerPromise }
	| { readonly from: 'feedback'; readonly text: string }
	| { readonly from: 'nextStep'; readonly text: string }
	| { readonly from: 'listing'; readonly listing: Listing }
	| {
			readonly from: 'strategy';
			readonly action: StrategyAction;
			readonly productId: string;
	  }
	| { readonly from: 'archive'; readonly field: DoctorField }
);

const mostOfStrategy = 2;

/** What a visit is usually for: who does not prescribe is met about listing (slide 20). */
export const usualObjective = (contact: Pick<Contact, 'role'>): ObjectiveKind =>
	isDoctor(contact) ? 'followUp' : 'listing';

/** Proposes purposes from what is known of a customer; actions that the guard limits are left out. */
export function visitPurposes(
	brief: VisitBrief,
	/** What the strategy of the first product asks for. */
	known: {
		actions: readonly StrategyAction[];
		isLimited: (rule: ComplianceRuleId) => boolean;
	}
): VisitPurpose[] {
	const { last, promises, feedback, listings, products, askNext } = brief;
	const first = products[0];
	const nextStep = last?.report.nextStep ?? '';
	const actions = known.actions.filter(
		({ id, guard }) => id !== 'followUp' && (guard === null || !known.isLimited(guard))
	);
	return [
		...promises.map(({ promise }): VisitPurpose => ({
			objective: 'followUp',
			from: 'promise',
			promise
		})),
		...feedback.map((entry): VisitPurpose => ({
			objective: 'feedback',
			from: 'feedback',
			text: entry.feedback.text
		})),
		...(nextStep === ''
			? []
			: [
					{
						objective: listings.length > 0 ? 'listing' : 'followUp',
						from: 'nextStep',
						text: nextStep
					} as const
				]),
		...listings.map((listing): VisitPurpose => ({
			objective: 'listing',
			from: 'listing',
			listing
		})),
		...(first
			? actions.slice(0, mostOfStrategy).map((action): VisitPurpose => ({
					objective: 'promotion',
					from: 'strategy',
					action,
					productId: first.productId
				}))
			: []),
		...askNext
			.slice(0, 1)
			.map((field): VisitPurpose => ({ objective: 'doctorArchive', from: 'archive', field }))
	];
}
