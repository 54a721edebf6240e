/** The customer list, archives and doctor cards. */
export const customers = {
	title: '客户',
	searchHint: '姓名、医院、拼音或电话尾号',
	found: (count: number) => `找到 ${count} 位客户`,
	empty: '还没有客户，先导入一份名单或添加一位。',
	noMatch: '没有符合条件的客户。',
	addHospital: '添加医院',
	addDistributor: '添加商业',
	addContact: '添加联系人',
	hospitalArchive: '医院档案表',
	doctorCard: '医生资料卡',
	distributorArchive: '商业档案表',
	completeness: (share: string) => `档案完整度 ${share}`,
	askNext: '下次要问',
	lastVisit: '上次拜访',
	nextVisit: '下次拜访',
	neverVisited: '尚未拜访',
	call: '拨打电话',
	navigate: '导航',
	recycleBin: '回收站',
	movedToBin: (name: string) => `${name} 已移到回收站`
};
