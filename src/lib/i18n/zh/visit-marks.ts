/** How a visit is marked wherever one stands, and why one was missed. */
export const visitMarks = {
	title: '记录拜访',
	missedReasons: {
		absent: '客户不在',
		busy: '客户太忙',
		cancelled: '客户取消',
		myself: '我没能去'
	},
	appointment: '已预约',
	locked: '已锁定'
};
