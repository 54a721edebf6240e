/** The report of a week or a month. */
export const report = {
	title: { week: '周报', month: '月报' },
	period: '周报还是月报',
	earlier: '上一期',
	later: '下一期',
	now: '回到本期',
	until: (day: string) => `数据截至 ${day}`,
	print: '打印',
	copy: '复制文字',
	share: '分享',
	save: '存成 Excel',
	notCopied: '没有复制成：浏览器不允许。',
	sums: '一句话',
	head: (its: { title: string; span: string; rep: string }) =>
		`${its.title} · ${its.span} · ${its.rep}`,
	/** Between two sentences. */
	both: (its: { first: string; second: string }) => `${its.first}${its.second}`,
	visits: '计划与报告',
	visitsSum: (its: { planned: string; done: string; unplanned: string; met: string }) =>
		`计划 ${its.planned} 次，见到 ${its.done} 次，计划外 ${its.unplanned} 次，共 ${its.met} 位客户。`,
	notDone: (its: { missed: string; unreported: string }) =>
		`没见到 ${its.missed} 次，还没记录 ${its.unreported} 次。`,
	rows: {
		planned: '计划',
		done: '按计划见到',
		missed: '没见到',
		unreported: '还没记录',
		upcoming: '还没到',
		unplanned: '计划外见到'
	},
	noReason: '没说原因',
	count: '次数',
	what: '项目',
	days: '每天拜访',
	daysMean: (perDay: string) => `有拜访的日子平均每天 ${perDay} 次。`,
	noDays: '还没有拜访。',
	made: '见到',
	unit: '次',
	targets: '目标达成',
	noTargets: '这个月没有定目标。',
	toTargets: '看目标',
	targetSum: (its: {
		name: string;
		actual: string;
		target: string;
		share: string;
		outlook: string;
	}) =>
		[`${its.name} ${its.actual}/${its.target}（${its.share}）`, its.outlook]
			.filter(Boolean)
			.join('，'),
	coverage: '各级覆盖和频次',
	coverageSum: (its: { grade: string; met: string; of: string; done: string; planned: string }) =>
		`${its.grade}：见到 ${its.met}/${its.of} 位，计划 ${its.planned} 次、完成 ${its.done} 次`,
	weekOnly: '频次标准按月，周报只看覆盖和计划。',
	promises: '承诺',
	promisesSum: (its: { of: string; kept: string; waiting: string }) =>
		`到期 ${its.of} 项，按时兑现 ${its.kept} 项，还在等 ${its.waiting} 项。`,
	noPromises: '没有到期的承诺。',
	toPromises: '看承诺',
	pareto: '80/20',
	effort: '看次数还是时间',
	efforts: { visits: '拜访次数', time: '拜访时间' },
	paretoSum: (its: { customers: string; share: string; goal: string; what: string }) =>
		`前 ${its.customers} 的客户得到 ${its.share} 的${its.what}，目标 ${its.goal}。`,
	timeMeans: '时间按各级一次拜访的时长估算，不含路程。',
	toInsight: '看分布',
	upgrade: '提升',
	upgradeSum: (its: { up: string; down: string; steady: string }) =>
		`使用现状上升 ${its.up}，下滑 ${its.down}，不变 ${its.steady}（按客户和产品）。`,
	directions: { up: '上升', down: '下滑', steady: '不变', entered: '新评估' },
	toUpgrade: '看是谁',
	toWeek: '看这一周',
	toPlan: '看这个月',
	toCustomers: (grade: string) => `看 ${grade} 级客户`
};
