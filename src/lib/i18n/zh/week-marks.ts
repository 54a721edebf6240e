import type { ActivityKind } from '#lib/domain/planning/activity.ts';

/** What Today says of a week: its days, what was said of its plan, and what is no visit. */
export const weekMarks = {
	days: '选择日期',
	/** Between rep and supervisor. */
	approval: {
		title: '周计划的意见',
		submit: '提交这一周',
		submitAgain: '重新提交',
		submitted: ({ name, when }: { name: string; when: string }) => `${name} ${when} 提交`,
		approved: ({ name, when }: { name: string; when: string }) => `${name} ${when} 同意`,
		returned: ({ name, when }: { name: string; when: string }) => `${name} ${when} 退回`,
		returnedThis: (what: string) => `退回：${what}`,
		visitsReturned: (count: number) => `${count} 次拜访被退回`,
		weekOf: (day: string) => `${day}那一周的计划`,
		approve: '同意',
		giveBack: '退回',
		giveBackWeek: (day: string) => `退回${day}那一周`,
		giveBackVisit: '退回这次拜访',
		giveBackOf: (name: string) => `退回：${name}`,
		takeBack: '不用改了',
		reason: '为什么退回',
		reasonHint: '一句话，代表在今天就能看到',
		reasonMissing: '请写一句为什么退回。'
	},
	activity: {
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
	}
};
