import type { ActivityKind } from '#lib/domain/planning/activity.ts';

/** What is done besides visits. */
export const activities = {
	kind: {
		meeting: '会议',
		training: '培训',
		administration: '内勤',
		volumeCheck: '查量核量',
		distributor: '商业工作',
		travel: '出差'
	} satisfies Record<ActivityKind, string>,
	title: '非拜访活动',
	add: '添加非拜访活动',
	which: '做什么',
	start: '开始',
	noTime: '不定',
	text: '内容',
	textHint: '如：核对九月流向',
	place: '地点',
	off: '这半天不排拜访',
	offHint: '排计划时避开，周视图里标“不外出”。',
	done: '做完了',
	isDone: '已做完',
	onToday: '其他安排',
	remove: '移除活动'
};
