import type { VisitPurpose } from '#lib/domain/visits/visit-purpose.ts';
import type { Contact } from '#lib/domain/archive/contact.ts';
import { actionsOf } from '#lib/domain/grading/checklist.ts';
import type { VisitPlan } from '#lib/domain/visits/visit.ts';
import { visitPurposes } from '#lib/domain/visits/visit-purpose.ts';
import type { Formats } from '#lib/i18n/format.ts';
import type { Messages } from '#lib/i18n/messages.ts';
import { withoutEnd } from '#lib/i18n/sentences.ts';
import { listingText } from '#lib/parts/archive/listing-text.ts';
import { actionWords } from '#lib/parts/grading/action-words.ts';
import type { ShownDesk } from '#lib/state/context.ts';
import { briefOf } from '#lib/state/visits/visit-brief.ts';
import type { Workspace } from '#lib/state/workspace.svelte.ts';

type Seen = { workspace: Workspace; desk: ShownDesk };
type Objective = VisitPlan['objective'];

/** One sentence that says what a visit is for, from what it was proposed. */
function purposeText(
	purpose: VisitPurpose,
	{ workspace, m, f }: { workspace: Workspace; m: Messages; f: Formats }
): string {
	const p = m.visit.purpose;
	switch (purpose.from) {
		case 'promise':
			return p.promise({ text: withoutEnd(purpose.promise.text), due: f.day(purpose.promise.due) });
		case 'feedback':
			return p.feedback(withoutEnd(purpose.text));
		case 'nextStep':
			return p.nextStep(withoutEnd(purpose.text));
		case 'listing':
			return p.listing(listingText(purpose.listing, { workspace, f }));
		case 'strategy': {
			const product = workspace.customers.allProducts.get(purpose.productId)?.name ?? '';
			return p.strategy({ product, action: actionWords(purpose.action, m) });
		}
		case 'archive':
			return p.archive(m.fields.doctor[purpose.field]);
	}
}

/** What a visit of a customer could be for, in words, the most pressing first. */
export function proposedObjectives(
	contact: Contact,
	{ workspace, desk, m, f }: Seen & { m: Messages; f: Formats }
): Objective[] {
	const { policy, compliance } = workspace.rules;
	const brief = briefOf(contact, { desk, workspace });
	const [first] = brief.products;
	const purposes = visitPurposes(brief, {
		actions: first ? actionsOf(first.strategy.id, policy) : [],
		isLimited: (rule) => compliance.settings[rule] !== 'off'
	});
	return purposes.map((purpose) => ({
		kind: purpose.objective,
		text: purposeText(purpose, { workspace, m, f })
	}));
}
