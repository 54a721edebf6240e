/** The day at hand. */
export const today = {
	title: '今天',
	earlierWeek: '上一周',
	laterWeek: '下一周',
	stripDay: (its: { day: string; mark: string; planned: number; done: number }) =>
		[
			`${its.day}${its.mark ? `（${its.mark}）` : ''}`,
			`${its.planned} 次拜访`,
			its.done > 0 ? `已拜访 ${its.done} 次` : ''
		]
			.filter(Boolean)
			.join('，'),
	backToToday: '回到今天',
	next: '下一站',
	progress: ({ done, of }: { done: string; of: string }) => `已拜访 ${done}/${of}`,
	way: (minutes: string) => `路上 ${minutes}`,
	back: (minutes: string) => `回程 ${minutes}`,
	over: ({ stops, done, missed }: { stops: number; done: number; missed: number }) =>
		`前面 ${stops} 站 · 已拜访 ${done}${missed > 0 ? ` · 没见到 ${missed}` : ''}`,
	/** Of the people at the stop one is at. */
	overHere: ({ done, missed }: { done: number; missed: number }) =>
		[done > 0 ? `已拜访 ${done} 位` : '', missed > 0 ? `没见到 ${missed} 位` : '']
			.filter(Boolean)
			.join(' · '),
	noPlanTitle: '还没有月计划',
	noPlan: '排好月计划，每天拜访谁就在这里。',
	makePlan: '排月计划',
	emptyDay: '这一天没有安排拜访。',
	dayOff: '休息日，没有安排拜访。',
	allDone: '今天都记录完了',
	summary: {
		title: { today: '今日小结', other: '当日小结' },
		open: (count: number) => `还没记录 ${count} 次`,
		head: (its: { day: string; rep: string; done: number; of: number; unplanned: number }) =>
			[
				its.day,
				its.rep,
				its.of && `已拜访 ${its.done}/${its.of}`,
				its.unplanned && `计划外 ${its.unplanned}`
			]
				.filter(Boolean)
				.join(' · '),
		done: (count: number) => `已拜访 ${count} 次`,
		missed: (count: number) => `没见到 ${count} 次`,
		promised: (count: number) => `答应了 ${count} 项`,
		activities: '其他工作',
		next: (step: string) => `下一步${step}`,
		and: '；',
		again: (when: string) => `下次 ${when}`,
		notAgain: '还没改期',
		due: (day: string) => `${day}前`,
		copy: '复制文字',
		share: '分享',
		notCopied: '没有复制成：浏览器不允许。长按文字可以自己复制。',
		nothing: '这一天还没有记录。'
	},
	begins: ({ day, clock, place }: { day: string; clock: string; place: string }) =>
		`${day} ${clock} 从${place}开始。`,
	openWeek: '看这一周',
	noCustomers: '还没有客户。',
	record: '记录拜访',
	planned: '已安排',
	unreported: '还没记录',
	unplanned: '记录计划外拜访',
	call: '打电话',
	lastWords: ({ ago, text }: { ago: string; text: string }) => `${ago}：${text}`,
	/** Between what a thing is and what it says. */
	colon: '：',
	bring: (what: string) => `带上：${what}`,
	since: (days: number) => `距上次拜访 ${days} 天`,
	firstVisit: '第一次拜访',
	promisedThen: '答应过',
	due: '到期的承诺',
	dueOn: (day: string) => `${day}到期`,
	owed: (count: number) => `还有 ${count} 项承诺`,
	owedLate: (count: number) => `${count} 项逾期`,
	unplannedDone: '计划外',
	drafts: '写了一半的记录',
	missed: '没见到，还没改期',
	planAgain: (name: string) => `${name}改到`,
	seeking: '正在找合适的时间…',
	continue: '接着写',
	otherTimes: '其他时间',
	steps: {
		title: '三步排出第一周',
		done: '完成',
		list: { title: '导入客户名单', text: '从表格粘贴或选文件，也可以先手工加几位。', act: '导入' },
		products: {
			title: '填产品和潜力',
			text: '每位医生用得怎样、潜力多大，决定拜访几次。',
			act: '去填'
		},
		plan: { title: '排月计划', text: '按级别、路程和接待时间排好每一天。', act: '排计划' },
		hide: '先不用'
	},
	restMark: '休',
	makeUpMark: '班'
};
