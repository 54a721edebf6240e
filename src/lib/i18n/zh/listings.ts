import type { ListingStage, ListingTrouble, Stance } from '#lib/domain/archive/listing.ts';

/** Taking products in (进药), hospital by hospital. */
export const listings = {
	title: '进药',
	subtitle: ({ underWay, listed }: { underWay: number; listed: number }) =>
		`在办 ${underWay} 项，已进药 ${listed} 项`,
	none: '还没有跟踪任何进药。在医院资料里选一个产品开始。',
	toHospitals: '打开医院',
	noneHere: '没有符合条件的。',
	product: '产品',
	allProducts: '全部产品',
	stage: {
		notBegun: '未开始',
		requested: '已提申请',
		review: '药剂科审核',
		committee: '等药事会',
		listed: '已进药',
		rejected: '未通过'
	} satisfies Record<ListingStage, string>,
	stageLabel: '进度',
	since: (days: number) => (days === 0 ? '今天起' : `${days} 天`),
	stance: { for: '支持', neutral: '中立', against: '反对' } satisfies Record<Stance, string>,
	unknownStance: '不知道',
	trouble: {
		committeePassed: '药事会已过，还没有结果',
		nextStepLate: '下一步已过期',
		against: '有人反对',
		noNextStep: '没有下一步'
	} satisfies Record<ListingTrouble, string>,
	stuck: '卡住的',
	department: '提单科室',
	committeeOn: '药事会日期',
	voters: '谁有一票，什么态度',
	addVoter: '添加一位',
	nobody: '这家医院还没有联系人。',
	meetNext: '下一步要见',
	nextStep: '下一步',
	nextOn: '下一步日期',
	note: '备注',
	section: '进药',
	begin: '跟踪进药',
	noneOfHospital: '还没有跟踪这家医院的进药。',
	history: '经过',
	remove: '移除这条进药',
	said: '拜访中说到的'
};
