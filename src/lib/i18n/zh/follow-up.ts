/** What is owed: promises, answers to feedback, visits that were missed, adverse reactions to pass on. */
export const followUp = {
	pressing: (count: number) => `${count} 项要尽快处理`,
	calm: '没有要马上处理的事',
	nothing: '眼下不欠谁什么。拜访时答应的事、听到的反馈和没见到的客户，都会列在这里。',
	showSettled: '看已了结的',
	hideSettled: '只看待办',
	more: (count: number) => `再显示 ${count} 项`,
	missed: '没见到，待再约',
	missedOn: (day: string) => `${day}没见到`,
	planAgain: '再约',
	adverse: {
		title: '不良反应待上报',
		all: '不良反应',
		detail: '按公司流程 24 小时内上报',
		heard: (day: string) => `${day}听到`,
		report: '已上报',
		reported: (day: string) => `${day}已上报`,
		reopen: '其实还没上报'
	}
};
