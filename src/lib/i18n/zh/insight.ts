/** Words of the insight screen. */
export const insight = {
	title: '分析',
	subtitle: ({ doctors, products }: { doctors: number; products: number }) =>
		`${doctors} 位医生，${products} 个产品`,
	noCustomers: '还没有客户。导入名单后，这里显示他们在矩阵中的位置和拜访的分布。',
	importCustomers: '导入客户',

	matrix: '使用现状 × 使用潜力',
	product: '产品',
	noProducts: '还没有产品。在设置中添加产品，再给医生评估使用现状和潜力。',
	addProduct: '添加产品',
	assessed: ({ assessed, of, above }: { assessed: number; of: number; above: number }) =>
		`${of} 位医生中已评估 ${assessed} 位，其中 ${above} 位潜力高于现状，还有提升余地。`,
	noneAssessed: '这个产品还没有评估过一位医生。打开一位医生，记录使用现状和潜力。',
	openCustomers: '打开客户',
	chooseCell: '点一格，看其中的医生和拜访策略。',
	cellDoctors: '这一格的医生',
	nobodyHere: '这一格没有医生。',
	closeCell: '关闭这一格',

	pareto: '拜访的分布',
	paretoTitle: '最近 8 周的拜访',
	paretoValue: '拜访占比',
	paretoMeans: (it: {
		customers: string;
		value: string;
		goal: string;
		visits: number;
		doctors: number;
	}) =>
		`前 ${it.customers} 的客户（${it.doctors} 位）得到 ${it.visits} 次拜访中的 ${it.value}，目标是 ${it.goal}。`,
	noVisits: '最近 8 周没有拜访记录。记录拜访后，这里显示精力是否用在重点客户上。',
	record: '记录拜访',

	coverage: '各级覆盖',
	coverageRule: '标准次数取拜访频率范围里的一端，见“规则”。',
	cycle: (span: string) => `本期 ${span}`,
	month: (span: string) => `本月 ${span}`,
	measure: '看什么',
	measures: { coverage: '见到的客户', callFrequency: '对照标准', planned: '对照计划' },
	measureUnit: { coverage: '位客户', callFrequency: '次拜访', planned: '次拜访' },
	coverageMeans: {
		coverage: ({ done, of }: { done: string; of: string }) =>
			`${of} 位已分级的客户中见到 ${done} 位。`,
		callFrequency: ({ done, of }: { done: string; of: string }) =>
			`已分级的客户按标准共 ${of} 次，已完成 ${done} 次；同一客户多出的拜访不抵别人的欠缺。`,
		planned: ({ done, of }: { done: string; of: string }) =>
			`已分级的客户计划 ${of} 次，已完成 ${done} 次；计划外的拜访不计在内。`
	},
	ungradedApart: (count: number) => `另有 ${count} 位未分级，不计在内。`,
	nothingWanted: '这段时间还没有可以对照的数字。',
	makePlan: '排月计划',

	weeks: '每周拜访',
	weeksTitle: '完成与计划',
	weekOf: ({ month, day }: { month: number; day: number }) => `${month}/${day}`,
	weeksMean: ({ done, of }: { done: string; of: string }) =>
		`按周一的日期。过去几周计划 ${of} 次，完成 ${done} 次（含计划外）。`,
	weeksUnplanned: (done: string) => `按周一的日期。过去几周完成 ${done} 次拜访，没有排过计划。`
};
