/** What a supervisor says of an accepted plan. */
export const planApproval = {
	approval: {
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
	}
};
