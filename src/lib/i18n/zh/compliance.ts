/** The compliance guard (domain §9). */
export const compliance = {
	title: '合规提示',
	mode: { off: '关闭', warn: '提醒', block: '禁止' },
	preset: { asTaught: '按课件（2011）', chinaToday: '中国现行规定（推荐）' },
	noLegalAdvice: '本应用不提供法律意见。',
	changeLog: '修改记录',
	blocked: '这一项已被合规规则禁止',
	warned: '请留意合规要求',
	retentionPassed: '已过保存期限'
};
