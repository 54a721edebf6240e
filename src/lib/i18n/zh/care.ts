import type { CareKind, CareState } from '#lib/domain/follow-up/care-act.ts';

/** Words of the care plan: what is to be done for a customer, by day. */
export const care = {
	title: '关怀计划',
	due: '到期的关怀',
	kind: {
		literature: '送文献资料',
		patientEducation: '患者教育',
		caseTalk: '病例交流',
		academicInvite: '学术会议邀请',
		departmentMeeting: '科室会',
		experience: '推广经验',
		greeting: '节日问候',
		homeVisit: '家访',
		brandReminder: '品牌提示物',
		gift: '礼品',
		other: '其他'
	} satisfies Record<CareKind, string>,
	state: { late: '已过期', due: '快到期', open: '未到期', done: '已完成' } satisfies Record<
		CareState,
		string
	>,
	add: '安排关怀',
	which: '做什么',
	forbidden: (kinds: string) => `合规不允许：${kinds}。`,
	warned: (rule: string) => `请留意合规：${rule}`,
	day: '哪天之前',
	text: '说明',
	textHint: '带什么、谈什么',
	finish: '完成',
	reopen: '重新打开',
	remove: '删除',
	by: (day: string) => `${day}前`,
	doneOn: (day: string) => `${day} 完成`,
	during: (day: string) => `${day} 拜访时完成`,
	earlier: (count: number) => `已完成 ${count} 次`,
	none: '还没有关怀计划。',
	doneNow: (count: number) => (count === 0 ? '这次完成的关怀' : `这次完成的关怀 ${count}`)
};
