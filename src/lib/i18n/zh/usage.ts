import type { UsageMeasure, UsageSource } from '#lib/domain/archive/hospital-usage.ts';

/** Hospital usage statistics: month by hospital by product. */
export const usage = {
	title: '用药统计',
	subtitle: ({ month, known, of }: { month: string; known: number; of: number }) =>
		`${month} · ${of} 家医院，${known} 家有数据`,
	full: (share: string) => `完整度 ${share}`,
	earlier: '上一个月',
	later: '下一个月',
	product: '产品',
	measure: { quantity: '数量', amount: '金额' } satisfies Record<UsageMeasure, string>,
	measureLabel: '看什么',
	yuan: '元',
	enter: '录入',
	enterOf: ({ product, name }: { product: string; name: string }) => `录入${name}的${product}`,
	noProducts: '还没有产品。先在设置里添加，再录入各医院的用量。',
	toSettings: '打开设置',
	noHospitals: '还没有医院。先导入一份名单或添加一家。',
	toCustomers: '打开客户',
	none: '这个产品还没有用量数据。',
	trend: ({ product, measure }: { product: string; measure: string }) => `${product}每月${measure}`,
	unit: ({ measure, unit }: { measure: string; unit: string }) => `${measure}（${unit}）`,
	compared: ({ now, growth, yearGrowth }: { now: string; growth: string; yearGrowth: string }) =>
		`${now}，比上月 ${growth}，比去年同月 ${yearGrowth}`,
	partial: ({ now, known, before }: { now: string; known: number; before: number }) =>
		`${now}，${known} 家医院有数据；上月 ${before} 家，还不能比`,
	unknownMonth: (month: string) => `${month}还没有数据`,
	month: '月份',
	hospital: '医院',
	before: '上月',
	growth: '环比',
	lastYear: '去年同月',
	yearGrowth: '同比',
	visits: '拜访',
	visitsOf: '当月拜访（次）',
	notUsing: (count: number) => `另有 ${count} 家医院没有这个产品的数据`,
	table: ({ product, month }: { product: string; month: string }) => `${month} ${product} 各医院`,
	source: '数据来源',
	sourceName: {
		companyDelivery: '公司发货',
		distributorFlow: '商业流向',
		other: '其他'
	} satisfies Record<UsageSource, string>,
	chooseSource: '请选择',
	sourceNeeded: '先选数据来自哪里，再录入。合规规则要求写明来源。',
	sourceAsked: '最好写明数据来自哪里。',
	sourceNote: '来源说明',
	sourceNoteHint: '如“恒通达 10 月流向”',
	gridHint: '回车到下一行；可以从表格里整块复制粘贴，第一列是医院名称时按名称填。',
	monthsHint: '回车到下一行；可以从表格里整块复制粘贴。',
	leftOut: (texts: string) => `这些没有填进去：${texts}`,
	breakdown: '按科室和医生',
	breakdownOf: ({ product, month }: { product: string; month: string }) =>
		`${month} ${product} 按科室和医生`,
	breakdownWarned: '合规规则提醒：科室和医生的用量只在允许的地方记录，写明来源，不要外传。',
	noBreakdown: '这个月还没有科室和医生的数据。',
	wholeDepartment: (department: string) => `${department}（全科）`,
	noDepartment: '没有写科室',
	departmentOrDoctor: '科室 / 医生',
	unaccounted: '其余，不知道是谁',
	shareOfHospital: '占全院',
	from: '来源'
};
