import type { TargetMeasure } from '#lib/domain/targets/target.ts';

/** Words of a month's targets. */
export const targets = {
	title: '目标',
	measure: {
		visits: '拜访',
		coverage: '覆盖客户',
		callFrequency: '频次达标',
		meetings: '会议',
		listings: '进药',
		quantity: '销量',
		amount: '销售额'
	} satisfies Record<TargetMeasure, string>,
	/** What a measure counts, and from what. */
	means: {
		visits: '这个月见到的次数，按拜访记录自动算。',
		coverage: '这个月见过至少一次的客户，按拜访记录自动算。',
		callFrequency: '这个月见够级别要求次数的客户，按拜访记录自动算。',
		meetings: '这个月开过的会，按周里做完的会议自动算。',
		listings: '这个月进了药的家数，按“进药”里的进度自动算。',
		quantity: '这个月的销量，每周填一次。',
		amount: '这个月的销售额，每周填一次。'
	} satisfies Record<TargetMeasure, string>,
	unit: {
		visits: '次',
		coverage: '位',
		callFrequency: '位',
		meetings: '场',
		listings: '家',
		quantity: '盒',
		amount: '万元'
	} satisfies Record<TargetMeasure, string>,
	/** A number of what a measure counts; `value` decides between one and many. */
	amount: ({ unit, text }: { unit: string; value: number; text: string }) => `${text}\u00a0${unit}`,
	name: ({ measure, of }: { measure: string; of: string }) =>
		of === '' ? measure : `${of} · ${measure}`,
	thisMonth: '本月',
	sentence: (its: { month: string; name: string; done: string; of: string; outlook: string }) =>
		[`${its.month}${its.name} ${its.done}/${its.of}`, its.outlook].filter(Boolean).join('，'),
	outlook: {
		reached: '已达成',
		willReach: '照这样能达成',
		willMiss: (by: string) => `照这样差 ${by}`,
		missed: (by: string) => `差 ${by}`
	},
	earlier: '上个月',
	later: '下个月',
	backToNow: '回到本月',
	none: '这个月还没有目标。',
	noneToRead: '这个月还没有定目标。',
	add: '添加目标',
	copy: '照搬上个月',
	whole: '整月',
	wholeTerritory: '全部医院',
	allProducts: '全部产品',
	field: { measure: '指标', product: '产品', hospital: '医院', target: '目标', week: '周' },
	thereAlready: '这一项已经有了，直接改数字就行。',
	guarded: '国家规定医药代表不得承担销售任务。这里只提醒，请和主管、合规确认。',
	refused: '合规设置不允许给代表定销量指标。',
	table: '目标按周',
	entered: '填什么',
	week: (at: number) => `第 ${at} 周`,
	byDays: '没填的周按工作日自动分。可以从表格里复制一块数字，粘贴到格子里。',
	leftOut: (count: number) => `有 ${count} 格没有粘贴：不是数字，或者不能填。`,
	actual: '实际',
	actualOf: (value: string) => `实际 ${value}`,
	over: (by: string) => `各周加起来比目标多 ${by}。`,
	under: (by: string) => `各周加起来比目标少 ${by}。`,
	gap: '差距',
	attainment: '达成率',
	forecast: '照这样',
	pace: '每个工作日',
	paceNow: ({ now, needed, unit }: { now: string; needed: string; unit: string }) =>
		`现在 ${now} ${unit}，还需 ${needed} ${unit}`,
	daysLeft: '还剩工作日',
	byWeek: '每周完成与目标',
	reason: '差距原因',
	reasonHint: '为什么会差，一句话。',
	action: '怎么补上',
	actionHint: '下一步做什么、什么时候。',
	remark: '主管意见',
	remove: '移除目标'
};
