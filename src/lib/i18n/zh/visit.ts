/** Preparing, making and recording a visit (deck slides 20–22). */
export const visit = {
	plan: '拜访计划',
	report: '拜访报告',
	record: '记录拜访',
	recorded: '拜访已记录',
	correct: '更正',
	prepare: '拜访准备',
	steps: {
		opening: '开场白',
		probing: '询问',
		presenting: '呈现',
		agreement: '达成协议',
		nextAppointment: '约定下次'
	},
	question: {
		aimReached: '目的达成了吗？',
		adoption: '用药评级',
		feedback: '客户说了什么？',
		promise: '答应了什么？',
		nextStep: '下一步',
		adverseReaction: '听到不良反应了吗？'
	},
	missedReason: '未成行的原因',
	materials: '资料',
	appointment: '已预约',
	locked: '已锁定',
	lastTime: '上次'
};
