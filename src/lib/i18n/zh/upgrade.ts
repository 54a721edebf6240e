import type { UpgradeState } from '#lib/domain/grading/upgrade.ts';

/** Words of the upgrade screen. */
export const upgrade = {
	title: '客户提升',
	subtitle: ({ pairs, doctors }: { pairs: number; doctors: number }) =>
		`${doctors} 位医生，每个产品一行，共 ${pairs} 行`,
	none: '还没有评估过任何医生。记录使用现状和潜力后，这里跟踪他们往哪里走。',
	openCustomers: '打开客户',
	view: '看什么',
	views: { list: '名单', movement: '变化', factors: '成功要素' },
	allProducts: '全部产品',
	product: '产品',
	stateLabel: '状态',
	allStates: '全部',
	state: {
		slipping: '下滑',
		stalled: '停滞',
		advancing: '未到目标',
		atTarget: '已到目标'
	} satisfies Record<UpgradeState, string>,
	stateMeans: {
		slipping: (days: number) => `最近 ${days} 天内使用现状下降过`,
		stalled: ({ visits, days }: { visits: number; days: number }) =>
			`上次提升后已拜访 ${visits} 次以上，并已过 ${days} 天`,
		advancing: '使用现状还没到目标，也没有停滞',
		atTarget: '使用现状已到目标，保持即可'
	},
	noMatch: '没有符合条件的医生。',
	clearFilter: '清除筛选',
	list: '医生与产品',
	step: ({ from, to }: { from: string; to: string }) => `${from} → ${to}`,
	hold: (at: string) => `保持“${at}”`,
	potential: (level: string) => `潜力：${level}`,
	visitsSinceRise: (count: number) => `提升后 ${count} 次拜访`,
	visitsSinceFirst: (count: number) => `首次评估后 ${count} 次拜访`,
	inCell: (days: number) => (days === 0 ? '今天评估' : `在这一格 ${days} 天`),
	perStep: (visits: string) => `每升一级约 ${visits} 次`,
	toward: ({ now, target }: { now: string; target: string }) => `现状“${now}”，目标“${target}”`,

	from: '从',
	to: '到',
	movementMeans: ({
		up,
		down,
		steady,
		entered
	}: {
		up: number;
		down: number;
		steady: number;
		entered: number;
	}) => `上升 ${up}，下滑 ${down}，现状不变 ${steady}，新评估 ${entered}。`,
	nobodyMoved: '这段时间没有人换格。',
	moved: '换格的医生',
	move: '原来 → 现在',
	direction: '方向',
	directions: { up: '上升', down: '下滑', steady: '潜力改变', entered: '新评估' },
	count: '人数',
	cell: ({ usage, potential }: { usage: string; potential: string }) => `${usage} · ${potential}`,
	cellHint: '每格写作“使用现状 · 使用潜力”。',
	notYet: '未评估',

	factorsTitle: '客户管理的成功要素',
	factorsHint: '逐条自问：对这位客户，我做到了吗？',
	factors: [
		'了解客户的专长',
		'认识高层客户',
		'知道客户的目标和远景规划',
		'知道客户对竞品的观点',
		'知道客户对你的服务或产品的观点',
		'提供卓越的服务，比竞争对手做得更好',
		'建立良好的双向沟通',
		'制定目标，计划每次拜访',
		'保持准确的拜访和活动记录',
		'专业化的产品介绍'
	]
};
