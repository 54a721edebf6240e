import type { PromiseState } from '#lib/domain/follow-up/promise-ledger.ts';

/** The promise ledger and the feedback loop (deck slide 22). */
export const promises = {
	promises: '承诺',
	feedback: '反馈',
	keep: '已兑现',
	drop: '取消',
	reopen: '重新打开',
	add: '记一条承诺',
	change: '改承诺',
	reason: '为什么改期',
	reasonMissing: '请写一句为什么改期。',
	textMissing: '请写答应了什么。',
	postponed: (why: string) => `改期：${why}`,
	due: (day: string) => `${day}到期`,
	settled: (day: string) => `${day}了结`,
	state: {
		late: '逾期',
		due: '快到期',
		open: '未到期',
		keptLate: '逾期兑现',
		kept: '按时兑现',
		dropped: '已取消',
		withdrawn: '已撤回'
	} satisfies Record<PromiseState, string>,
	keptRate: '按时兑现率',
	answer: '回应',
	answerHint: '先认可并致谢，再说明怎样处理',
	recordAnswer: '记录回应',
	answered: (day: string) => `${day} 已回应`,
	waiting: (days: number) => (days === 0 ? '今天听到' : `等待 ${days} 天`),
	someone: '已删除的客户'
};
