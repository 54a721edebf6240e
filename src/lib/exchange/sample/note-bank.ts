import type { AimResult, ObjectiveKind } from '#lib/domain/visits/visit.ts';

/**
 * Sentences a rep might write after a visit. `{p}` is the product, `{c}` its competitor, `{d}` the department,
 * `{t}` the doctor as addressed.
 * None names a quantity per doctor, a gift or a use outside the label: the compliance guard would object.
 */
export const notesByAim: Readonly<
	Record<AimResult, Readonly<Record<ObjectiveKind, readonly string[]>>>
> = {
	yes: {
		followUp: [
			'上次答应的资料已送到，{t}翻了两页说查房时会给年轻医生讲。',
			'门诊结束后聊了十分钟，对{p}的耐受性满意，近期没有患者因不适停药。',
			'确认{p}在医生工作站里已能搜到，之前搜不到是拼音码的问题。',
			'{t}说科里换用{p}的患者复诊指标平稳，愿意继续观察。'
		],
		listing: [
			'药剂科主任同意把{p}列入下一次药事会议题，申请表由{d}提交。',
			'{t}已在新药申请单上签字，药剂科收件，等待药事会排期。',
			'与药剂科核对了{p}的挂网信息和医保编码，材料齐全。'
		],
		competition: [
			'{c}近期在{d}做科会较多，{t}认为两者机制不同，会按患者情况选择。',
			'{t}比较了{p}与{c}的说明书，认可{p}一日一次的便利。',
			'了解到{c}最近缺货，{d}有患者需要换药，{t}请我把{p}的用法发到科室。'
		],
		information: [
			'拿到{d}本月门诊排班，{t}周三由上午改到下午。',
			'{d}下月来一位进修回来的副{t}医师，方向是慢病随访，已记下。',
			'了解到医院正在推进处方点评，重点看慢病长期处方。'
		],
		feedback: [
			'把医学部对上次疑问的书面答复当面交给{t}，解释清楚了，{t}表示认可。',
			'上次反映的包装问题已答复并致谢，{t}说处理得很快。',
			'就随访表的建议做了回应，新版已按科室意见缩成一页。'
		],
		promotion: [
			'介绍了{p}的关键研究，{t}对终点设计问得很细，认为证据较扎实。',
			'科室晨会后用三分钟讲了{p}在合并症患者中的数据，反响不错。',
			'结合指南更新讲了起始联合治疗的时机，{t}说和科里现在的做法一致。',
			'讲解了{p}的换用方案，{t}愿意先在合适的患者中尝试。'
		],
		doctorArchive: [
			'补全了资料卡：学会任职、出诊时间和研究方向，均由{t}本人告知。',
			'确认{t}今年起担任省医学会分会委员，更新了档案。',
			'{t}同意登记工作电话和门诊时间，已告知用途。'
		],
		trialFollowUp: [
			'首批试用患者复诊，{t}看了记录，认为效果符合预期。',
			'试用四周随访：耐受性良好，{t}打算扩大到同类患者。',
			'和{t}一起看了随访表，晨起数据较平稳，同意再观察一个月。'
		]
	},
	partly: {
		followUp: [
			'{t}在写病历，只站着说了两句，对{p}没有异议，约下周门诊后再谈。',
			'资料收下了，但还没来得及看，提醒她第三页的对比表。',
			'提到有患者嫌药片大，{t}说会解释，我答应了解掰服的说明。'
		],
		listing: [
			'药剂科表示药事会可能推迟到下季度，材料先留下。',
			'{t}支持进药，但希望先看到同级医院的使用经验。'
		],
		competition: [
			'{t}习惯用{c}，认为{p}可以作为不耐受患者的选择。',
			'{d}已有{c}和同类药，{t}问{p}的差异在哪里，只讲了一半就被叫去会诊。'
		],
		information: [
			'只打听到排班有变动，具体要等周五办公室贴出。',
			'护士长说科室月底搬到新楼，楼层还没定。'
		],
		feedback: [
			'答复了一半，关于肝功能监测频率的问题还要请医学部补充文献。',
			'{t}接受解释，但希望看到中文全文。'
		],
		promotion: [
			'{t}认可数据，但担心基层续方不方便。',
			'讲到一半患者进来了，把研究摘要留在桌上，下次接着谈。',
			'医生对机制感兴趣，对价格有顾虑，说要看医保支付的变化。'
		],
		doctorArchive: [
			'补了职称和专业方向，出诊时间等新排班出来再填。',
			'{t}只愿意留科室电话，个人信息没有再问。'
		],
		trialFollowUp: [
			'复诊的患者不多，{t}说再等两周看趋势。',
			'一位患者漏服，{t}觉得数据不好判断，建议加用药提醒卡。'
		]
	},
	no: {
		followUp: [
			'{t}今天情绪不高，没有谈产品，问候后离开，换个时间再来。',
			'等了四十分钟，门诊加号太多，只打了招呼。'
		],
		listing: [
			'药剂科明确本季度不受理新药申请，三个月后再问。',
			'{t}认为科里同类药已够用，暂不提申请。'
		],
		competition: ['{t}明确表示习惯{c}，短期内不考虑更换。', '{c}刚做完院内讲座，{t}不愿现在比较。'],
		information: ['办公室没人，排班表还没贴出来。'],
		feedback: ['带去的答复{t}不满意，要求提供真实世界数据，已转医学部。'],
		promotion: ['医生说没有时间听，资料也没有留下。', '{t}对证据等级有疑问，认为样本偏小。'],
		doctorArchive: ['医生不愿填写资料，尊重其意愿，不再追问。'],
		trialFollowUp: ['试用患者因自觉头晕停用，{t}暂停尝试；待按流程上报。']
	}
};

