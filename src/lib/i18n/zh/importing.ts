import { importingLines } from './importing-lines.ts';

/** The import wizard. */
export const importing = {
	title: '导入',
	intro:
		'从 Excel、CSV 或粘贴的表格导入客户档案、商业流向、用药统计、商业进销存与应收、现状与潜力、月指标、产品和过去的拜访。写入之前可以逐行检查。',
	ownFiles:
		'巡访存出的月、周、日表和清单可以再读进来，同一份读两次不会重复。协访辅导和签字、周计划的批复、反馈的答复、关怀计划不在这些表里，要用备份。',
	steps: { source: '选择文件', columns: '对应列', preview: '检查', done: '完成' },
	headings: { source: '选择文件', columns: '每一列是什么', preview: '逐行检查' },
	goOn: '继续用这个文件',
	accept: 'xlsx、xls、csv、tsv、txt，最大 20 MB',
	paste: '或在这里粘贴表格',
	pasteHint: '从 Excel 或聊天里复制，第一行是表头',
	usePasted: '使用粘贴的内容',
	reading: '正在读取文件…',
	checking: '正在检查每一行…',
	writing: '正在写入…',
	takenBack: (name: string) =>
		`上次导入${name === '' ? '' : `“${name}”`}没有写完就中断了，写入的部分已经全部撤回。请再导入一次。`,
	failed: '处理没有完成，什么都没有写入。请重试。',
	nothingWritten: '什么都没有写入。',
	template: '下载模板',
	templateOf: {
		hospital: '医院档案表模板',
		doctor: '医生资料卡模板',
		distributor: '商业档案表模板',
		usage: '用药统计模板',
		stock: '商业进销存与应收模板',
		assessment: '现状与潜力模板',
		visit: '拜访记录模板',
		plan: '拜访计划模板',
		activity: '非拜访活动模板',
		expense: '费用模板',
		promise: '承诺模板',
		target: '月指标模板',
		product: '产品模板'
	},
	another: '导入另一个文件',
	nextList: ({ name, rows }: { name: string; rows: number }) => `接着读“${name}”（${rows} 行）`,

	problem: {
		empty: () => '文件是空的，或者没有文字内容。',
		tooLarge: ({ megabytes, limit }: { megabytes: number; limit: number }) =>
			`文件有 ${megabytes} MB，最多读取 ${limit} MB。请拆成几个文件。`,
		notATable: ({ found }: { found: string }) => `这不是表格，而是${found}。请另存为 xlsx 或 csv。`,
		unsupportedFormat: ({ format }: { format: string }) =>
			`不支持 ${format === 'xls95' ? '旧版 Excel（5.0/95）的 xls' : format} 格式。请另存为 xlsx 或 csv。`,
		passwordProtected: () => '文件有密码保护。请先取消密码再导入。',
		damaged: () => '文件已损坏，无法打开。请重新导出一份。',
		unknownEncoding: () => '无法识别文字编码。请选择编码再试，或另存为 UTF-8。',
		mixedEncodings: ({ line }: { line: number }) =>
			`文件混用了两种编码，从第 ${line} 行起不一致。请选择编码再试，或重新保存。`,
		brokenQuotes: ({ row }: { row: number }) => `第 ${row} 行的引号没有成对，后面的列会错位。`,
		expandsTooFar: ({ limit }: { limit: number }) =>
			`文件解压后超过 ${limit} MB，可能是恶意文件，没有打开。`,
		noVisibleSheet: () => '工作簿里没有可见的工作表。',
		tooManyRows: ({ sheet, limit }: { sheet: string; limit: number }) =>
			`${sheet ? `工作表“${sheet}”` : '表格'}超过 ${limit} 行，请拆成几个文件。`,
		tooManyColumns: ({
			sheet,
			columns,
			limit
		}: {
			sheet: string;
			columns: number;
			limit: number;
		}) => `${sheet ? `工作表“${sheet}”` : '表格'}有 ${columns} 列，最多 ${limit} 列。`,
		cellTooLong: (at: { sheet: string; row: number; column: number; limit: number }) =>
			`${at.sheet ? `工作表“${at.sheet}”` : '表格'}第 ${at.row} 行第 ${at.column} 列超过 ${at.limit} 个字符。`
	},
	foreign: {
		image: '图片',
		pdf: 'PDF 文件',
		archive: '压缩包',
		document: '文字文档',
		webPage: '网页',
		presentation: '演示文稿',
		binary: '程序或其他文件'
	},

	encoding: '编码',
	encodingName: {
		'utf-8': 'UTF-8',
		gb18030: 'GB18030（GBK）',
		'utf-16le': 'UTF-16 LE',
		big5: 'Big5（繁体）',
		'utf-16be': 'UTF-16 BE',
		shift_jis: 'Shift JIS（日文）',
		'windows-1252': 'Windows-1252（西文）'
	},
	rereadAs: (encoding: string) => `按 ${encoding} 读取`,
	sheet: '工作表',
	unnamedSheet: '表格',
	sheetRows: (rows: number) => `${rows} 行`,
	otherSheets: (names: string) => `还有其他工作表没有导入：${names}`,
	encodingHint: '文字不对时换一种编码再读',
	headerRow: '表头所在行',
	noHeader: '没有表头',
	headerAt: ({ row, text }: { row: number; text: string }) => `第 ${row} 行：${text}`,
	kindOf: '每一行是',
	kind: {
		hospital: '医院',
		doctor: '医生',
		distributor: '商业',
		usage: '流向或用药统计',
		stock: '商业进销存与应收',
		assessment: '现状与潜力',
		visit: '过去的拜访',
		plan: '拜访计划',
		activity: '非拜访活动',
		expense: '费用',
		promise: '承诺',
		target: '月指标',
		product: '产品'
	},
	columns: '列的含义',
	columnsHint: '已按表头和内容猜好，可以更改；确认后会在本机记住。',
	column: (heading: string) => `“${heading}”这一列`,
	unnamedColumn: (column: number) => `第 ${column} 列`,
	ignoreColumn: '不导入这一列',
	example: (values: string) => `例如 ${values}`,
	unsure: '猜测，请确认',
	oneHospital: '表中没有医院列，这些医生都在哪家医院？',
	oneHospitalHint: '名称不在档案里时会新建医院',
	source: '这份资料从哪里来',
	sourceHint: '表中没有写来源的行，都记为这个来源',
	datum: '坐标来自哪种地图',
	datumHint: '高德、腾讯、百度的坐标在国内有几百米偏移，读入时换算为 GPS 坐标',
	datumName: {
		wgs84: 'GPS（WGS-84），不换算',
		gcj02: '高德、腾讯、苹果（GCJ-02）',
		bd09: '百度（BD-09）'
	},
	columnUnmapped: (column: string) => `请指定哪一列是${column}`,
	sayFirst: (what: string) => `请先填写：${what}`,
	lines: importingLines,
	toPreview: '检查每一行',

	total: {
		added: (count: number) => `新建 ${count}`,
		merged: (count: number) => `合并 ${count}`,
		skipped: (count: number) => `跳过 ${count}`,
		withProblems: (count: number) => `其中有问题 ${count}`,
		leftOut: (count: number) => `其中没有读取 ${count}`,
		questions: (count: number) => `待您确认 ${count}`,
		unread: (count: number) => `没有读懂的单元格 ${count}`,
		overwritten: (count: number) => `会改写原有内容 ${count} 处`
	},
	show: {
		all: '全部',
		questions: '待确认',
		overwritten: '会改写',
		duplicates: '重复',
		problems: '有问题',
		unread: '没有读懂',
		leftOut: '没有读取',
		notes: '提示'
	},
	newHospitals: '会一起新建的医院',
	newHospitalRows: (rows: number) => `${rows} 行`,
	newZones: '会一起新建的分区',
	guardedBlock: ({ column, rule }: { column: string; rule: string }) =>
		`“${column}”一列没有读取：${rule}`,
	guardedWarn: ({ column, rule }: { column: string; rule: string }) =>
		`请留意“${column}”一列：${rule}`,
	row: (row: number) => `第 ${row} 行`,
	rows: '表中各行',
	choice: { new: '新建', merge: '合并', skip: '跳过' },
	choiceOf: (name: string) => `怎样处理 ${name}`,
	rowName: ({ row, name }: { row: number; name: string }) => `第 ${row} 行“${name}”`,
	likeness: {
		code: ({ other }: { other: string; differs: string }) => `编码与${other}相同`,
		name: ({ other }: { other: string; differs: string }) => `与${other}同名`,
		codeOfOther: ({ other }: { other: string; differs: string }) =>
			`编码与${other}相同，名称却不同。是同一个客户吗？`,
		namesake: ({ other, differs }: { other: string; differs: string }) =>
			differs === ''
				? `与${other}同名，看不出是不是同一个客户。是同一个吗？`
				: `与${other}同名，但${differs}不同。是同一个客户吗？`,
		akin: ({ other }: { other: string; differs: string }) =>
			`可能就是${other}，只是叫法不同。是同一个客户吗？`,
		phone: ({ other }: { other: string; differs: string }) =>
			`电话与${other}相同。是同一个客户吗？`,
		pinyin: ({ other }: { other: string; differs: string }) =>
			`与${other}读音相同。是同一个客户吗？`,
		figure: () => '已有不同的数字，没有改动。要改写吗？',
		part: () => '数字已经有了，只补上科室和医生的用量',
		told: () => '已经有了，不再写入'
	},
	quoted: (name: string) => `“${name}”`,
	leftOut: {
		total: '像是合计行，没有当作客户',
		footer: '像是表尾的说明，没有当作客户',
		sectionHead: '像是分组标题，没有当作客户',
		instruction: '像是填写说明或示例，没有当作客户',
		repeatedHeading: '是重复的表头',
		secondTable: '属于下面的另一张表，没有读取',
		noHospital: '不是医院，没有读取',
		noDistributor: '不是商业，没有读取',
		activity: '不是拜访，没有读取'
	},
	keepRow: '这是客户',
	mend: '改正',
	mendCell: (field: string) => `改正${field}`,
	change: ({ field, from, to }: { field: string; from: string; to: string }) =>
		`${field}：${from} → ${to}`,
	nothingBefore: '（空）',
	sameHospitalAs: (name: string) => `“${name}”是哪一家？`,
	newHospital: '新建',
	likelyHospitals: '可能已在档案里的医院',
	stop: '停止',
	allDuplicates: '所有重复行',
	cellProblem: {
		missing: '没有填写',
		notANumber: '不是数字',
		negative: '是负数',
		outOfRange: '超出范围',
		notADay: '不是日期',
		notAChoice: '不是可选的值',
		notATime: '不是时间',
		tooLong: '太长',
		errorValue: '是表格的错误值',
		unreadable: '有无法识别的字符',
		digitsLost: '丢了后面的数字，请到原表改为文本',
		unitUnknown: '看不出单位',
		severalSuch: '有同名的人，看不出是哪一位',
		ofSeveral: '写在几个人的一行里，看不出是谁的',
		saidOtherwise: '和上面的行说得不同，保留上面的',
		nobodySuch: '不在这家医院的档案里，没有记到人',
		noSupervisor: '不是这个辖区的主管，没有记下',
		notWhole: '与同一个数字的其他行对不上，没有写入',
		guarded: '合规设置不允许这样写'
	},
	cell: ({ field, problem, value }: { field: string; problem: string; value: string }) =>
		value === '' ? `${field}${problem}` : `${field}“${value}”${problem}`,
	note: {
		coordinatesSwapped: '经纬度写反了，已调换',
		coordinatesIncomplete: '坐标只有一半，没有读取',
		coordinatesOutsideChina: '坐标不在中国境内',
		converted: '已按单位和周期换算',
		secondWorkplace: '另一处工作地点也记下',
		halfUnknown: '没有写上午下午，记在上午',
		unusual: '比平常大得多，请核对',
		fromFormula: '取公式上次算出的值',
		moreCellsThanHeadings: '多出表头的单元格没有读取'
	},
	problemColumn: '问题',
	exportProblems: '导出有问题的行',
	problemsName: '有问题的行',
	write: (count: number) => `写入 ${count} 行`,
	nothingToWrite: '没有可以写入的行',

	doneTitle: '导入完成',
	result: ({ added, merged, skipped }: { added: number; merged: number; skipped: number }) =>
		`新建 ${added} 条，合并 ${merged} 条，跳过 ${skipped} 条。`,
	withUnread: (count: number) => `${count} 个单元格没有读懂，没有写入。`,
	withOverwritten: (count: number) => `改写原有内容 ${count} 处。`,
	withQuestions: (count: number) => `${count} 行可能与已有客户重复，已按新建写入。`,
	withHospitals: (count: number) => `同时新建医院 ${count} 家。`,
	withDistributors: (count: number) => `同时新建商业 ${count} 家。`,
	withZones: (count: number) => `同时新建分区 ${count} 个。`,
	unsavedTitle: '还没有存下来',
	unsaved: '已经写入，但这台设备还没有存下来。请不要关闭页面，先看“设置”里的存储状态。',
	undone: '导入已撤销，和之前一样。',
	undoAll: '撤销整个导入',
	toCustomers: '查看客户',
	grading: '正在分级…',
	graded: {
		hospitals: ({ graded, of }: { graded: number; of: number }) =>
			`这 ${of} 家医院中，${graded} 家已分级。`,
		doctors: ({ graded, of }: { graded: number; of: number }) =>
			`这 ${of} 位医生中，${graded} 位已分级。`
	},
	toGrade: (facts: string) => `没有分级的，缺这些数据，补上任何一项就能分级：${facts}。`
};
