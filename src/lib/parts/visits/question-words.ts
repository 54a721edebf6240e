import type { Contact } from '#lib/domain/archive/contact.ts';
import { actionsOf } from '#lib/domain/grading/checklist.ts';
import { archiveAnswers, type VisitQuestion } from '#lib/domain/visits/five-questions.ts';
import type { VisitPlan } from '#lib/domain/visits/visit.ts';
import type { Formats } from '#lib/i18n/format.ts';
import type { Messages } from '#lib/i18n/messages.ts';
import { receptionWords } from '#lib/parts/archive/reception-words.ts';
import { timeWords } from '#lib/parts/archive/time-words.ts';
import { actionWords } from '#lib/parts/grading/action-words.ts';
import type { ShownDesk } from '#lib/state/context.ts';
import { briefOf } from '#lib/state/visits/visit-brief.ts';
import type { Workspace } from '#lib/state/workspace.svelte.ts';

/** What the archives answer to the five questions before a visit, a line each; empty where they do not know. */
export function answersOfArchive(
	{ contact, plan }: { contact: Contact; plan: Pick<VisitPlan, 'productIds'> },
	by: { workspace: Workspace; desk: ShownDesk; m: Messages; f: Formats }
): Record<VisitQuestion, string> {
	const { workspace, m, f } = by;
	const { customers, rules } = workspace;
	const brief = briefOf(contact, by);
	const account = customers.allAccounts.get(contact.accountId);
	const hospital = account?.kind === 'hospital' ? account : null;
	const [first] = brief.products;
	const productIds =
		plan.productIds.length > 0 ? plan.productIds : brief.products.map(({ productId }) => productId);
	const { sell, competitor, when, how, aids } = archiveAnswers({
		contact,
		hospital,
		products: productIds.flatMap((id) => customers.products.get(id) ?? []),
		actions: first ? actionsOf(first.strategy.id, rules.policy) : [],
		brief,
		isLimited: (rule) => rules.compliance.settings[rule] !== 'off'
	});
	const q = m.visit.questions;
	const best = timeWords({ ...contact, bestTimes: [...when.bestTimes] }, 'bestTimes', { m, f });
	const received = hospital ? receptionWords(hospital, f) : '';
	return {
		sell: f.list(sell.map(q.sell)),
		competitor: f.list(competitor),
		when: [best && q.best(best), received && q.received(received)].filter(Boolean).join(' · '),
		how: f.list(how.map((action) => actionWords(action, m))),
		aids: f.list([...aids.promised, ...aids.actions.map((action) => actionWords(action, m))])
	};
}
