import type { Hospital } from '#lib/domain/archive/account.ts';
import type { Contact } from '#lib/domain/archive/contact.ts';
import type { Product } from '#lib/domain/archive/product.ts';
import type { ComplianceRuleId } from '#lib/domain/compliance-rules.ts';
import type { StrategyAction } from '#lib/domain/grading/strategy-actions.ts';
import type { VisitBrief } from './visit-suggestion.ts';
import type { VisitPlan } from './visit.ts';

/** What the deck has a rep ask before a visit, in its order (slide 20). */
export const visitQuestions = ['sell', 'competitor', 'when', 'how', 'aids'] as const;

export type VisitQuestion = (typeof visitQuestions)[number];

/** Where an answer of one's own stands in the planned visit, a field for each, so that two people's never replace each other's; the aids are what is brought. */
export const answerFields = {
	sell: 'answerSell',
	competitor: 'answerCompetitor',
	when: 'answerWhen',
	how: 'answerHow',
	aids: 'materials'
} as const satisfies Record<VisitQuestion, keyof VisitPlan>;

/** What the archives answer; what they do not know is empty. */
export interface ArchiveAnswers {
	/** Each product with the first of its messages. */
	readonly sell: readonly { readonly name: string; readonly message: string }[];
	readonly competitor: readonly string[];
	readonly when: {
		readonly bestTimes: Contact['bestTimes'];
		readonly reception: Hospital['reception'];
	};
	/** What the class asks for and the guard lets be done. */
	readonly how: readonly StrategyAction[];
	readonly aids: {
		/** What was promised and is due to be brought. */
		readonly promised: readonly string[];
		readonly actions: readonly StrategyAction[];
	};
}

/** Actions of a strategy that say what to bring. */
const aidActions: ReadonlySet<string> = new Set([
	'brandReminder',
	'literatureSometimes',
	'latestLiterature',
	'literatureActively',
	'selectiveLiterature',
	'samples'
]);

/** As many as stand on one line. */
const most = 2;

/** V9: answers the five questions from what the archives know of a visit. */
export function archiveAnswers(known: {
	contact: Contact;
	hospital: Pick<Hospital, 'reception' | 'competitors'> | null;
	/** Those of the visit, in the order in which it serves them. */
	products: readonly Product[];
	/** What the strategy of the first product asks for. */
	actions: readonly StrategyAction[];
	brief: Pick<VisitBrief, 'promises'>;
	isLimited: (rule: ComplianceRuleId) => boolean;
}): ArchiveAnswers {
	const { contact, hospital, brief, isLimited } = known;
	const products = known.products.slice(0, most);
	const named = products.map(({ competitors }) => competitors.trim()).filter(Boolean);
	const used = hospital?.competitors.trim() ?? '';
	const actions = known.actions.filter(({ guard }) => guard === null || !isLimited(guard));
	return {
		sell: products.map(({ name, keyMessages }) => ({ name, message: firstOf(keyMessages) })),
		competitor: named.length > 0 ? named : used === '' ? [] : [used],
		when: { bestTimes: contact.bestTimes, reception: hospital?.reception ?? [] },
		how: actions.filter(({ id }) => !aidActions.has(id) && id !== 'followUp').slice(0, most),
		aids: {
			promised: brief.promises.slice(0, most).map(({ promise }) => promise.text),
			actions: actions.filter(({ id }) => aidActions.has(id)).slice(0, most)
		}
	};
}

const firstOf = (messages: string): string => messages.split(/[；;。\n]/)[0]?.trim() ?? '';