/** What a rep writes when the customer was not met. */
export const missedNotes: readonly string[] = [
	'外出会诊，未见到。',
	'临时加台，护士说下午都在手术室。',
	'参加院内培训，全天不在科室。',
	'排班临时调整，今天不出诊。',
	'在外地开会，下周三回来。',
	'医院迎检，谢绝来访。',
	'门诊停诊半天，改约。',
	'等到十二点未见到，给科秘留了话。'
];

/** What is to happen next, by objective. */
export const nextSteps: Readonly<Record<ObjectiveKind, readonly string[]>> = {
	followUp: [
		'下周门诊后再谈换用方案。',
		'两周后看复诊情况。',
		'送指南解读的中文全文。',
		'带用药提醒卡过来。'
	],
	listing: ['跟进药事会排期。', '向药剂科核对挂网与编码。', '准备同级医院的使用经验资料。'],
	competition: ['准备{p}与{c}的说明书对照。', '和主管商量协访时间。', '下次带两个病例来讨论。'],
	information: ['确认新排班后调整拜访时间。', '月底再核对科室人员。'],
	feedback: ['请医学部准备书面答复。', '带随访表新版过来。', '一周内回复处理结果。'],
	promotion: ['约科室晨会五分钟。', '送{p}关键研究全文。', '下次谈适合起始治疗的患者类型。'],
	doctorArchive: ['补全资料卡的出诊时间。', '下次了解研究方向。'],
	trialFollowUp: ['两周后看复诊情况。', '四周后一起看随访表。', '带用药提醒卡过来。']
};

/** What is to happen after a customer was not met. */
export const nextStepsAfterMiss: readonly string[] = [
	'改约下周门诊后。',
	'先打科室电话约时间。',
	'改到本周内再来。',
	'请科秘代为转交资料。'
];

/** What the visit set out to do, by objective. */
export const objectiveTexts: Readonly<Record<ObjectiveKind, readonly string[]>> = {
	followUp: ['了解{p}近期使用感受', '跟进上次约定的资料', '确认复诊患者的耐受情况'],
	listing: ['推进{p}进药申请', '确认药事会时间和议题'],
	competition: ['了解{c}在科室的动态', '比较{p}与{c}的差异点'],
	information: ['更新门诊排班', '了解科室人员变化'],
	feedback: ['答复上次提出的问题', '回应对包装的意见'],
	promotion: ['讲清{p}的两个关键信息', '介绍{p}的新证据', '就一类合适患者达成尝试'],
	doctorArchive: ['补全资料卡三项', '核实学会任职'],
	trialFollowUp: ['跟进首批试用患者', '看四周随访结果']
};

/** Promises a rep makes: what, and in how many days it is due. */
export const promiseBank: readonly { text: string; days: number }[] = [
	{ text: '送{p}关键研究的中文全文', days: 7 },
	{ text: '提供新版指南解读单页', days: 5 },
	{ text: '请医学部书面答复肝功能监测频率', days: 10 },
	{ text: '核对{p}在医院系统里的编码', days: 3 },
	{ text: '带新版随访表十份', days: 7 },
	{ text: '安排科室晨会五分钟讲解', days: 14 },
	{ text: '提供同级医院的使用经验资料', days: 10 },
	{ text: '了解{p}掰服的说明并回复', days: 4 },
	{ text: '确认医保支付范围的最新文件', days: 6 },
	{ text: '把用药提醒卡送到护士站', days: 5 },
	{ text: '转达对包装字号的建议并回复结果', days: 14 },
	{ text: '发送学术会议日程', days: 3 },
	{ text: '约主管一同拜访', days: 12 },
	{ text: '提供药物相互作用查询表', days: 7 }
];

/** What customers said and how it was answered. */
export const feedbackBank: readonly { text: string; answer: string }[] = [
	{ text: '包装字号太小，老人看不清用法。', answer: '已感谢并转生产部门；先送去大字用法贴。' },
	{ text: '希望有中文的药物相互作用表。', answer: '当天发去相互作用查询表，医生说好用。' },
	{ text: '基层续方时查不到{p}，患者来回跑。', answer: '已与商业公司确认配送，社区本月可备货。' },
	{ text: '担心与他汀合用时的肌痛。', answer: '医学部书面答复附三篇文献，已当面解释。' },
	{ text: '科会内容重复，希望讲病例。', answer: '致谢，下次改为两个病例讨论。' },
	{ text: '拜访总赶在查房时间，不方便。', answer: '道歉并改到周四下午，已登记最佳时间。' },
	{ text: '随访表太长，没时间填。', answer: '按意见缩成一页，新版已送到。' },
	{ text: '药房最近断货两天。', answer: '查明为节前配送延迟，已与商业约定安全库存。' },
	{ text: '想要餐后血糖改善的原始数据图。', answer: '送去研究全文，指出第 6 页图 3。' },
	{ text: '{p}价格比{c}高，患者有意见。', answer: '解释医保支付后的自付差额，医生表示理解。' },
	{ text: '说明书里肾功能分级写得不清楚。', answer: '医学部给出对照表，{t}认可。' },
	{ text: '资料印得太多，浪费。', answer: '致谢，以后只送单页并提供电子版。' }
];
