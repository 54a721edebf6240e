import type { Account } from '#lib/domain/archive/account.ts';
import type { Contact } from '#lib/domain/archive/contact.ts';
import type { Product } from '#lib/domain/archive/product.ts';
import type { Feedback } from '#lib/domain/follow-up/feedback.ts';
import { groupBy } from '#lib/domain/group.ts';
import type { Member } from '#lib/domain/sharing/territory.ts';
import { isPacked } from '#lib/domain/visits/day-materials.ts';
import type { VisitPlan, VisitReport } from '#lib/domain/visits/visit.ts';
import { type Choices, choiceText } from '#lib/exchange/archive/choices.ts';
import { heading } from '#lib/exchange/archive/field.ts';
import type { FileLanguage, FileWord } from '#lib/exchange/file/file-language.ts';
import type { OutCell, OutTable } from '#lib/exchange/file/out-table.ts';
import { stepsText } from '#lib/exchange/lines/visit-cells.ts';
import { visitFields } from '#lib/exchange/lines/visit-fields.ts';
import {
	aimWords,
	halfWords,
	missedWords,
	modeWords,
	objectiveWords,
	outcomeWords,
	yesNoWords
} from './visit-words.ts';

interface Row {
	readonly report: VisitReport;
	readonly contact: Contact | undefined;
	readonly account: Account | undefined;
	readonly rep: Member | undefined;
	readonly supervisor: Member | undefined;
	/** The planned visit it reports. */
	readonly plan: VisitPlan | undefined;
	/** What the customer said and waits for an answer. */
	readonly heard: readonly string[];
	readonly productNameById: ReadonlyMap<string, string>;
	readonly language: FileLanguage;
	readonly word: <Value extends string>(choices: Choices<Value>, value: Value | null) => string;
}

const columns: readonly { heading: FileWord; cell: (row: Row) => OutCell }[] = [
	{ heading: heading('日期', 'Day'), cell: ({ report }) => report.day },
	{
		heading: heading('时段', 'Half day'),
		cell: ({ report, word }) => word(halfWords, report.half)
	},
	{ heading: heading('代表', 'Rep'), cell: ({ rep }) => rep?.name ?? '' },
	{ heading: heading('医院', 'Hospital'), cell: ({ account }) => account?.name ?? '' },
	{ heading: heading('科室', 'Department'), cell: ({ contact }) => contact?.department ?? '' },
	{ heading: heading('客户', 'Customer'), cell: ({ contact }) => contact?.name ?? '' },
	{
		heading: heading('结果', 'Outcome'),
		cell: ({ report, word }) => word(outcomeWords, report.outcome)
	},
	{
		heading: heading('没见到的原因', 'Why not'),
		cell: ({ report, word }) => word(missedWords, report.missedReason)
	},
	{ heading: heading('方式', 'Mode'), cell: ({ report, word }) => word(modeWords, report.mode) },
	{
		heading: heading('目的类别', 'Kind of objective'),
		cell: ({ report, word }) => word(objectiveWords, report.objective.kind)
	},
	{ heading: heading('目的', 'Objective'), cell: ({ report }) => report.objective.text },
	{
		heading: heading('目的达成', 'Aim reached'),
		cell: ({ report, word }) => word(aimWords, report.aimReached)
	},
	{
		heading: heading('产品（用药评级）', 'Products (adoption rating)'),
		cell: ({ report, productNameById }) =>
			report.products
				.map(({ productId, adoption }) => {
					const name = productNameById.get(productId) ?? '';
					return adoption === null ? name : `${name} ${adoption}`;
				})
				.join('; ')
	},
	{ heading: heading('记录', 'Note'), cell: ({ report }) => report.note },
	{
		heading: heading('访谈步骤', 'Steps of the visit'),
		cell: ({ report, language }) => stepsText(report.steps, language)
	},
	{ heading: heading('下一步', 'Next step'), cell: ({ report }) => report.nextStep },
	{
		heading: heading('不良反应', 'Adverse reaction'),
		cell: ({ report: { adverseReaction }, word }) =>
			word(yesNoWords, adverseReaction === null ? null : adverseReaction ? 'yes' : 'no')
	},
	{ heading: visitFields.heard.heading, cell: ({ heard }) => heard.join('\n') },
	{ heading: visitFields.joined.heading, cell: ({ supervisor }) => supervisor?.name ?? '' },
	// What was planned of it, so that the list alone tells the whole visit.
	{
		heading: visitFields.planned.heading,
		cell: ({ plan, language }) => visitFields.planned.write({ value: plan !== undefined, language })
	},
	{
		heading: visitFields.arranged.heading,
		cell: ({ plan, language }) =>
			plan ? visitFields.arranged.write({ value: plan.appointment, language }) : ''
	},
	{
		heading: visitFields.plannedProducts.heading,
		cell: ({ plan, productNameById }) =>
			(plan?.productIds ?? []).flatMap((id) => productNameById.get(id) ?? []).join('; ')
	},
	{ heading: visitFields.brought.heading, cell: ({ plan }) => plan?.materials ?? '' },
	{
		heading: visitFields.packed.heading,
		cell: ({ plan, language }) =>
			plan?.materials ? visitFields.packed.write({ value: isPacked(plan), language }) : ''
	}
];

/**
 * 日拜访报告表 over many days, in the order of the days. The reports are written as given: the caller has put
 * corrections in the place of what they correct.
 */
export function visitTable(ask: {
	visitReports: readonly VisitReport[];
	contacts: readonly Contact[];
	accounts: readonly Account[];
	products: readonly Product[];
	members: readonly Member[];
	visitPlans: readonly VisitPlan[];
	feedback: readonly Feedback[];
	/** The first report of each chain of corrections, by id: what was heard is said of that one. */
	visitOrigins: ReadonlyMap<string, string>;
	language: FileLanguage;
}): OutTable {
	const { visitReports, visitOrigins, language } = ask;
	const contactById = new Map(ask.contacts.map((contact) => [contact.id, contact]));
	const accountById = new Map(ask.accounts.map((account) => [account.id, account]));
	const memberById = new Map(ask.members.map((member) => [member.id, member]));
	const productNameById = new Map(ask.products.map(({ id, name }) => [id, name]));
	const planById = new Map(ask.visitPlans.map((plan) => [plan.id, plan]));
	const originOf = (id: string | null) => visitOrigins.get(id ?? '') ?? id ?? '';
	const heardIn = groupBy(ask.feedback, ({ visitReportId }) => originOf(visitReportId));
	const word: Row['word'] = (choices, value) =>
		value === null ? '' : choiceText({ choices, value, language });
	const rowOf = (report: VisitReport): OutCell[] => {
		const contact = contactById.get(report.contactId);
		const account = contact && accountById.get(report.accountId ?? contact.accountId);
		const rep = memberById.get(report.repId);
		const row: Row = {
			...{ report, contact, account, rep, productNameById, language, word },
			supervisor: memberById.get(report.joinedBy ?? ''),
			plan: planById.get(report.visitPlanId ?? ''),
			heard: (heardIn.get(originOf(report.id)) ?? []).map(({ text }) => text)
		};
		return columns.map(({ cell }) => cell(row));
	};
	return {
		name: language === 'zh' ? '拜访报告' : 'Visits',
		header: columns.map((column) => column.heading[language]),
		rows: [...visitReports].sort(byDay).map(rowOf)
	};
}

const byDay = (first: VisitReport, second: VisitReport): number => {
	const key = ({ day, half, recordedAt }: VisitReport) => `${day} ${half} ${recordedAt}`;
	return key(first) < key(second) ? -1 : 1;
};
