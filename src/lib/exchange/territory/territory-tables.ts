import type { Account } from '#lib/domain/archive/account.ts';
import type { Zone } from '#lib/domain/archive/zone.ts';
import { feedbackLoop } from '#lib/domain/follow-up/feedback-loop.ts';
import { lastPostponed, promiseLedger } from '#lib/domain/follow-up/promise-ledger.ts';
import { groupBy } from '#lib/domain/group.ts';
import { axisWords, levelWords } from '#lib/exchange/archive/beside-columns.ts';
import { choiceText, sourceChoices } from '#lib/exchange/archive/choices.ts';
import { heading } from '#lib/exchange/archive/field.ts';
import { promiseFields, promiseStateWords } from '#lib/exchange/lines/promise-fields.ts';
import type { FileLanguage, FileWord } from '#lib/exchange/file/file-language.ts';
import type { OutCell, OutTable } from '#lib/exchange/file/out-table.ts';
import type { TerritoryRecords } from './territory-records.ts';

/** One list of a workbook: its name, its headings, and a row for each item. */
export function listOf<Item>(ask: {
	language: FileLanguage;
	name: FileWord;
	items: readonly Item[];
	columns: readonly (readonly [FileWord, (item: Item) => OutCell])[];
}): OutTable {
	const { language, name, items, columns } = ask;
	return {
		name: name[language],
		header: columns.map(([word]) => word[language]),
		rows: items.map((item) => columns.map(([, cell]) => cell(item)))
	};
}

/** Names by id, for lists that speak of customers, products and people. */
export function namesIn({ contacts, accounts, products, members }: TerritoryRecords) {
	const contactById = new Map(contacts.map((one) => [one.id, one]));
	const nameById = new Map(
		[...accounts, ...products, ...members].map(({ id, name }) => [id, name] as const)
	);
	const productById = new Map(products.map((one) => [one.id, one]));
	return {
		name: (id: string | null | undefined): string => nameById.get(id ?? '') ?? '',
		specification: (id: string | null): string => productById.get(id ?? '')?.specification ?? '',
		customer: (id: string): string => contactById.get(id)?.name ?? '',
		department: (id: string): string => contactById.get(id)?.department ?? '',
		hospital: (id: string): string => nameById.get(contactById.get(id)?.accountId ?? '') ?? ''
	};
}

const hospitalWord = heading('单位', 'Workplace');
const customerWord = heading('客户', 'Customer');
const productWord = heading('产品', 'Product');
const noteWord = heading('备注', 'Note');
const byWord = heading('记录人', 'Recorded by');

/** Accounts that are neither hospitals nor distributors. */
export function otherTable(ask: {
	accounts: readonly Account[];
	zones: readonly Zone[];
	language: FileLanguage;
}): OutTable {
	const zoneById = new Map(ask.zones.map(({ id, name }) => [id, name]));
	return listOf({
		language: ask.language,
		name: heading('其他单位', 'Other accounts'),
		items: ask.accounts.filter(({ kind }) => kind === 'other'),
		columns: [
			[heading('名称', 'Name'), ({ name }) => name],
			[heading('编码', 'Code'), ({ code }) => code],
			[heading('别名', 'Alias'), ({ alias }) => alias],
			[heading('分区', 'Zone'), ({ zoneId }) => zoneById.get(zoneId ?? '') ?? ''],
			[heading('地址', 'Address'), ({ address }) => address],
			[heading('电话', 'Phone'), ({ phone }) => phone],
			[noteWord, ({ note }) => note]
		]
	});
}

/** Our own products. */
export const productTable = (records: TerritoryRecords, language: FileLanguage): OutTable =>
	listOf({
		language,
		name: productWord,
		items: records.products,
		columns: [
			[heading('名称', 'Name'), ({ name }) => name],
			[heading('单位', 'Unit'), ({ unit }) => unit],
			[heading('竞品', 'Competitors'), ({ competitors }) => competitors],
			[heading('关键信息', 'Key messages'), ({ keyMessages }) => keyMessages]
		]
	});

