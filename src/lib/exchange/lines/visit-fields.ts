import {
	choiceField,
	dayField,
	heading,
	nameField,
	textField,
	yesNoField
} from '#lib/exchange/archive/field.ts';
import { doctorWords } from '#lib/exchange/archive/doctor-words.ts';
import type { Choices } from '#lib/exchange/archive/choices.ts';
import { words } from '#lib/exchange/archive/words.ts';
import {
	aimWords,
	halfWords,
	missedWords,
	modeWords,
	objectiveWords,
	outcomeWords,
	yesNoWords
} from '#lib/exchange/visits/visit-words.ts';

const also = <Value extends string>(
	choices: Choices<Value>,
	more: Partial<Record<Value, string>>
): Choices<Value> =>
	Object.fromEntries(
		Object.entries<Choices<Value>[Value]>(choices).map(([value, word]) => {
			const said = more[value as Value];
			return [value, said ? { ...word, also: [...word.also, ...words(said)] } : word];
		})
	) as unknown as Choices<Value>;

/** The columns of 日拜访报告表, for visits of the past. */
export const visitFields = {
	day: dayField(
		heading(
			'日期',
			'Day',
			...words(
				'拜访日期|签到时间|打卡时间|check in|check in time|checkin|visit time|call time|拜访时间|拜访日|访问日期|实际拜访日期|date|visit date|call date|date of visit|date of call|visited on'
			)
		)
	),
	half: choiceField(
		heading(
			'时段',
			'Half day',
			...words('上下午|时间段|拜访时间段|半天|session|上午下午|拜访时段|am/pm|time of day')
		),
		also(halfWords, { am: 'am|早上|上', pm: 'pm|中午|下|晚上' })
	),
	hospital: nameField(heading('医院', 'Hospital', ...doctorWords.hospital)),
	department: textField(heading('科室', 'Department', ...doctorWords.department)),
	name: nameField(
		heading(
			'客户',
			'Customer',
			'姓名',
			'name',
			...doctorWords.name,
			...words('拜访对象|拜访客户|被拜访人|拜访医生|客户医生')
		)
	),
	title: textField(heading('职称', 'Title', ...doctorWords.title)),
	outcome: choiceField(
		heading(
			'结果',
			'Outcome',
			...words('拜访结果|拜访状态|状态|完成情况|是否拜访|status|visit status')
		),
		also(outcomeWords, {
			done: '完成|已完成|是|成功|见到|已见|completed|yes|visited|met',
			missed: '未完成|否|失败|未见|没见到|未拜访|missed|no|not met|cancelled|取消'
		})
	),
	missedReason: choiceField(heading('没见到的原因', 'Why not'), missedWords),
	mode: choiceField(
		heading('方式', 'Mode', ...words('拜访方式|拜访形式|拜访类型|channel|visit type|call type')),
		also(modeWords, {
			inPerson: '面访|面对面|现场|实地|当面拜访|上门|face to face|f2f',
			phone: '电话拜访|微信电话|call',
			online: '线上拜访|微信|视频|网络|远程|video|remote'
		})
	),
	objectiveKind: choiceField(heading('目的类别', 'Kind of objective'), objectiveWords),
	objective: textField(
		heading(
			'目的',
			'Objective',
			...words('拜访目的|拜访目标|purpose|call objective|visit objective')
		)
	),
	aimReached: choiceField(
		heading('目的达成', 'Aim reached', ...words('是否达成|达成情况|目标达成')),
		also(aimWords, { yes: '是|已达成|reached', partly: '部分', no: '否|没有达成|not reached' })
	),
	products: textField(
		heading(
			'产品（用药评级）',
			'Products (adoption rating)',
			...words(
				'products detailed|product detailed|products discussed|detailed products|产品|推广产品|拜访产品|沟通产品|产品名称|品种|products|product|brands promoted|brands'
			)
		)
	),
	note: textField(
		heading(
			'记录',
			'Note',
			...words(
				'拜访记录|拜访内容|沟通内容|拜访情况|拜访反馈|客户反馈|反馈|反馈内容|会谈内容|拜访总结|备注|feedback|notes|remarks|remark|comments|call notes|discussion|outcome notes'
			)
		)
	),
	steps: textField(heading('访谈步骤', 'Steps of the visit')),
	heard: textField(heading('听到的反馈', 'Feedback to answer')),
	promised: textField(heading('答应客户的事', 'Promised to the customer')),
	nextStep: textField(
		heading(
			'下一步',
			'Next step',
			...words('下步计划|下一步计划|后续跟进|跟进计划|下次计划|next steps|follow up|next action')
		)
	),
	adverseReaction: choiceField(
		heading(
			'不良反应',
			'Adverse reaction',
			...words('是否有不良反应|不良反应上报|adverse event|ae')
		),
		also(yesNoWords, { yes: '是|有不良反应|y', no: '否|没有|未听到|无不良反应|n|none' })
	),
	joined: textField(heading('协访', 'Joint visit with', ...words('协访人|陪访人'))),
	planned: yesNoField(heading('计划内', 'Was planned')),
	plannedProducts: textField(heading('计划的产品', 'Products planned')),
	brought: textField(heading('携带的资料', 'Materials brought')),
	packed: yesNoField(heading('资料已备好', 'Materials packed')),
	arranged: yesNoField(heading('已预约', 'By appointment'))
};
