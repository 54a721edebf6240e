import type { AdoptionRating } from '#lib/domain/adoption-rating.ts';
import type { Axis, Level } from '#lib/domain/matrix.ts';
import type { Provenance } from '#lib/domain/provenance.ts';
import { gradeNames } from './grade-names.ts';

/** Classification, grading and strategy (deck slides 9–19, 24). */
export const grading = {
	grade: '级别',
	...gradeNames,
	matrix: '使用现状 × 使用潜力',
	axis: { usage: '使用现状', potential: '使用潜力' } satisfies Record<Axis, string>,
	usageLevel: {
		0: '不使用',
		1: '尝试',
		2: '保守',
		3: '二线',
		4: '首选'
	} satisfies Record<Level, string>,
	potentialLevel: {
		0: '无潜力',
		1: '潜力小',
		2: '部分潜力',
		3: '较大潜力',
		4: '高潜力'
	} satisfies Record<Level, string>,
	/** Beside an axis that says it is potential. */
	potentialShort: {
		0: '无',
		1: '小',
		2: '部分',
		3: '较大',
		4: '高'
	} satisfies Record<Level, string>,
	cell: ({ usage, potential }: { usage: string; potential: string }) =>
		`现状“${usage}”，潜力“${potential}”`,
	notAssessed: '未评估',
	assessedOn: (day: string) => `${day} 评估`,

	/** Whether to go on with somebody, asked once in a while. */
	evaluation: {
		title: '该评估的客户',
		detail: '放弃还是继续',
		judged: (day: string) => `上次评估 ${day}`,
		goOn: '继续',
		putAside: '搁置',
		stayAside: '继续搁置',
		resume: '恢复拜访',
		again: '重新评估'
	},

	adoption: '用药评级',
	adoptionRating: {
		7: '全面使用',
		6: '优先使用',
		5: '常用',
		4: '少用、接受',
		3: '试用',
		2: '不用、不支持',
		1: '不用、反对'
	} satisfies Record<AdoptionRating, string>,
	hospitalCriterion: {
		beds: '床位数',
		dailyOutpatients: '日门诊量',
		monthlyDrugPurchase: '月药品采购额（万元）',
		categoryShare: '品类销售占比（%）'
	},
	doctorCriterion: {
		patientsPerDay: '日门诊病人数',
		yuanPerPrescription: '单张处方金额（元）',
		rapport: '兴趣与客情',
		keyPerson: '关键人物'
	},
	keyPersonHint: '职能科室关键人物、科主任、学科带头人、处方大户',
	factor: {
		patients: '病人数量',
		patientTypeFit: '病人类型',
		academicInfluence: '学术影响力',
		potential: '未来潜力',
		cooperation: '合作历史'
	},
	score: '综合得分',
	weight: '权重',
	rule: {
		majority: '取已知标准中多数的级别，相同时取较低级',
		matrix: '使用现状与使用潜力都已知，按矩阵判定',
		regular: '矩阵未评全，按门诊医生常规分级判定',
		strongest: '有多个产品时，取要求最高的一个',
		unknown: '未知的数值不计入，也不当作零'
	},
	known: ({ done, of }: { done: number; of: number }) => `已知 ${done}/${of} 项`,

	strategyName: {
		1: '顺路拜访',
		2: '定期跟进',
		'3a': '唤起兴趣',
		'3b': '学术突破',
		4: '扩大使用',
		5: '巩固提升',
		dormant: '暂不拜访，每年复核',
		holdC: '低频维持',
		holdB: '定期维持'
	},
	perMonth: ({ low, high }: { low: number; high: number }) =>
		low === high ? `每月 ${low} 次` : `每月 ${low}–${high} 次`,
	actionsTitle: '要做的事',
	actionsOf: (product: string) => `${product}：这次做了什么`,
	actionsDone: (ratio: string) => `做过 ${ratio}。`,
	doneNow: (count: number) => (count === 0 ? '这次做了什么' : `这次做了 ${count} 件`),
	doneIn: (day: string) => `${day} 拜访`,
	doneEarlier: '以前做过，现在不在清单上',
	doneThen: '这次做了什么',
	unknownAction: '新版本里的动作',
	tickAfterVisit: '拜访过才能勾。',
	action: {
		productBasics: '介绍产品基本概念',
		brandReminder: '名片、品牌提示物',
		literatureSometimes: '不定期提供文献',
		openArchive: '建立档案',
		findNeeds: '了解需求',
		decideOn: '评估：放弃或继续',
		latestLiterature: '定期提供最新文献',
		completeArchive: '完善档案',
		followUp: '定期跟进',
		meetNeeds: '满足需求',
		homeVisitPlan: '家访计划',
		expensePlan: '费用计划',
		brandAwareness: '提高品牌认知',
		raiseInterest: '提高兴趣',
		digNeeds: '挖掘需求',
		literatureActively: '积极提供文献和资料',
		academicBreakthrough: '设定学术突破点',
		newIndications: '介绍新适应症或新用法',
		sellingPoints: '突出关键卖点',
		moreUse: '鼓励更多使用',
		selectiveLiterature: '有选择地提供文献',
		samples: '样品',
		rapport: '加深客情',
		holdUse: '维持并推进现有使用',
		keyBenefits: '强调关键利益',
		recognition: '给予认可',
		spreadExperience: '推广其用药经验',
		academicPlan: '专属学术计划',
		regularHomeVisits: '定期家访'
	},

	basis: '依据',
	basisOf: (rule: string) => `依据：${rule}`,
	changedBy: ({ name, when }: { name: string; when: string }) => `${name} 于 ${when} 修改`,
	provenance: {
		S: '课件原文',
		I: '由课件推断',
		P: '产品默认',
		U: '自行修改'
	} satisfies Record<Provenance, string>,
	provenanceHint: {
		S: '来自 2011 年培训课件的原文',
		I: '课件中的符号或标题缺失，由上下文推断',
		P: '课件未说明，由本产品设定，可修改',
		U: '由本辖区修改'
	} satisfies Record<Provenance, string>,
	slide: (slide: number) => `课件第 ${slide} 页`,

	eightyTwentyHint: '80% 的时间和资源用于 20% 的重点客户',
	topShare: ({ customers, value }: { customers: string; value: string }) =>
		`前 ${customers} 的客户占 ${value}`,

	upgrade: '客户提升',
	barrier: '障碍',
	reviewOn: '复核日期'
};
