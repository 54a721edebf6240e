import type { CycleClash } from '#lib/domain/planning/saved-cycle.ts';

/** Words of weeks that are saved under a name and laid over later ones. */
export const cycles = {
	title: '循环',
	hint: '把排好的一周或几周存下来，以后整月照着排。',
	saveTitle: '存下来',
	name: '名称',
	nameHint: '如：单双周',
	nameMissing: '请写一个名称。',
	weeks: '从这周起几周',
	weekCount: (count: number) => `${count} 周`,
	visits: (count: number) => `${count} 次拜访`,
	nothing: '这几周还没有拜访，先排好再存。',
	save: '保存循环',
	saved: '已存的循环',
	about: ({ weeks, visits }: { weeks: number; visits: number }) =>
		`${weeks} 周一轮，${visits} 次拜访`,
	lay: '排进',
	remove: '删除',
	over: '排到哪个月',
	free: (count: number) => `能排 ${count} 次`,
	clash: {
		planned: (count: number) => `${count} 次：客户那一周已有安排`,
		off: (count: number) => `${count} 次：那天休息或不外出`,
		barred: (count: number) => `${count} 次：医院不接待，或客户已不在名单`
	} satisfies Record<CycleClash, (count: number) => string>,
	kept: '已有的安排不会变动。',
	act: (count: number) => `排进 ${count} 次拜访`,
	none: '这个月没有能排的拜访。',
	done: (count: number) => `排进了 ${count} 次拜访。`
};
