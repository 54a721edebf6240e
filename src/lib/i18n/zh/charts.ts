/** Words inside the pictures and the tables behind them. */
export const charts = {
	actual: '实际',
	target: '目标',
	gap: '差距',
	attainment: '达成率',
	share: '占比',
	total: '合计',
	topCustomers: '前',
	customersShare: '客户占比（按重要性排列）',
	rule: '80/20',
	topTwenty: (value: string) => `前 20%：${value}`,
	needed: (value: string) => `每周需 ${value}`,
	seconds: '秒',
	after: '用时',
	trend: ({ from, to, low, high }: { from: string; to: string; low: string; high: string }) =>
		`从 ${from} 到 ${to}，最低 ${low}，最高 ${high}`,
	cell: ({ place, grade, count }: { place: string; grade: string; count: number }) =>
		`${place}，${grade}，${count} 位医生`,
	event: '内容',
	ratingTick: (rating: number) => `评级 ${rating}`,
	steps: ({ from, to, visits }: { from: string; to: string; visits: string }) =>
		from === to
			? `使用现状一直是“${to}”，其间 ${visits}`
			: `使用现状从“${from}”到“${to}”，其间 ${visits}`,
	map: ({ points, zones }: { points: number; zones: number }) => `${points} 个点，${zones} 个分区`,
	routeStops: (count: number) => `路线 ${count} 站`,
	noZone: '未分区',
	noCoordinates: (count: number) => `${count} 个点没有坐标，图上不显示`
};
