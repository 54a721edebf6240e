import { type Choices, choiceText } from '#lib/exchange/archive/choices.ts';
import { heading } from '#lib/exchange/archive/field.ts';
import { activityWords } from '#lib/exchange/lines/activity-names.ts';
import { measureWords, targetFields } from '#lib/exchange/lines/target-fields.ts';
import type { FileLanguage } from '#lib/exchange/file/file-language.ts';
import type { OutTable } from '#lib/exchange/file/out-table.ts';
import { halfWords, modeWords, objectiveWords } from '#lib/exchange/visits/visit-words.ts';
import { listOf, namesIn } from './territory-tables.ts';
import type { TerritoryRecords } from './territory-records.ts';

const repWord = heading('代表', 'Rep');
const hospitalWord = heading('单位', 'Workplace');
const customerWord = heading('客户', 'Customer');
const productWord = heading('产品', 'Product');

/** Planned visits that were not cancelled, by day. */
export function planTable(records: TerritoryRecords, language: FileLanguage): OutTable {
	const { name, customer, hospital } = namesIn(records);
	const place = ({ slot: { day, half, order } }: TerritoryRecords['visitPlans'][number]) =>
		`${day} ${half} ${String(order).padStart(6, '0')}`;
	return listOf({
		language,
		name: heading('拜访计划', 'Planned visits'),
		items: records.visitPlans
			.filter(({ cancelled }) => !cancelled)
			.sort((one, other) => (place(one) < place(other) ? -1 : 1)),
		columns: [
			[heading('日期', 'Day'), ({ slot }) => slot.day],
			[
				heading('时段', 'Half day'),
				({ slot }) => choiceText({ choices: halfWords, value: slot.half, language })
			],
			[repWord, ({ repId }) => name(repId)],
			[hospitalWord, ({ contactId }) => hospital(contactId)],
			[customerWord, ({ contactId }) => customer(contactId)],
			[
				heading('方式', 'Mode'),
				({ mode }) => choiceText({ choices: modeWords, value: mode, language })
			],
			[
				heading('目的类别', 'Kind of objective'),
				({ objective }) => choiceText({ choices: objectiveWords, value: objective.kind, language })
			],
			[heading('目的', 'Objective'), ({ objective }) => objective.text],
			[productWord, ({ productIds }) => productIds.map(name).filter(Boolean).join('; ')],
			[heading('资料', 'Materials'), ({ materials }) => materials]
		]
	});
}

/** 月指标: what each rep is to reach, month by month, with what people set and said by the week. */
export function targetTable(records: TerritoryRecords, language: FileLanguage): OutTable {
	const { name } = namesIn(records);
	const place = ({ month, repId, measure }: TerritoryRecords['targets'][number]) =>
		`${month} ${repId} ${measure}`;
	const weeks = ['week1', 'week2', 'week3', 'week4', 'week5'] as const;
	return listOf({
		language,
		name: heading('月指标', 'Targets'),
		items: [...records.targets].sort((one, other) => (place(one) < place(other) ? -1 : 1)),
		columns: [
			[targetFields.month.heading, ({ month }) => month],
			[repWord, ({ repId }) => name(repId)],
			[
				targetFields.measure.heading,
				({ measure }) => choiceText({ choices: measureWords, value: measure, language })
			],
			[heading('医院', 'Hospital'), ({ accountId }) => name(accountId)],
			[productWord, ({ productId }) => name(productId)],
			[targetFields.target.heading, ({ target }) => target],
			...weeks.map(
				(week, at) =>
					[
						targetFields[week].heading,
						({ weekTargets }: TerritoryRecords['targets'][number]) => weekTargets[at] ?? ''
					] as const
			),
			...[0, 1, 2, 3, 4].map(
				(at) =>
					[
						heading(`第${at + 1}周实际`, `Week ${at + 1} entered`),
						({ weekActuals }: TerritoryRecords['targets'][number]) => weekActuals[at] ?? ''
					] as const
			),
			[targetFields.gapReason.heading, ({ gapReason }) => gapReason],
			[targetFields.action.heading, ({ action }) => action],
			[targetFields.supervisorRemark.heading, ({ supervisorRemark }) => supervisorRemark]
		]
	});
}

/** 非拜访活动, by day. */
export function activityTable(records: TerritoryRecords, language: FileLanguage): OutTable {
	const { name } = namesIn(records);
	return listOf({
		language,
		name: heading('非拜访活动', 'Activities'),
		items: [...records.activities].sort((one, other) =>
			`${one.day} ${one.half}` < `${other.day} ${other.half}` ? -1 : 1
		),
		columns: [
			[heading('日期', 'Day'), ({ day }) => day],
			[
				heading('时段', 'Half day'),
				({ half }) => choiceText({ choices: halfWords, value: half, language })
			],
			[repWord, ({ repId }) => name(repId)],
			[
				heading('活动', 'Activity'),
				({ kind }) => choiceText({ choices: activityWords, value: kind, language })
			],
			[heading('内容', 'What'), ({ text }) => text],
			[heading('地点', 'Place'), ({ place }) => place],
			[
				heading('做完', 'Done'),
				({ done }) => choiceText({ choices: yesNo, value: done ? 'yes' : 'no', language })
			]
		]
	});
}

const yesNo: Choices<'yes' | 'no'> = { yes: heading('是', 'Yes'), no: heading('否', 'No') };
