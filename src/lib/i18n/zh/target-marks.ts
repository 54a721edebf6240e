import type { TargetMeasure } from '#lib/domain/targets/target.ts';

/** How a target is said wherever one stands. */
export const targetMarks = {
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
	}
};
