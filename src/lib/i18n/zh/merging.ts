import type { LikenessReason } from '#lib/domain/archive/likely-accounts.ts';

/** One doctor who was recorded twice: the hint, the merge, taking it apart. */
export const merging = {
	act: '与另一位医生合并…',
	title: '合并资料卡',
	only: '只看可能重复的',
	hint: (other: { name: string; place: string }) =>
		`可能重复：${[other.name, other.place].filter(Boolean).join('，')}。`,
	knownAlready: '档案里已有同名或相近的：',
	openKnown: '打开',
	hintMany: (count: number) => `可能有 ${count} 张重复的资料卡。`,
	compare: '比较',
	which: (name: string) => `哪一位与${name}是同一个人？`,
	search: '按姓名、拼音或医院查找',
	likely: '可能重复',
	found: '查找结果',
	noneLikely: '没有看起来重复的，请按姓名查找。',
	nobody: '没有找到。',
	stays: '保留哪一张',
	card: (of: { place: string; visits: number }) =>
		[of.place, `${of.visits} 次拜访`].filter(Boolean).join(' · '),
	differing: '两张不一样的内容',
	nothingDiffers: '两张没有互相矛盾的内容。',
	filled: '补充到保留的资料卡',
	outcome:
		'两张卡的拜访、承诺、反馈、评估和计划都会归到保留的这一位，记录本身不改、不删。可以撤销，以后也能拆开。',
	other: '换一位',
	merge: '合并',
	mergedHere: '已合并到这里的资料卡',
	separate: (name: string) => `拆开 ${name}`,
	/** The same of a hospital or a distributor. */
	account: {
		act: '与另一家合并…',
		title: '合并两家单位',
		hint: (other: { name: string; reason: string }) => `可能重复：${other.name}，${other.reason}。`,
		hintMany: (count: number) => `可能有 ${count} 家是同一家。`,
		reason: { sameName: '同名', alias: '别名相同', shortName: '全称与简称' } satisfies Record<
			LikenessReason,
			string
		>,
		stays: '保留哪一家',
		differing: '两家不一样的内容',
		nothingDiffers: '两家没有互相矛盾的内容。',
		filled: '补充到保留的这一家',
		which: (name: string) => `哪一家与${name}是同一家？`,
		search: '按名称、拼音或地址查找',
		noneLikely: '没有看起来重复的，请按名称查找。',
		card: (of: { place: string; people: number }) =>
			[of.place, `${of.people} 人`].filter(Boolean).join(' · '),
		outcome:
			'两家的人员、拜访、用量、进药和目标都会归到保留的这一家，记录本身不改、不删。可以撤销，以后也能拆开。',
		other: '换一家',
		mergedHere: '已合并到这里的单位'
	}
};
