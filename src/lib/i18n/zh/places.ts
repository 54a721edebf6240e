/** Where a person works: the place of the card and the others. */
export const places = {
	title: '工作地点',
	count: (count: number) => `${count} 处`,
	first: '第一处',
	firstHint: '计划排在出诊最多的一处，没有出诊时间就在第一处；别处出诊的半天，就按那一处。',
	add: '添加工作地点',
	edit: (name: string) => `修改${name}的工作地点`,
	where: '单位',
	whereMissing: '请选择单位',
	keep: '记下',
	putFirst: '设为第一处',
	leave: '不在这里工作了',
	left: (name: string) => `${name} 不再是工作地点，以前的拜访不变。`,
	guest: (name: string) => `第一处在${name}`,
	met: '在哪里见的'
};
