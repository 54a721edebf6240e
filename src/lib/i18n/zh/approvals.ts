/** What a supervisor says of a month and of a week. */
export const approvals = {
	plan: {
		title: '主管意见',
		waiting: '等待主管确认',
		approved: ({ name, when }: { name: string; when: string }) => `${name} 于 ${when} 同意`,
		returned: ({ name, when }: { name: string; when: string }) => `${name} 于 ${when} 退回`,
		approve: '同意计划',
		giveBack: '退回修改',
		note: '意见',
		noteHint: '退回时请写明要改什么',
		noteMissing: '退回需要写明意见',
		change: '更改意见',
		disagree: '这些意见是在互相不知道时写下的，并不一致。主管再写一次，以新的为准。'
	},

	week: {
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
	}
};
