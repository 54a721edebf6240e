/** The week grid and today. */
export const week = {
	title: '本周',
	otherTitle: '周安排',
	today: '今天',
	next: '下一个',
	earlier: '上一周',
	later: '下一周',
	thisWeek: '回到本周',
	unplanned: '待安排',
	emptyDay: '今天没有拜访。',
	emptyWeek: '这一周还没有安排拜访。排一份月计划，或在下面逐个添加。',
	toPlan: '去排计划',
	rest: '休',
	unfold: (day: string) => `展开 ${day}`,
	makeUpWork: '班',
	holiday: {
		newYear: '元旦',
		springFestival: '春节',
		qingming: '清明节',
		labourDay: '劳动节',
		dragonBoat: '端午节',
		midAutumn: '中秋节',
		nationalDay: '国庆节'
	},
	holidaysMissing: (years: string) =>
		`${years} 年的放假通知还没有载入：法定节日先估为放假，调休未知`,
	estimated: '估计',
	tellHolidays: '载入放假通知',
	noticeHint: '粘贴国务院办公厅的通知，或选一个文本文件。全辖区共用。',
	noticeText: '通知全文',
	noticeFile: '文本文件（.txt）',
	noticeUnread: '没有读到年份和放假日期，请粘贴通知的正文。',
	noticeRead: ({ year, off, worked }: { year: number; off: number; worked: number }) =>
		`${year} 年：放假 ${off} 天，调休上班 ${worked} 天`,
	noticeMissing: (names: string) => `没有提到${names}：请粘贴全文。`,
	takeNotice: (year: number) => `载入 ${year} 年`,
	dayCount: ({ done, planned }: { done: number; planned: number }) =>
		done > 0 ? `已拜访 ${done}/${planned} 次` : `${planned} 次`,
	onTheWay: (minutes: string) => `在路上 ${minutes}`,
	overload: (minutes: string) => `超时 ${minutes}`,

	progress: {
		title: '这一周的进度',
		planned: (count: number) => `共 ${count} 次`,
		done: (count: number) => `已拜访 ${count} 次`,
		missed: (count: number) => `没见到 ${count} 次`,
		unreported: (count: number) => `${count} 次还没记录`,
		upcoming: (count: number) => `还有 ${count} 次`,
		unplanned: (count: number) => `临时拜访 ${count} 次`
	},

	visit: {
		locked: '已锁定',
		appointment: '已预约',
		done: '已拜访',
		missed: '没见到',
		missedBecause: (reason: string) => `没见到：${reason}`,
		again: '再排一次',
		unreported: '还没记录',
		open: (name: string) => `打开 ${name} 的拜访`,
		report: '记录拜访',
		archive: '客户档案',
		mode: '方式',
		products: '产品',
		objective: '拜访目的',
		objectiveText: '具体目标',
		objectiveHint: '具体、可衡量、可达成、相关、有期限',
		materials: '要带的资料',
		lock: '锁定：排程不会移动它',
		makeAppointment: '已和客户约好',
		cancel: '取消拜访',
		move: '改时间',
		keys: 'M 拿起，方向键选时段，Enter 放下；Shift + 方向键直接移动，L 锁定',
		carryKeys: '方向键选时段，Enter 放下，Esc 取消',
		past: '过去的日子不能再移动',
		reported: '已经记录，不能再移动'
	},

	add: {
		title: '添加拜访',
		to: (slot: string) => `添加拜访：${slot}`,
		search: '姓名、医院、拼音',
		when: '排在什么时候',
		otherTime: (name: string) => `给${name}另选时间`,
		suggested: '可以去看谁',
		found: '找到的客户',
		nobody: '没有找到这样的客户',
		none: '还没有客户可以添加。',
		thatDay: '当天已有拜访',
		short: (count: number) => `还缺 ${count} 次`,
		sameHospital: '同一家医院',
		sameZone: (zone: string) => `也在${zone}`,
		since: (days: number) => `${days} 天没去`,
		never: '还没去过'
	},

	swap: {
		title: (slot: string) => `${slot}已满`,
		text: ({ name, from }: { name: string; from: string }) => `${name}现在在${from}`,
		with: '和谁换一下',
		goesTo: (slot: string) => `换到${slot}`,
		anyway: '不换，仍然加进去',
		nobody: '这半天没有可以换走的拜访。'
	},

	leave: '不外出',
	setLeave: (slot: string) => `${slot} 不外出`,
	clearLeave: (slot: string) => `${slot} 恢复外出`,
	onLeave: '不外出',

	move: '移动',
	here: '原来的位置',

	others: '也在这里',
	lookingAt: ({ name, place }: { name: string; place: string }) => `${name}：${place}`,
	sameWeek: '同一周',
	otherWeek: (span: string) => `${span} 这一周`,
	elsewhere: '别的页面',
	/** The calendar file (.ics). */
	calendar: {
		save: '存成日历文件',
		savePromises: '承诺存成日历文件',
		visits: '拜访计划',
		promises: '答应的事',
		promise: ({ text, name }: { text: string; name: string }) => `${text} · ${name}`,
		written: '日历文件已存好。打开它就进手机日历；计划变了再存一次，不会重复。',
		failed: '日历文件没有存成，请再试一次。'
	},
	/** Between rep and supervisor. */
	copyWeek: {
		act: (count: number) => `照搬上周 ${count} 次`,
		done: (count: number) => `照搬了 ${count} 次拜访。`
	},
	/** What is due and stands on no day. */
	due: {
		open: (count: number) => `待安排 ${count}`,
		title: '待安排',
		hint: '到期却没有日子的：答应的事、没见到的、要做的关怀、该去的 A 级和 B 级。点一位，选时间。',
		none: '都排上了。',
		more: (count: number) => `还有 ${count} 位，排好上面的再看。`
	},
	purposes: {
		propose: (count: number) => `写目的 ${count}`,
		written: (count: number) => `写好了 ${count} 次拜访的目的，点开可以改。`
	}
};
