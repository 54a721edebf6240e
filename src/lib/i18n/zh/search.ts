/** The search over everything, and the keys of a keyboard. */
export const search = {
	hint: '姓名、拼音、医院、电话尾号',
	group: { customers: '客户', hospitals: '医院', promises: '承诺', visits: '拜访', pages: '页面' },
	recent: '最近打开',
	nothing: (query: string) => `没有找到“${query}”。`,
	found: (count: number) => (count === 0 ? '没有结果' : `${count} 个结果`),
	more: (count: number) => `还有 ${count} 个，请多输几个字`,
	recordVisit: '记录拜访',
	makePlan: '排计划',
	map: '地图',
	product: '产品',
	/** Other words one looks for a screen with. */
	otherWords: {
		recordVisit: '新拜访、拜访记录',
		makePlan: '月计划、重排、排班',
		today: '今日、日程',
		week: '本周、周计划',
		plan: '月计划、排计划',
		customers: '医生、客户名单、添加客户',
		insight: '覆盖、矩阵、达成率',
		import: '导入名单、Excel、表格',
		'follow-up': '承诺、反馈、待办',
		upgrade: '升级、提级',
		me: '我的',
		share: '邀请、同步、主管',
		backup: '恢复、导出、换手机',
		settings: '语言、主题、密码、产品',
		policy: '规则、频次、分级标准',
		compliance: '不良反应、费用',
		about: '版本、帮助',
		map: '路线、导航',
		travel: '车程、路上时间'
	},
	keys: {
		title: '快捷键',
		go: '打开',
		then: '再按',
		search: '搜索',
		record: '记录拜访',
		list: '显示快捷键',
		undo: '撤销',
		redo: '重做',
		close: '关闭打开的内容',
		single: '单键快捷键',
		singleHint: '在电脑上按一个键就能打开页面、搜索或记录；问号键列出全部。只对这台设备有效。',
		isOff: '单键快捷键已关闭，可在设置里打开。'
	}
};
