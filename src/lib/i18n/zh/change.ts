import type { HalfDay } from '#lib/domain/day.ts';

/** What upsets a plan, and planning again after it. */
export const change = {
	title: '情况有变',
	hint: '记下来，一秒内重新排好。今天的和已锁定的不动，先看差异再采用。',
	mend: '重新排计划',
	recordAndMend: '记下并重新排',
	clinic: '门诊取消或医院不接待',
	clinicHint: '这位医生或这家医院的半天不能拜访',
	leave: '我不能外出',
	leaveHint: '病假、事假、培训，半天也可以',
	newDoctor: '新的 A 级医生',
	newDoctorCount: (count: number) => `${count} 位还没有排进计划`,
	newDoctorNone: 'A 级医生都已在计划里',
	newDoctorText: '这些 A 级医生还没有拜访，也没有排进计划：',
	holiday: '放假或调休',
	holidayHint: '国家临时通知、公司放假、周末上班',

	upset: (count: number) => `${count} 次拜访排在不能拜访的时间`,
	upsetFixed: (count: number) => `其中 ${count} 次已锁定或约好，请自己移动`,
	cause: { holiday: '放假', leave: '我不外出', clinic: '门诊取消', reception: '医院不接待' },

	who: '谁',
	search: '医生或医院，拼音也可以',
	nobody: '没有找到',
	wholeHospital: '整家医院',
	day: '哪天',
	lastDay: '到哪天',
	half: '上午还是下午',
	halves: { whole: '全天', am: '上午', pm: '下午' } satisfies Record<HalfDay | 'whole', string>,
	reason: '原因',
	reasonHint: '选填，团队看得到',
	chooseWho: '先选医生或医院',
	spanBackwards: '最后一天不能早于第一天',

	kind: '这一天',
	kinds: { off: '放假', working: '上班', plain: '按国家安排' },
	plainOff: '国家安排：休息',
	plainWorking: '国家安排：上班',
	note: '说明',
	noteHint: '例如：公司年会、补班',
	ownChanges: '本辖区自己的改动',
	noOwnChanges: '没有改动，按国家安排',
	changedBy: ({ name, when }: { name: string; when: string }) => `${name} 于 ${when} 设定`,
	source: (years: string) => `节假日：国务院办公厅 ${years} 年的通知，其他年份按法定节日估计`,
	dayTitle: '工作日历',
	openDay: (day: string) => `${day}：放假或上班`,

	closed: '这个半天不能拜访他',
	closedHint: '停诊、临时有事：记下后可一键重排'
};
