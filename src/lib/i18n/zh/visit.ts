import { visitMarks } from './visit-marks.ts';
import type { DueReason } from '#lib/domain/planning/due-visits.ts';
import type { ExpenseKind } from '#lib/domain/planning/expense.ts';
import type { CoachingQuestion, CoachingScore } from '#lib/domain/visits/coaching.ts';
import type { VisitQuestion } from '#lib/domain/visits/five-questions.ts';
import type { VisitStep } from '#lib/domain/visits/visit.ts';

/** Preparing, making and recording a visit (deck slides 20–22). */
export const visit = {
	...visitMarks,
	choose: '拜访了谁？',
	chooseHint: '姓名、拼音、首字母、医院或电话尾号',
	plannedToday: '今天计划',
	planned: '计划内',
	nearby: '同院与最近',
	everybody: '其他客户',
	moreFound: (count: string) => `还有 ${count} 位，多输几个字就能找到`,
	nobody: '没有找到这个名字。',
	addAndRecord: (name: string) => `添加“${name}”并记录`,
	adding: '添加客户',
	namesakes: '已经有同名的客户，是他吗？',
	newHospital: (name: string) => `新医院“${name}”`,
	hospitalHint: '输入几个字选一家，没有就按输入的新建',
	brief: '拜访准备',
	whyNow: '为什么是现在',
	prepare: '准备拜访',
	useAction: (action: string) => `以提升计划的下一步为目的：${action}`,
	/** A visit made together with a supervisor (协访). */
	coaching: {
		title: '协访辅导',
		joined: '协访',
		short: '协访',
		alone: '没有',
		ask: {
			preparation: '访前准备',
			opening: '开场白',
			probing: '询问',
			presenting: '呈现',
			agreement: '达成协议',
			appointment: '约定下次'
		} satisfies Record<CoachingQuestion, string>,
		score: { 1: '还没做到', 2: '偶尔', 3: '多半做到', 4: '做得好', 5: '可以示范' } satisfies Record<
			CoachingScore,
			string
		>,
		mean: (score: string) => `${score} 分`,
		how: '怎么改进',
		note: '一句总的话',
		write: '写辅导',
		change: '改辅导',
		nothing: '请至少给一项打分，或写一句话。',
		by: ({ name, when }: { name: string; when: string }) => `${name} · ${when}`,
		sign: '已读，签字',
		signed: (when: string) => `${when} 已读签字`,
		owed: '还没读',
		unread: '协访辅导待读'
	},
	/** Who is due and near, where a visit fell out. */
	nearbyDue: {
		title: '顺路还来得及',
		why: {
			promise: '有答应的事',
			missed: '上次没见到',
			care: '有关怀要做',
			overdue: '该去了'
		} satisfies Record<DueReason['kind'], string>,
		here: '就在这家医院',
		take: '排进今天',
		taken: '已排进今天'
	},
	/** Listen, acknowledge and thank, respond (slide 22). */
	loop: {
		heard: (day: string) => `${day}听到`,
		thank: '已致谢',
		thanked: (day: string) => `${day}已致谢`,
		notThanked: '还没致谢'
	},
	/** Money planned and spent. */
	expense: {
		title: '费用',
		plan: '费用计划',
		planOf: (sum: string) => `费用 ${sum}`,
		none: '这几天还没有费用。',
		add: '添加费用',
		kind: '用途',
		kinds: {
			transport: '交通',
			meal: '餐费',
			lodging: '住宿',
			meeting: '会议',
			materials: '资料',
			samples: '样品',
			brandReminder: '品牌提示物',
			gift: '礼品',
			cash: '现金',
			reward: '奖励',
			entertainment: '娱乐',
			other: '其他'
		} satisfies Record<ExpenseKind, string>,
		forbidden: (kinds: string) => `合规不允许：${kinds}。`,
		planned: '计划',
		spent: '实际',
		yuan: '元',
		amount: (yuan: string) => `${yuan} 元`,
		ofPlanned: ({ spent, planned }: { spent: string; planned: string }) =>
			`${spent}（计划 ${planned}）`,
		and: '；',
		heads: '几个人',
		purpose: '目的',
		attendees: '参加人',
		overCeiling: ({ each, ceiling }: { each: string; ceiling: string }) =>
			`每人 ${each} 元，超过上限 ${ceiling} 元。`,
		missing: {
			heads: '请写几个人。',
			purpose: '请写目的。',
			attendees: '请写参加人。'
		}
	},
	/** What the visits of a day need. */
	packing: {
		title: (day: string) => `${day}要带的`,
		done: ({ done, of }: { done: number; of: number }) => `已备好 ${done}/${of}`
	},
	questions: {
		title: '访前五问',
		ask: {
			sell: '卖什么',
			competitor: '竞争对手',
			when: '什么时候',
			how: '怎么谈',
			aids: '带什么'
		} satisfies Record<VisitQuestion, string>,
		sell: ({ name, message }: { name: string; message: string }) =>
			message === '' ? name : `${name}（${message}）`,
		best: (times: string) => `最好 ${times}`,
		received: (times: string) => `接待 ${times}`,
		unknown: '档案里没有，点这里写',
		own: '写自己的话；清空就用档案里的'
	},
	steps: {
		title: '五步记要',
		hint: '想记几步记几步，都可以不填。',
		name: {
			opening: '开场白',
			probing: '询问',
			presenting: '呈现',
			agreement: '达成协议',
			appointment: '约定下次'
		} satisfies Record<VisitStep, string>
	},
	metAhead: '已经提前见到，今天记录',
	archive: '看客户档案',
	lastTime: ({ day, ago }: { day: string; ago: string }) => `上次 ${day}（${ago}）`,
	firstVisit: '第一次拜访这位客户',
	promisedThen: (text: string) => `答应过：${text}`,
	openPromises: '答应过、还没兑现',
	openFeedback: '等待回应的反馈',
	askNext: '顺便问',
	actions: '这一类客户要做的事',
	guarded: '受合规规则限制',
	outcome: '结果',
	outcomes: { done: '见到了', missed: '没见到' },
	products: '用药评级',
	notTalked: '没谈',
	notTalkedShort: '没谈',
	talked: '谈了，未评级',
	asLastTime: (word: string) => `${word}（同上次）`,
	alsoTalked: '还谈了',
	suggestUsage: ({ from, to }: { from: string; to: string }) => `使用现状从“${from}”改为“${to}”？`,
	acceptUsage: '改',
	aimReached: '目的达成了吗？',
	aim: (text: string) => `目的：${text}`,
	feedback: '客户说了什么？',
	feedbackText: '客户的话',
	feedbackChips: {
		efficacy: '关心疗效',
		safety: '担心安全性',
		price: '价格与医保',
		competitor: '在用竞品',
		supply: '院内缺货'
	},
	otherFeedback: '其他反馈',
	promise: '答应了什么？',
	promiseText: '答应的事',
	promiseKinds: {
		literature: '送文献',
		answer: '回复问题',
		meeting: '安排科室会',
		appointment: '约下次时间'
	},
	otherPromise: '其他承诺',
	promiseDue: '什么时候兑现？',
	promiseChips: { tomorrow: '明天', threeDays: '三天内', week: '一周内' },
	takeBack: '撤回',
	saidThen: '这次拜访已记下的',
	note: '备注',
	nextStep: '下一步',
	adverse: '不良反应',
	adverseQuestion: '听到不良反应了吗？',
	adverseNo: '没听到',
	adverseHeard: '听到了',
	adverseMissing: '请先回答有没有听到不良反应。',
	adverseYes: '请按公司药物警戒流程，在 24 小时内上报。',
	mode: '方式',
	when: '时间',
	missedReason: '为什么没见到？',
	again: '再约一次',
	notAgain: '先不约',
	/** What a visit is for, proposed. */
	talkedOf: '谈到的产品',
	purpose: {
		proposed: '可以这样写',
		promise: ({ text, due }: { text: string; due: string }) => `兑现“${text}”，${due}前给到`,
		feedback: (text: string) => `当面回应“${text}”，问清是否满意`,
		nextStep: (text: string) => `${text}，这次定下时间`,
		listing: (state: string) => `进药：${state}，问清下一步找谁、哪天`,
		strategy: ({ product, action }: { product: string; action: string }) =>
			`${product}：${action}，问到一个明确的答复`,
		archive: (field: string) => `问清${field}，当天记进资料卡`
	},
	nextAppointment: '约下次',
	noNext: '先不约',
	nextPlanned: (when: string) => `已经排了 ${when}`,
	nextDay: '下次的日期',
	nextHalf: '下次上午还是下午',
	seeking: '正在找合适的时间…',
	record: '完成',
	correct: '保存更正',
	correcting: '更正',
	withdraw: '撤回这条记录',
	withdrawText: '撤回后不再计入，历史仍可追溯。',
	more: '更多',
	draftRestored: (when: string) => `${when} 写到一半，已接着恢复。`,
	startAnew: '重新填写',
	gone: '找不到这条计划或记录，可能已被别人修改。',
	finding: {
		warn: '提醒',
		block: '禁止'
	}
};