/** Every judgement of the matrix, as it was made. */
export function assessmentTable(records: TerritoryRecords, language: FileLanguage): OutTable {
	const { name, customer, hospital } = namesIn(records);
	return listOf({
		language,
		name: heading('现状与潜力的评估', 'Usage and potential'),
		items: records.assessments.filter(({ contactId }) => customer(contactId) !== ''),
		columns: [
			[heading('日期', 'Day'), ({ assessedOn }) => assessedOn],
			[hospitalWord, ({ contactId }) => hospital(contactId)],
			[customerWord, ({ contactId }) => customer(contactId)],
			[productWord, ({ productId }) => name(productId)],
			[heading('评估项', 'Axis'), ({ axis }) => axisWords[axis][language]],
			[
				heading('结果', 'Step'),
				({ axis, level }) => choiceText({ choices: levelWords[axis], value: `${level}`, language })
			],
			[
				heading('信息来源', 'Source'),
				({ source }) =>
					source ? choiceText({ choices: sourceChoices, value: source, language }) : ''
			],
			[byWord, ({ recordedBy }) => name(recordedBy)]
		]
	});
}

/** 承诺: to whom, what, until when, and what became of it. */
export function promiseTable(records: TerritoryRecords, language: FileLanguage): OutTable {
	const { promises, promiseOutcomes: outcomes, today } = records;
	const { name, customer, hospital } = namesIn(records);
	const made = new Map(promises.map((promise) => [promise.id, promise.due]));
	const said = groupBy(outcomes, ({ promiseId }) => promiseId);
	const postponed = (id: string) => lastPostponed(said.get(id) ?? []);
	return listOf({
		language,
		name: heading('承诺', 'Promises'),
		items: promiseLedger({ promises, outcomes }, { today, dueSoonDays: 0 }),
		columns: [
			[heading('承诺日期', 'Made on'), ({ promise }) => promise.madeOn],
			[hospitalWord, ({ promise }) => hospital(promise.contactId)],
			[customerWord, ({ promise }) => customer(promise.contactId)],
			[promiseFields.promise.heading, ({ promise }) => promise.text],
			[heading('到期', 'Due'), ({ promise }) => promise.due],
			[
				heading('状态', 'State'),
				({ state }) => choiceText({ choices: promiseStateWords, value: state, language })
			],
			[heading('了结日期', 'Settled on'), ({ settledOn }) => settledOn ?? ''],
			[
				promiseFields.firstDue.heading,
				({ promise: { id } }) => (postponed(id) ? (made.get(id) ?? '') : '')
			],
			[promiseFields.postponedOn.heading, ({ promise }) => postponed(promise.id)?.on ?? ''],
			[promiseFields.postponedFor.heading, ({ promise }) => postponed(promise.id)?.note ?? ''],
			[byWord, ({ promise }) => name(promise.recordedBy)]
		]
	});
}

/** 反馈: what customers said, and what was answered. */
export function feedbackTable(records: TerritoryRecords, language: FileLanguage): OutTable {
	const { feedback, feedbackAnswers: answers, today } = records;
	const { name, customer, hospital } = namesIn(records);
	return listOf({
		language,
		name: heading('反馈', 'Feedback'),
		items: feedbackLoop({ feedback, answers }, today),
		columns: [
			[heading('日期', 'Day'), (entry) => entry.feedback.heardOn],
			[hospitalWord, (entry) => hospital(entry.feedback.contactId)],
			[customerWord, (entry) => customer(entry.feedback.contactId)],
			[heading('内容', 'Feedback'), (entry) => entry.feedback.text],
			[heading('致谢日期', 'Thanked on'), (entry) => entry.acknowledgedOn ?? ''],
			[heading('回应', 'Answer'), (entry) => (entry.state === 'answered' ? entry.answer.text : '')],
			[
				heading('回应日期', 'Answered on'),
				(entry) => (entry.state === 'answered' ? entry.answer.on : '')
			],
			[byWord, (entry) => name(entry.feedback.recordedBy)]
		]
	});
}
