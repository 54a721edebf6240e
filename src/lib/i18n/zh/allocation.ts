import type { CutReason } from '#lib/domain/allocation/allocation.ts';

/** How many visits everybody gets of the time there is. */
export const allocation = {
	title: '分配',
	counting: '正在计算谁该多谁该少…',
	failed: '没有算出来。安排没有变动。',
	columns: { norm: '常规', mine: '安排', best: '最好' },
	classes: '各级的拜访次数',
	total: '合计',
	hours: (hours: string) => `${hours} 小时`,

	time: {
		title: '时间够不够',
		unit: '小时',
		capacity: '可用',
		fits: (it: { visits: number; hours: string; has: string }) =>
			`安排了 ${it.visits} 次，要 ${it.hours} 小时；能用来拜访的有 ${it.has} 小时。`,
		over: (it: { visits: number; hours: string; has: string }) =>
			`安排了 ${it.visits} 次，要 ${it.hours} 小时，能用来拜访的只有 ${it.has} 小时：会有排不上的。`,
		from: ({ days, way }: { days: number; way: string }) =>
			`还有 ${days} 个工作日，已除去休息、请假和每天在路上约 ${way}；拜访过的也算在内`,
		share: ({ share, most }: { share: string; most: string }) =>
			`重点客户用去 ${share} 的时间，最多 ${most}`
	},

	filter: '看哪些',
	filters: { change: '可以调整', cut: '少排了', hand: '人定的', all: '全部' },
	none: {
		change: '没有要调整的：人定的不动，其余的次数已经最好。',
		cut: '没有人比常规少。',
		hand: '还没有人改过次数。',
		all: '没有要拜访的客户。'
	},
	nobody: ({ names, others }: { names: string; others: number }) =>
		others > 0 ? `一次也没有：${names}，还有 ${others} 位` : `一次也没有：${names}`,
	more: (count: number) => `显示全部 ${count} 位`,
	adopt: (count: number) => `调整这 ${count} 位`,
	adoptHint: ({ most }: { most: number }) => `每人一期最多增减 ${most} 次。人定的不动，可以撤销。`,
	tooLittle: (count: number) => `宜多 ${count} 次`,
	tooMuch: (count: number) => `宜少 ${count} 次`,
	cut: {
		hand: '人定得比常规少',
		reception: '接待的日子不够',
		share: '重点客户的时间到上限了',
		time: '时间不够，先排更值得的'
	} satisfies Record<CutReason, string>,
	by: ({ name, when }: { name: string; when: string }) => `${name} ${when} 定的`,

	replan: '按这样重新排计划',
	make: '按这样排计划',
	notYet: '现在的计划还没有照这样排。',
	summary: ({ visits, hours, has }: { visits: number; hours: string; has: string }) =>
		`${visits} 次，${hours} / ${has} 小时`,

	sheet: {
		visits: '本期安排几次',
		fewer: '少一次',
		more: '多一次',
		next: ({ rank, of }: { rank: number; of: number }) =>
			`再多一次，值得的程度在 ${of} 位中排第 ${rank}`,
		withdraw: '撤回，按常规',
		made: (count: number) => `已经拜访 ${count} 次`,
		questions: '他的结果会怎样',
		questionsHint: (visits: number) =>
			`把常规 ${visits} 次的结果当作 100。凭你的判断回答，三个都答了才算数；评级相同的客户按平均估计。`,
		none: '一次都不去，还剩',
		more3: '多去一半，能到',
		most: '去多少次都行，最多到',
		answersWrong: '不去应少于 100，多去一半应大于 100，最多应比它再大。',
		answer: '记下判断',
		takeBack: '撤回判断',
		answered: ({ name, when }: { name: string; when: string }) => `${name} ${when} 判断的`,
		details: '详情',
		worth: ({ worth, from, to }: { worth: string; from: string; to: string }) =>
			from === to
				? `再多一次的价值：${worth}（最高的一位是 100）`
				: `再多一次的价值：${worth}，在 ${from} 和 ${to} 之间（最高的一位是 100）`,
		farthest: (visits: number) => `不限一期增减几次时，最好是 ${visits} 次`,
		curve: '不同次数的结果',
		result: '结果',
		visitsColumn: '次数',
		rule: '结果是和常规次数相比的估计，不是处方量'
	}
};
