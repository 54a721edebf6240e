import type {
	CompliancePreset,
	ComplianceRuleId,
	presetSources
} from '#lib/domain/compliance-rules.ts';

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
	preset: { asTaught: '2011 年的做法', chinaToday: '中国现行规定（推荐）' },
	noLegalAdvice: '本应用不提供法律意见。',
	changeLog: '修改记录',

	intro:
		'2011 年的一些做法，今天在中国受到限制。这里决定本应用对每一种情形怎样反应，修改会记录下来。',
	presetLabel: '预设',
	presetHint: '换预设会从头开始：单独改过的规则都回到预设。',
	presetMeans: {
		asTaught: '全部关闭：不提醒，也不禁止。',
		chinaToday: '按中国现行规定提醒或禁止。'
	} satisfies Record<CompliancePreset, string>,
	rules: '规则',
	tally: ({ block, warn, off }: { block: number; warn: number; off: number }) =>
		`禁止 ${block} · 提醒 ${warn} · 关闭 ${off}`,
	presetSays: (mode: string) => `预设为“${mode}”`,
	asPreset: (rule: string) => `恢复预设：${rule}`,
	mealCeiling: '餐费上限（每人）',
	ruleMeans: {
		usageFigures:
			'医院用药统计里按科室、医生的细分，和导入名单里的这种列：禁止时不显示、不能录入、不读取，提醒时说明。',
		unsourcedUsage: '录入医院用量、商业进销存和应收时没有选数据来源：禁止时不能录入，提醒时说明。',
		volumeTarget: '给代表定销量、销售额目标时。',
		giftExpense: '计划或记录这类费用时；拜访策略建议“给予认可”时。',
		mealExpense: '计划或记录餐费时：每人超过 300 元，或没有写人数、目的、参加人。',
		homeVisit: '计划或记录家访、安排家访关怀时；拜访策略建议家访时。',
		outsideReception: '记录拜访、手动安排或移动拜访时；自动排计划总会避开。',
		registrationEnded: '备案到期以后记录、安排或移动拜访时。',
		samplesAndReminders: '计划或记录这类费用时；拜访策略建议发放样品或品牌提示物时。',
		offLabelWording: '输入的文字提到批准范围以外的用法时。',
		volumeWording: '输入的文字提到某位医生的处方量时。',
		identityNumber: '输入的文字像身份证号时。',
		bankCard: '输入的文字像银行卡号时。',
		homeAddress: '输入的文字像家庭住址时。',
		familyOrHealth: '输入的文字提到家人或健康状况时。',
		adverseReactionUnanswered: '没有回答“是否听到不良反应”，拜访报告不能完成。',
		personalDataUnsourced: '没有写信息来源的联系人列在“个人信息待核”里。',
		retentionEnded: '过了保存期限的联系人列在“个人信息待核”里。'
	} satisfies Record<ComplianceRuleId, string>,
	blocked: ({ rule, text }: { rule: string; text: string }) =>
		`合规禁止：${rule}（“${text}”），没有保存。`,
	blockedRule: (rule: string) => `合规禁止：${rule}，没有保存。`,
	expiry: '快到期或已过期的证照、协议和备案',
	ended: (day: string) => `已过期：${day}`,
	review: '个人信息待核',
	reviewHint: '点开资料卡补上来源或新的期限，或导出、彻底删除。',
	reviewEmpty: '没有缺来源或超过期限的个人信息。',
	reviewAll: (count: number) => `显示全部 ${count} 人`,
	sourcesDrawn: ({ version, on }: { version: number; on: string }) =>
		`第 ${version} 版，整理于 ${on}`,
	inForceSince: (day: string) => `${day} 起`,
	readOfficialText: '这些默认设置没有逐条核对官方文本，请由人对照原文后再使用。',
	sources: {
		representatives: '医药代表管理的办法（2026 年）',
		filing: '《医药代表备案管理办法（试行）》，由上一项接替',
		antiBribery: '《医药企业防范商业贿赂风险合规指引》（市场监管总局）',
		personalInformation: '《个人信息保护法》',
		rdpac: 'RDPAC 行业行为准则'
	} satisfies Record<(typeof presetSources.texts)[number]['id'], string>,
	logEmpty: '还没有修改过。',
	logDetail: (count: number) => `${count} 次`,
	logWho: ({ who, when }: { who: string; when: string }) => `${who} · ${when}`,
	logChange: ({ from, to }: { from: string; to: string }) => `${from} → ${to}`,
	logFirst: (to: string) => `建立辖区时选择：${to}`,
	somebody: '一位成员'
};
