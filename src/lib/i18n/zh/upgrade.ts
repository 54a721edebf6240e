import type { FactorLevel, SuccessFactor } from '#lib/domain/follow-up/success-factors.ts';
import type { UpgradeStage } from '#lib/domain/follow-up/upgrade-plan.ts';
import type { UpgradeState } from '#lib/domain/grading/upgrade.ts';

/** Words of the upgrade screen. */
export const upgrade = {
	title: '客户提升',
	subtitle: ({ pairs, doctors }: { pairs: number; doctors: number }) =>
		`${doctors} 位医生，每个产品一行，共 ${pairs} 行`,
	boardSubtitle: ({ due, underWay }: { due: number; underWay: number }) =>
		`该复查 ${due} · 进行中 ${underWay}`,
	none: '还没有评估过任何医生。记录使用现状和潜力后，这里跟踪他们往哪里走。',
	openCustomers: '打开客户',
	view: '看什么',
	views: { board: '计划', list: '名单', movement: '变化', factors: '要素' },
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
			`上次提升以来（没提升过的从首次评估算）拜访了 ${visits} 次以上，并已过 ${days} 天`,
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

	stage: {
		toPlan: '待计划',
		underWay: '进行中',
		due: '该复查',
		reached: '已达到',
		letGo: '已放下'
	} satisfies Record<UpgradeStage, string>,
	stageEmpty: {
		toPlan: '没有待计划的提升。',
		underWay: '还没有进行中的提升。从“待计划”里采用一个建议。',
		due: '没有该复查的提升。',
		reached: '还没有达到目标的提升。',
		letGo: '没有放下的提升。'
	} satisfies Record<UpgradeStage, string>,
	proposed: '建议',
	moreProposals: (count: number) => `再看 ${count} 个建议`,
	earlierEnded: (count: number) => `看全部 ${count} 个`,
	accept: '采用',
	acceptOf: (who: string) => `采用建议：${who}`,
	plans: '提升计划',
	planFor: (product: string) => `定提升计划：${product}`,
	noPlan: '还没有提升计划。',
	nothingToRaise: '使用现状已到潜力，保持即可。',
	now: (at: string) => `现在：${at}`,
	target: '目标：使用现状到',
	targetHint: (steps: number) => `规则建议升 ${steps} 级，不超过潜力。`,
	barrier: '障碍',
	barrierPlaceholder: '是什么挡着？',
	barrierHeard: '来自客户还没得到回应的反馈。',
	action: '下一步行动',
	actionPlaceholder: '下次见面做什么？',
	actionIdeas: '这一类客户该做的事',
	carry: (when: string) => `作为下次拜访的目的（${when}）`,
	carryOver: (text: string) => `那次拜访的目的现在是“${text}”`,
	noCarrier: '还没有安排下次拜访；安排时会带上这个行动。',
	review: '复查日',
	reviewOn: (day: string) => `${day} 复查`,
	reviewSince: (day: string) => `${day} 就该复查`,
	noReview: '没定复查日',
	noAction: '没定行动',
	arrived: '使用现状已到目标',
	evidence: '由哪次拜访看出',
	noEvidence: '不指明',
	reached: '标为已达到',
	letGo: '放下',
	resume: '继续这个提升',
	endedOn: { reached: (day: string) => `${day} 达到`, letGo: (day: string) => `${day} 放下` },
	sinceDay: (day: string) => `${day} 开始`,
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
	moved: '使用现状往哪里走',
	quarter: '季度',
	quarterName: ({ year, quarter }: { year: string | null; quarter: string }) =>
		`${year === null ? '' : `${year} 年 `}${quarter} 季度`,
	nobodyYet: '这段时间结束时还没有人被评估过。',
	conversion: '各级别升了多少',
	conversionHint:
		'按现在的级别，每个医生的每个产品算一个。拜访是这段时间见这一级别所有人的次数，除以升了几级。',
	rose: '上升',
	fell: '下滑',
	visitsPerStep: '升一级的拜访',
	nobodyRose: '没有人升',
	otherDays: '选别的日期',
	bandIs: ({ move, count }: { move: string; count: number }) => `${move}，${count} 人`,
	move: '原来 → 现在',
	direction: '方向',
	directions: { up: '上升', down: '下滑', steady: '不变', entered: '新评估' },
	count: '人数',
	cell: ({ usage, potential }: { usage: string; potential: string }) => `${usage} · ${potential}`,
	notYet: '未评估',

	factorsTitle: '客户管理的成功要素',
	factorsHint: '逐条自问：对这位客户，我做到了吗？',
	factors: {
		expertise: '了解客户的专长',
		seniorPeople: '认识高层客户',
		goals: '知道客户的目标和远景规划',
		viewOfCompetitors: '知道客户对竞品的观点',
		viewOfUs: '知道客户对你的服务或产品的观点',
		service: '提供卓越的服务，比竞争对手做得更好',
		twoWay: '建立良好的双向沟通',
		planEachVisit: '制定目标，计划每次拜访',
		records: '保持准确的拜访和活动记录',
		presentation: '专业化的产品介绍'
	} satisfies Record<SuccessFactor, string>,
	lines: (product: string) => `${product}：怎么走到今天`,
	selfCheck: '自查',
	neverChecked: '还没有自查过。',
	scoreOn: ({ day, score }: { day: string; score: string }) => `${day} ${score}`,
	better: (factor: string) => `${factor}：好了`,
	worse: (factor: string) => `${factor}：退了`,
	factorCounts: ({ not, partly, yes }: { not: number; partly: number; yes: number }) =>
		`还没有 ${not} · 部分 ${partly} · 做到 ${yes}`,
	checkedTitle: '自查过的客户',
	checkedNobody: '还没有对任何客户自查过。在客户的卡片上自查。',
	upgradeOf: (product: string) => `提升 · ${product}`,
	barrierIs: (barrier: string) => `障碍：${barrier}`,
	weakest: '自查里最弱的',
	factorLevel: { 0: '还没有', 1: '部分', 2: '做到' } satisfies Record<FactorLevel, string>
};
