import { choiceText } from '#lib/exchange/archive/choices.ts';
import { heading } from '#lib/exchange/archive/field.ts';
import { activityFields } from '#lib/exchange/lines/activity-fields.ts';
import { halfDayWords } from '#lib/exchange/lines/activity-names.ts';
import { planFields } from '#lib/exchange/lines/plan-fields.ts';
import { measureWords, targetFields } from '#lib/exchange/lines/target-fields.ts';
import type { FileLanguage } from '#lib/exchange/file/file-language.ts';
import type { OutTable } from '#lib/exchange/file/out-table.ts';
import { isPacked } from '#lib/domain/visits/day-materials.ts';
import { halfWords, modeWords, objectiveWords } from '#lib/exchange/visits/visit-words.ts';
import { listOf, namesIn } from './territory-tables.ts';
import type { TerritoryRecords } from './territory-records.ts';

const repWord = heading('代表', 'Rep');
const hospitalWord = heading('单位', 'Workplace');
const customerWord = heading('客户', 'Customer');
const productWord = heading('产品', 'Product');

/** Planned visits that were not cancelled, by day. */
export function planTable(records: TerritoryRecords, language: FileLanguage): OutTable {
	const { name, customer, department, hospital } = namesIn(records);
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
			[heading('科室', 'Department'), ({ contactId }) => department(contactId)],
			[customerWord, ({ contactId }) => customer(contactId)],
			[
				heading('方式', 'Mode'),
				({ mode }) => choiceText({ choices: modeWords, value: mode, language })
			],
			[
				planFields.appointment.heading,
				({ appointment: value }) => planFields.appointment.write({ value, language })
			],
			[
				heading('目的类别', 'Kind of objective'),
				({ objective }) => choiceText({ choices: objectiveWords, value: objective.kind, language })
			],
			[heading('目的', 'Objective'), ({ objective }) => objective.text],
			[productWord, ({ productIds }) => productIds.map(name).filter(Boolean).join('; ')],
			[heading('资料', 'Materials'), ({ materials }) => materials],
			[
				planFields.packed.heading,
				(plan) =>
					plan.materials === '' ? '' : planFields.packed.write({ value: isPacked(plan), language })
			]
		]
	});
}

/** 月指标: what each rep is to reach, month by month, with what people set and said by the week. */
export function targetTable(records: TerritoryRecords, language: FileLanguage): OutTable {
	const { name } = namesIn(records);
	const place = ({ month, repId, measure }: TerritoryRecords['targets'][number]) =>
		`${month} ${repId} ${measure}`;
	const weeks = ['week1', 'week2', 'week3', 'week4', 'week5'] as const;
	const entered = ['entered1', 'entered2', 'entered3', 'entered4', 'entered5'] as const;
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
			...entered.map(
				(week, at) =>
					[
						targetFields[week].heading,
						({ weekActuals }: TerritoryRecords['targets'][number]) => weekActuals[at] ?? ''
					] as const
			),
			[targetFields.gapReason.heading, ({ gapReason }) => gapReason],
			[targetFields.action.heading, ({ action }) => action],
			[targetFields.supervisorRemark.heading, ({ supervisorRemark }) => supervisorRemark]
		]
	});
}

/** 非拜访活动 and half days off, by day. */
export function activityTable(records: TerritoryRecords, language: FileLanguage): OutTable {
	const { name } = namesIn(records);
	const off = records.leaves.map(({ day, half, reason, repId }) => ({
		...{ day, half, repId, kind: 'leave' as const, text: reason },
		...{ startMinute: null, place: '', done: null }
	}));
	return listOf({
		language,
		name: heading('非拜访活动', 'Activities'),
		items: [...records.activities, ...off].sort((one, other) =>
			`${one.day} ${one.half}` < `${other.day} ${other.half}` ? -1 : 1
		),
		columns: [
			[activityFields.day.heading, ({ day }) => day],
			[
				activityFields.half.heading,
				({ half }) => choiceText({ choices: halfWords, value: half, language })
			],
			[repWord, ({ repId }) => name(repId)],
			[
				activityFields.startMinute.heading,
				({ startMinute: value }) =>
					value === null ? '' : activityFields.startMinute.write({ value, language })
			],
			[
				activityFields.activityKind.heading,
				({ kind }) => choiceText({ choices: halfDayWords, value: kind, language })
			],
			[activityFields.about.heading, ({ text }) => text],
			[activityFields.where.heading, ({ place }) => place],
			[
				activityFields.activityDone.heading,
				({ done: value }) =>
					value === null ? '' : activityFields.activityDone.write({ value, language })
			]
		]
	});
}
