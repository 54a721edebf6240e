import type { ComplianceRuleId } from '#lib/domain/compliance-rules.ts';

/** The compliance guard (domain §9). */
export const compliance = {
	title: '合规提示',
	rule: {
		usageFigures: '按医生或科室统计用量',
		unsourcedUsage: '医院用量没有数据来源',
		volumeTarget: '给代表下达销量指标',
		giftExpense: '礼品、现金、奖励、娱乐费用',
		mealExpense: '餐费超标或缺少目的与参加人',
		homeVisit: '家访',
		outsideReception: '在医院接待规定之外拜访',
		registrationEnded: '医院备案已过期',
		samplesAndReminders: '样品、品牌提示物',
		offLabelWording: '超适应症表述',
		volumeWording: '按医生统计处方量的表述',
		identityNumber: '身份证号',
		bankCard: '银行卡号',
		homeAddress: '家庭住址',
		familyOrHealth: '家庭或健康信息',
		adverseReactionUnanswered: '不良反应问题未回答',
		personalDataUnsourced: '个人信息没有来源',
		retentionEnded: '个人信息超过保存期限'
	} satisfies Record<ComplianceRuleId, string>,
	mode: { off: '关闭', warn: '提醒', block: '禁止' },
	preset: { asTaught: '按课件（2011）', chinaToday: '中国现行规定（推荐）' },
	noLegalAdvice: '本应用不提供法律意见。',
	changeLog: '修改记录',
	blocked: '这一项已被合规规则禁止',
	warned: '请留意合规要求',
	retentionPassed: '已过保存期限'
};
