/** Planning a month: how many visits, when, and why. */
export const plan = {
	title: '月计划',
	make: '排计划',
	replan: '重新排计划',
	solving: '正在排计划…',
	bestSoFar: (count: number) => `目前最好：安排 ${count} 次拜访`,
	accept: '采用计划',
	accepted: '计划已采用',
	changes: (count: number) => `与现有计划相差 ${count} 处`,
	nothingChanges: '与现有计划相同',
	unserved: '未能安排',
	whyHere: '为什么排在这里',
	nextBest: '次优时段',
	served: ({ grade, served, possible }: { grade: string; served: number; possible: number }) =>
		`${grade} 级：可安排 ${possible} 次，已安排 ${served} 次`,
	lockedStays: '今天的和已锁定的拜访不会变动',
	term: {
		travel: '路程',
		unservedA: 'A 级未安排',
		unservedB: 'B 级未安排',
		unservedC: 'C 级未安排',
		spacing: '拜访间隔',
		zones: '跨分区',
		bestTime: '错过最佳时间',
		overload: '超负荷',
		stability: '与原计划的变动'
	}
};
