/** The end of a month: what is open, and the word that closes it. */
export const monthEnd = {
	title: '月末收尾',
	open: (count: number) => `还有 ${count} 项没了结`,
	nothingOpen: '都了结了。',
	visits: '还没记录的拜访',
	record: '补记',
	drop: '不去了',
	targets: '有差距、没写原因的目标',
	short: (by: string) => `差 ${by}`,
	promises: '到期的承诺',
	reviews: '该复查的提升',
	reviewOn: (day: string) => `${day}复查`,
	all: (count: number) => `全部 ${count} 项`,
	carriesVisits: (its: { customers: number; month: string }) =>
		`没记录的拜访，${its.customers} 位客户排进${its.month}。`,
	copiesTargets: (its: { targets: number; month: string }) =>
		`${its.targets} 项目标照搬到${its.month}。`,
	stays: '没兑现的承诺、没复查的提升留在原处。',
	close: (month: string) => `结束${month}`,
	closed: (its: { month: string; name: string; when: string }) =>
		`${its.month}已结束 · ${its.name} · ${its.when}`,
	notClosed: (month: string) => `${month}还没有结束`,
	reopen: '重新打开',
	toNext: (month: string) => `看${month}的目标`,
	toClose: (month: string) => `${month}该收尾了`
};
