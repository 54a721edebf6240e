import type { TargetMeasure } from '#lib/domain/targets/target.ts';
import type { Choices } from '#lib/exchange/archive/choices.ts';
import {
	choiceField,
	heading,
	nameField,
	textField,
	yesNoField
} from '#lib/exchange/archive/field.ts';
import { hospitalWords } from '#lib/exchange/archive/hospital-words.ts';
import { words } from '#lib/exchange/archive/words.ts';
import { amountField, monthField } from './line-cells.ts';
import { productWords, yearWord } from './usage-fields.ts';

/** What a target counts, in the words of files. */
export const measureWords: Choices<TargetMeasure> = {
	visits: heading('拜访次数', 'Visits', ...words('拜访|拜访量|calls|visit')),
	coverage: heading(
		'覆盖率',
		'Coverage',
		...words('覆盖|覆盖客户|客户覆盖率|覆盖人数|customers seen|customers covered')
	),
	callFrequency: heading(
		'拜访频率',
		'Call frequency',
		...words('频次|频次达标|拜访频次|frequency|frequency met|seen often enough')
	),
	meetings: heading('会议', 'Meetings', ...words('科会|会议场次|学术会议|meeting')),
	listings: heading('进药', 'Listings', ...words('进药家数|开发|开发家数|进院|listing')),
	quantity: heading('数量', 'Quantity', ...words('销量|销售数量|盒数|qty|units')),
	amount: heading('金额', 'Amount', ...words('销售额|销售金额|金额万元|sales|value'))
};

const week = (at: number) =>
	amountField(
		heading(
			`第${at}周指标`,
			`Week ${at} target`,
			...words(`第${at}周目标|第${at}周|week ${at}|w${at}`)
		)
	);

/** What people entered of a week where nothing counts it. */
const entered = (at: number) => amountField(heading(`第${at}周实际`, `Week ${at} entered`));

/** The columns of 月指标达成计划表. */
export const targetFields = {
	month: monthField(
		heading('月份', 'Month', ...words('月|年月|指标月份|目标月份|所属月份|日期|period|year month'))
	),
	year: textField(yearWord),
	measure: choiceField(
		heading('指标类型', 'Measure', ...words('指标类别|指标项目|类型|项目|目标类型|考核项目|kpi')),
		measureWords
	),
	product: nameField(heading('产品', 'Product', ...productWords)),
	hospital: nameField(heading('医院', 'Hospital', ...hospitalWords.name, '医院名称')),
	target: amountField(
		heading(
			'月指标',
			'Target',
			...words(
				'目标盒数|指标盒数|目标支数|目标销量|指标销量|目标金额万元|target qty|target quantity|target units|指标|目标|月目标|本月指标|本月目标|月度指标|月度目标|指标值|目标值|任务|月任务|销售指标|销售目标|指标数量|指标金额|目标数量|目标金额|任务量|计划|月计划|quota|monthly target|goal|target value|sales target'
			)
		)
	),
	week1: week(1),
	week2: week(2),
	week3: week(3),
	week4: week(4),
	week5: week(5),
	/** A form says every week, those that nobody set too. */
	split: yesNoField(heading('各周含按工作日分的数', 'Weeks as split by working days')),
	entered1: entered(1),
	entered2: entered(2),
	entered3: entered(3),
	entered4: entered(4),
	entered5: entered(5),
	gapReason: textField(heading('差距原因', 'Reason for the gap', ...words('未达成原因|原因'))),
	action: textField(heading('行动', 'Action', ...words('措施|行动计划|改进措施'))),
	supervisorRemark: textField(
		heading('主管意见', 'Supervisor’s remark', ...words('主管评语|上级意见'))
	)
};
