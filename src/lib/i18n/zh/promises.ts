/** The promise ledger and the feedback loop (deck slide 22). */
export const promises = {
	title: '承诺',
	add: '记下承诺',
	due: '到期日',
	kept: '已兑现',
	dropped: '已取消',
	late: (days: number) => `逾期 ${days} 天`,
	keptRate: '兑现率',
	reopen: '重新打开',
	empty: '没有未兑现的承诺。',
	feedback: '反馈',
	answer: '答复',
	answered: '已答复',
	open: '待答复',
	steps: { listen: '倾听', acknowledge: '认可并致谢', respond: '回应' }
};
