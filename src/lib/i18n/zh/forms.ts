import type {
	ReportField,
	TargetField,
	UsageField,
	WeekField
} from '#lib/domain/guard/form-completeness.ts';

/** The trade's forms of the month, the week and the day: targets, weekly plan, daily plan and report. */
export const forms = {
	title: {
		targets: '月指标达成计划表',
		week: '每周计划表',
		day: '日拜访计划及报告表'
	},
	hint: {
		targets: '每周目标、实际、差距和累计达成率，差距原因和措施',
		week: '一周一张，上午下午、周末活动、目的和费用',
		day: '当天的计划和结果，一行一次拜访'
	},
	/** How full a form is and what is missing most. */
	filled: ({ share, lacks }: { share: string; lacks: string }) =>
		lacks === '' ? `完整度 ${share}` : `完整度 ${share}，最缺${lacks}`,
	nothingYet: '还没有内容',
	lacking: {
		quantity: '数量',
		amount: '金额',
		source: '数据来源',
		target: '指标',
		gapReason: '差距原因',
		action: '措施',
		halfDay: '空着的半天',
		aim: '拜访目的',
		product: '产品',
		report: '没有写的拜访记录',
		aimReached: '目的是否达到',
		note: '谈了什么',
		nextStep: '下一步',
		adverseReaction: '不良反应'
	} satisfies Record<UsageField | TargetField | WeekField | ReportField, string>,
	landscape: '纸张选 A4，方向选“横向”。',
	print: '打印',
	save: '存成 Excel',
	files: '计划与报告',
	format: '格式',
	list: {
		visits: { name: '拜访报告', hint: '每次拜访一行，更正过的按更正后的' },
		plans: { name: '拜访计划', hint: '每次安排一行，含目的和资料' },
		activities: { name: '非拜访活动', hint: '会议、培训、查量核量等' },
		targets: { name: '月指标', hint: '每项一行，含每周目标、差距原因和措施' },
		expenses: { name: '费用', hint: '每笔一行，含计划、实际、目的和参加人' },
		care: { name: '关怀计划', hint: '对谁、做什么、到期和完成的日期' },
		promises: { name: '承诺', hint: '对谁、什么、到期日、结果' }
	},
	month: '月份',
	week: '周',
	/** Between facts on one line. */
	gap: ' · ',
	of: ({ label, value }: { label: string; value: string }) => `${label}：${value}`,
	comma: '、',
	measure: '指标',
	hospital: '医院',
	product: '产品',
	all: '全部',
	line: { target: '目标', actual: '实际', gap: '差距', cumulative: '累计达成率' },
	byWeek: '每周',
	whole: '全月',
	reason: '差距原因',
	action: '措施',
	remark: '主管意见',
	day: '日期',
	half: '时段',
	customer: '客户',
	grade: '级别',
	department: '科室',
	place: '单位、科室',
	aim: '拜访目的',
	products: '产品',
	materials: '资料',
	mode: '方式',
	expense: '费用计划',
	spent: '费用',
	spentInAll: (text: string) => `费用 ${text}`,
	notes: '备注',
	plan: '计划',
	report: '报告',
	outcome: '结果',
	aimReached: '目的达成',
	said: '反馈与记录',
	promised: '答应的事',
	adoption: '谈到的产品（用药评级）',
	nextStep: '下一步',
	adverse: '不良反应',
	heard: { yes: '有', no: '无' },
	unplanned: '计划外',
	arranged: '已预约',
	/** Before what is to be brought once it is packed. */
	packed: (materials: string) => `√ ${materials}`,
	activityDone: '做完',
	/** Before what a customer said that waits for an answer. */
	heardOf: '反馈',
	/** Whom an expense of nobody in particular is for. */
	wholeDay: '当天',
	money: {
		planned: (yuan: string) => `计划 ${yuan}`,
		heads: (count: number) => `${count} 人`,
		purpose: (text: string) => `目的：${text}`,
		attendees: (names: string) => `参加人：${names}`,
		and: '，'
	},
	done: ({ done, of }: { done: number; of: number }) => `计划 ${of} 次，已拜访 ${done} 次`,
	aims: (count: number) => `目的达成 ${count} 次`
};
