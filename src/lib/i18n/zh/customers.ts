import type { GradeRule } from '#lib/domain/grading/grade-result.ts';
import type { Combine } from '#lib/domain/policy/policy-grading.ts';
import type { VisitOrder } from '#lib/domain/policy/policy-matrix.ts';
import { way } from './way.ts';

/** The customer list, archives and doctor cards. */
export const customers = {
	title: '客户',
	list: '客户名单',
	detail: '客户资料',
	kind: { doctors: '医生', staff: '职能', hospitals: '医院', others: '其他' },
	searchHint: '姓名、拼音、医院',
	found: {
		doctors: (count: number) => `${count} 位医生`,
		staff: (count: number) => `${count} 位职能和商业人员`,
		hospitals: (count: number) => `${count} 家医院`,
		others: (count: number) => `${count} 家商业及其他单位`
	},
	empty: {
		doctors: '还没有医生，先导入一份名单或添加一位。',
		staff: '还没有药剂科、院领导或商业公司的人。在医院或商业的资料里添加。',
		hospitals: '还没有医院，先导入一份名单或添加一家。',
		others: '还没有商业或其他单位。'
	},
	noMatch: '没有符合条件的客户。',
	noMatchNamed: (text: string) => `符合这些条件的客户里没有“${text}”。`,
	nobodyNamed: ({ kind, text }: { kind: string; text: string }) => `${kind}里没有“${text}”。`,
	foundElsewhere: (words: string) => `不加条件找到 ${words}`,
	clearFilters: '清除条件',
	chooseOne: '从名单中选一位客户，查看级别、理由和档案。',
	gone: '找不到这位客户，可能已被别人删除。',
	inBin: '这位客户在回收站里。',
	people: (count: number) => `${count} 人`,

	filter: '筛选',
	filterCount: (count: number) => `筛选（${count}）`,
	sort: '排序',
	sortBy: { grade: '级别', name: '姓名', lastVisit: '最久未访', completeness: '档案最缺' },
	anyZone: '全部分区',
	anyHospital: '全部医院',
	noZone: '未分区',
	unseen: '多久没有拜访',
	unseenFor: (days: number) => `${days} 天以上未访`,
	incomplete: '档案不足一半',

	views: '存下的视图',
	saveView: '把现在的条件和排序存为视图',
	keepView: '存下',
	viewsHint: '辖区里的每个人都看得到。',

	add: '添加',
	addDoctor: '添加医生',
	addHospital: '添加医院',
	addDistributor: '添加商业',
	addOther: '添加其他单位',
	addContact: '添加联系人',
	newZone: '新建分区',
	zoneName: '分区名称',
	nameMissing: '请填写名称',
	hospitalMissing: '请选择医院',
	sample: '载入示例辖区',

	selectSeveral: '多选',
	select: (name: string) => `选择 ${name}`,
	moveToZone: '移到分区',
	changeSeveral: '修改',
	changedSeveral: (count: number) => `已修改 ${count} 位（家）客户`,
	isKeyPerson: '标为关键人物',
	noKeyPerson: '取消关键人物',
	placeSeveral: '评估一个产品',
	placeSeveralHint: '点一格：所选医生从今天起都在这一格，各自以前的评估留在记录里。',
	placeCount: (count: number) => `记下 ${count} 位`,

	completeness: (share: string) => `档案完整度 ${share}`,
	askNext: '下次要问',
	lastVisit: '上次拜访',
	neverVisited: '尚未拜访',
	thisCycle: (counts: string) => `本期 ${counts} 次`,
	thisCycleHint: '本期（没有计划时为本月）已拜访次数和需要的次数',
	nextVisit: '下次拜访',
	noNextVisit: '没有安排',
	planVisit: '安排拜访',
	nextStep: '下一步',
	lastAgo: (ago: string) => `上次${ago}`,
	nextStop: '下次到访',
	reception: '接待',
	noReception: '没有写接待规定',
	call: '拨打电话',
	copyPhone: '复制电话',
	phoneCopied: (phone: string) => `已复制 ${phone}`,
	notCopied: '没有复制成功，请长按号码复制。',
	recordVisit: '记录拜访',
	more: '更多操作',
	...way,

	whyTitle: '级别与理由',
	rule: {
		G1: '按已知的各项标准判定',
		G3: '还没有任何一项标准已知，因此不分级',
		G4: '没有产品评估，按门诊医生常规分级判定',
		G6: '使用现状与使用潜力都已知，按矩阵判定',
		G13: '按岗位分级；职能部门的关键人物算 A 级'
	} satisfies Record<GradeRule, string>,
	combine: {
		majority: '取已知标准中多数的级别，相同时取较低级',
		lowest: '取各项标准中最低的级别',
		highest: '取各项标准中最高的级别'
	} satisfies Record<Combine, string>,
	inputs: '依据',
	raise: ({ grade, count, of }: { grade: string; count: number; of: number }) =>
		of <= count ? `升到 ${grade} 级还要：` : `升到 ${grade} 级还要下列任意 ${count} 项：`,
	lower: ({ count, of }: { count: number; of: number }) =>
		of <= count ? '这样就会降级：' : `下列任意 ${count} 项就会降级：`,
	moreBy: (value: string) => `再多 ${value}`,
	lessBy: (value: string) => `再少 ${value}`,
	lessThan: (value: string) => `少于 ${value}`,
	atMost: (value: string) => `不超过 ${value}`,
	moreThan: (value: string) => `超过 ${value}`,
	atLeast: (value: string) => `达到 ${value}`,
	becomes: (value: string) => `成为“${value}”`,
	below: (value: string) => `${value} 以下`,
	because: ({ facts, grade }: { facts: string; grade: string }) => `${facts}，因此是 ${grade}。`,
	missingFacts: (facts: string) => `还不知道：${facts}`,
	scoreHint: '只供参考，不改变级别',
	scoreOf: (value: string) => `${value}/100`,
	decides: '决定级别',

	grid: {
		of: ({ who, product }: { who: string; product: string }) =>
			`${who}，${product}：使用现状 × 使用潜力`,
		cell: ({ place, grade, now }: { place: string; grade: string; now: boolean }) =>
			`${place}，${grade}${now ? '，现在在这里' : ''}`,
		place: ({ usage, potential }: { usage: string; potential: string }) =>
			`${usage} × ${potential}`,
		half: {
			usage: (level: string) => `现状“${level}”，潜力未评估`,
			potential: (level: string) => `潜力“${level}”，现状未评估`
		},
		hint: '点一格，记下他现在的位置。',
		since: '从这天起',
		record: '记下',
		recorded: ({ who, product, place }: { who: string; product: string; place: string }) =>
			`${who}，${product}：${place}`
	},
	products: '产品',
	noProducts: '还没有产品。在设置里添加产品后，可以按产品评估。',
	notPlaced: '两项都评估后，才有拜访策略。',
	order: {
		high: '优先',
		middle: '中等优先',
		middleToLow: '中低优先',
		low: '低优先',
		onTheWay: '顺路',
		none: '不主动拜访'
	} satisfies Record<VisitOrder, string>,
	frequencyMonths: ({ low, high, months }: { low: number; high: number; months: number }) =>
		`每 ${months} 个月 ${low === high ? low : `${low}–${high}`} 次`,
	limited: {
		warn: (rule: string) => `合规提醒：${rule}`,
		block: (rule: string) => `合规禁止：${rule}`
	},
	wanted: '本期要拜访',
	wantedVisits: ({ norm, max }: { norm: number; max: number }) =>
		norm === max ? `${norm} 次` : `${norm} 次，最多 ${max} 次`,
	setVisits: (count: number) => `本期定为 ${count} 次`,
	changeVisits: '调整次数',
	visitsSoFar: (count: number) => `已拜访 ${count} 次`,
	demandReason: {
		matrix: (product: string) => `由 ${product} 的位置决定`,
		regular: '按级别的常规频率',
		ungraded: '还不了解，先拜访一次摸清情况',
		card: '按资料卡上定的次数',
		role: '按岗位',
		deleted: '已在回收站，不排拜访'
	},

	group: {
		basics: '基本',
		work: '诊疗',
		times: '时间',
		views: '想法与客情',
		data: '来源与备注',
		size: '规模',
		use: '用药与政策',
		access: '接待规定',
		place: '位置与联系',
		terms: '合作条件'
	},
	factorLevel: { 0: '无', 1: '低', 2: '中', 3: '较高', 4: '高' },
	clinicHint: '点选出诊的半天',
	bestTimesHint: '点选最容易见到的时段',
	addWindow: '添加接待时间',
	weekday: '星期',
	from: '从',
	to: '到',
	windowWrong: '结束时间要晚于开始时间',
	latitude: '纬度',
	longitude: '经度',
	coordinatesHint: '先纬度后经度（WGS-84），例如 39.91239, 116.41591',
	coordinatesWrong: '请输入两个数字：纬度在 -90 到 90 之间，经度在 -180 到 180 之间',
	noteDay: '哪一天',
	noteText: '做了什么',
	covered: '覆盖的医院',
	coversNone: '还没有医院写明由它配送。在医院档案“用药与政策”里选配送商业。',
	noDistributors: '还没有商业。先在客户名单里添加。',
	beyondUsual: (most: string) => `一般不超过 ${most}，请再看一眼。`,
	departmentsHint: '用顿号或逗号分开',
	peopleInside: '院内人员',
	peopleOf: '联系人',
	nobody: '还没有登记任何人。',
	keyPerson: '关键人物',

	history: '拜访记录',
	noHistory: '打开的月份里没有拜访记录。',
	earlier: (month: string) => `打开 ${month}`,
	aim: '目的',
	allPeople: (count: number) => `显示全部 ${count} 人`,
	allVisits: (count: number) => `显示全部 ${count} 次`,
	openPromises: '未兑现的承诺',
	openFeedback: '未回应的反馈',
	settledPromises: '了结的承诺',
	feedback: '回应过的反馈',
	changes: '位置变化',
	evidence: '那次拜访',
	archive: '档案',
	editGroup: (group: string) => `编辑${group}`,
	missing: (count: number) => `还缺 ${count} 项`,
	missingNamed: ({ count, names }: { count: number; names: string }) =>
		`还缺 ${count} 项：${names}`,

	delete: '移到回收站',
	restore: '恢复',
	erase: '彻底删除个人信息',
	eraseTitle: (name: string) => `彻底删除 ${name} 的个人信息？`,
	eraseText:
		'姓名、电话和整张资料卡会从所有设备上删除，无法撤销。拜访次数仍计入统计，但不再有姓名。',
	hasPeople: (count: number) => `院内 ${count} 人会一起从名单中隐去，恢复医院后重新出现。`
};
