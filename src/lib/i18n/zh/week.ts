/** The week grid and today. */
export const week = {
	title: '本周',
	today: '今天',
	next: '下一个',
	earlier: '上一周',
	later: '下一周',
	thisWeek: '回到本周',
	unplanned: '待安排',
	emptyHalf: '没有安排',
	emptyDay: '今天没有拜访。',
	rest: '休',
	makeUpWork: '班',
	holidaysUntil: (year: number) => `节假日数据到 ${year} 年`,
	holidaysMissing: (year: number) => `${year} 年的节假日还没有载入`,
	move: '移动',
	moveTo: ({ day, half }: { day: string; half: string }) => `移到 ${day} ${half}`,
	moved: ({ name, day, half }: { name: string; day: string; half: string }) =>
		`${name} 已移到 ${day} ${half}`,
	consequence: {
		distance: (change: string) => `路程 ${change}`,
		overload: (count: number) => `这半天多出 ${count} 次`
	},
	leave: '不外出',
	weekPlan: '每周计划表'
};
