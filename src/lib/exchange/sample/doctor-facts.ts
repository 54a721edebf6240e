/** What doctors aim at, as they say it to a rep. */
export const goalBank: readonly string[] = [
	'建设院内慢病随访门诊',
	'申报省级重点专科',
	'带好住院医师规范化培训',
	'发表真实世界研究',
	'缩短患者等候时间',
	'推进分级诊疗和双向转诊',
	'做好血压血糖规范管理的示范科室'
];

/** How doctors see the competitors. */
export const competitorViews: readonly string[] = [
	'用得久、熟悉，但随访数据少',
	'价格较低，基层容易续方',
	'认为机制相近，差异不大',
	'学术活动多，印象深',
	'近期供货不稳，有顾虑'
];

/** How doctors see our products and service. */
export const viewsOfUs: readonly string[] = [
	'资料扎实，答复及时',
	'认可一日一次的便利',
	'希望多讲病例、少讲口号',
	'对代表专业度满意',
	'了解不多，愿意再听',
	'希望供货更稳定'
];

/** How doctors were educated. */
export const educations: readonly string[] = [
	'医学博士',
	'医学硕士',
	'医学硕士，在读博士',
	'医学本科'
];

/** Remarks of the rep on how to meet a doctor. */
export const remarks: readonly string[] = [
	'喜欢直接看数据图，不喜欢寒暄。',
	'门诊后五分钟最方便，别在查房时去。',
	'先找科秘约时间。',
	'对新指南感兴趣，可带单页。',
	'重视承诺，答应的事务必按时。',
	'话少，问题问得准。',
	'愿意帮忙联系科室晨会。'
];
