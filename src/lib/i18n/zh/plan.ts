/** Planning a month: how many visits, when, and why. */
export const plan = {
	title: '月计划',
	make: '排计划',
	replan: '重新排计划',
	solving: '正在排计划…',
	bestSoFar: (count: number) => `目前最好：安排 ${count} 次拜访`,
	longer: '再找更好的',
	keepBest: '停止，保留最好的',
	discard: '放弃',
	accept: '采用计划',
	acceptHint: '采用之前，什么都不会改动',
	lockedStays: '今天的和已锁定的拜访不会变动',
	nextBest: '换个时间会怎样',
	noNextBest: '没有别的合适时间',
	whose: '谁的计划',
	gradesComing: '正在计算客户级别…',
	failed: (reason: string) => `没有排出计划，现有安排没有变动。原因：${reason}`,

	setup: {
		title: '将要安排',
		start: '从哪天开始',
		length: '排多久',
		other: '换个日期范围',
		restOfCycle: (day: string) => `到本期结束（${day}）`,
		workingHalves: '可拜访的半天',
		halves: (count: number) => `${count} 个半天`,
		capacity: '最多能拜访',
		wanted: '需要拜访',
		wantedVisits: '需要的拜访次数',
		overCapacity: ({
			visits,
			wanted,
			capacity
		}: Record<'visits' | 'wanted' | 'capacity', string>) =>
			`${visits} 次拜访要 ${wanted} 小时，工作时间只有 ${capacity} 小时：先保证 A 级，再 B 级，再 C 级`,
		fits: ({ visits, wanted, capacity }: Record<'visits' | 'wanted' | 'capacity', string>) =>
			`${visits} 次拜访要 ${wanted} 小时，工作时间 ${capacity} 小时，路上另算`,
		holidaysKnown: '节假日和调休上班日已计入',
		noDoctors: '还没有医生。先导入或添加客户，再排计划。',
		toImport: '导入客户',
		noHalves: '这段时间没有可以拜访的半天：请换一段时间。',
		nothingWanted: '这段时间没有需要安排的拜访：该做的都做完了。'
	},

	certificate: {
		title: '能安排多少',
		line: ({ served, possible, wanted }: { served: number; possible: number; wanted: number }) =>
			`可能的 ${possible} 次中安排了 ${served} 次，需要 ${wanted} 次`,
		all: ({ served }: { served: number }) => `需要的 ${served} 次全部安排`,
		none: '没有需要安排的拜访',
		noRoom: ({ wanted }: { wanted: number }) => `排不下了，需要 ${wanted} 次`,
		hint: '“可能”是证明过的上限：先 A 级、再 B 级、再 C 级，按出诊、接待时间和每半天的时间，再好的计划也不会更多'
	},

	diff: {
		title: '和现有计划相比',
		first: '这是第一份计划，没有可以比较的',
		kept: (count: number) => `保留 ${count}`,
		moved: (count: number) => `移动 ${count}`,
		added: (count: number) => `新增 ${count}`,
		dropped: (count: number) => `取消 ${count}`,
		show: '逐条查看',
		kind: { moved: '移动', added: '新增', dropped: '取消' },
		move: ({ from, to }: { from: string; to: string }) => `${from} → ${to}`,
		more: (count: number) => `还有 ${count} 条`
	},

	month: {
		now: '回到本月',
		earlier: '上个月',
		later: '下个月',
		cross: '跨区',
		leave: '不外出',
		changes: '有变动',
		more: (count: number) => `还有 ${count} 站`,
		openWeek: '打开这一周'
	},

	days: { noVisits: '没有安排' },

	numbers: {
		counting: '正在计算路程和分区…',
		before: (words: string) => `现在 ${words}`,
		way: { title: '平均每天在路上' },
		cross: {
			title: '跨分区的天数',
			value: (count: number) => `${count} 天`,
			none: '每天都只在一个分区。',
			fixed: ({ zone, who }: { zone: string; who: string }) => `去${zone}，因为${who}固定在这天`,
			reception: ({ zone, place, days }: { zone: string; place: string; days: string }) =>
				`去${zone}，因为${place}只在${days}接待`
		},
		left: { title: '没排上', value: (count: number) => `${count} 次` }
	},

	details: '详情',

	why: {
		title: '为什么排在这里',
		number: ({ number, of }: { number: number; of: number }) =>
			`本期 ${of} 次拜访中的第 ${number} 次`,
		sinceLast: (days: number) => `距上次拜访 ${days} 天`,
		firstEver: '还没有拜访记录',
		bestTime: { met: '正是最好的时间', missed: '不是最好的时间' },
		sameZone: (count: number) => `同一天同一分区还有 ${count} 次拜访`,
		aloneInZone: '当天这个分区只有这一次',
		arrival: ({ clock, travel }: { clock: string; travel: string }) =>
			`约 ${clock} 到，路上 ${travel}`,
		pays: '这样排的不足',
		cost: ({ term, minutes }: { term: string; minutes: string }) => `${term}：折合路程 ${minutes}`,
		outsideRules: '这个时间他不接待，或按这个顺序赶不上',
		locked: '已锁定，不会移动',
		outside: '由人安排在工作时段之外，排程没有参与',
		done: '已经拜访，见拜访记录',
		past: '日子已经过去，不再计算',
		failed: '原因没有算出来。',
		counting: '正在计算…'
	},

	slots: {
		best: '最合适的时间',
		other: '选别的时间',
		none: '这段时间没有合适的空当，可以在下面自己选。',
		here: '现在在这里',
		arrival: (clock: string) => `约 ${clock} 到`,
		together: (hospital: string) => `和${hospital}同一趟`,
		longer: (minutes: string) => `多走 ${minutes}`,
		shorter: (minutes: string) => `少走 ${minutes}`,
		sameWay: '路上时间不变',
		overload: '当天会超时',
		notBest: '不是最好的时间',
		otherZone: '当天多跨一个分区',
		against: {
			noReception: '不在接待时间',
			closed: '这半天停诊或不接待',
			alreadyThatDay: '当天已有他的拜访',
			noCapacity: '这半天已满',
			noTime: '这半天赶不上',
			notWorking: '休息或不外出',
			over: '已经过去'
		},
		earlier: '上个月',
		later: '下个月',
		full: '满',
		rest: '休',
		legend: '两点是上午和下午：实心可以排，空心不行',
		failed: '没有算出哪个时间好，仍然可以自己选。',
		counting: '正在找合适的时间…'
	},

	unserved: {
		title: '没排上',
		detail: ({ doctors, visits }: { doctors: number; visits: number }) =>
			`${doctors} 位医生，${visits} 次`,
		all: '全部排上了。',
		missing: (count: number) => `少 ${count} 次`,
		showAll: (count: number) => `显示全部 ${count} 位`,
		reason: {
			noReception: '医院在这段时间不接待',
			noCapacity: '可行的半天时间都排满了',
			visitLimit: '可行的半天都到了规则里的次数上限',
			spacing: '再排就离上次太近',
			outbid: '让给了更重要的客户',
			onTheWay: '顺路才去，附近没有别的拜访可以带上',
			noVisitsWanted: '没有要求拜访',
			unreachable: '路上时间超出一天'
		}
	},

	cost: {
		title: '怎样越排越好',
		total: '合计',
		paid: (minutes: string) => `各项不足合计：折合路程 ${minutes} 分钟`,
		unit: '折合成路程的分钟',
		summary: ({ from, to, seconds }: { from: string; to: string; seconds: string }) =>
			`${seconds} 秒内从 ${from} 降到 ${to}`
	},

	current: {
		progress: '本期进度',
		doneOf: '已拜访',
		missed: (count: number) => `没见到 ${count} 次`,
		unreported: (count: number) => `${count} 次还没记录`,
		upcoming: (count: number) => `还有 ${count} 次`,
		behind: (count: number) => `落后 ${count} 次`,
		onTime: '没有落后',
		acceptedBy: ({ name, when }: { name: string; when: string }) => `${name} 于 ${when} 采用`,
		toWeek: '看本周',
		replanHint: '取消了门诊、请了假或情况有变时用：能不动的都不动，先看差异再采用'
	},

	term: {
		travel: '路程',
		unservedA: 'A 级没排上',
		unservedB: 'B 级没排上',
		unservedC: 'C 级没排上',
		spacing: '拜访间隔',
		zones: '跨分区',
		bestTime: '不是最好的时间',
		overload: '超负荷',
		stability: '与原计划的变动'
	}
};
