import type { AccountKind } from '#lib/domain/archive/account.ts';
import type { ContactRole, rapports } from '#lib/domain/archive/contact.ts';
import type { HalfDay, Period } from '#lib/domain/day.ts';
import type { FactSource } from '#lib/domain/provenance.ts';
import type { MemberRole } from '#lib/domain/sharing/territory.ts';
import type { AimResult, ObjectiveKind, VisitMode } from '#lib/domain/visits/visit.ts';

/** Words every screen uses: acts, states, and one name for each value of the domain's unions. */
export const common = {
	appName: 'Rounds 巡访',
	/** The name of each language in itself, so that it is found by those who read it. */
	languages: { 'zh-CN': '中文', en: 'English' },
	language: '语言',
	recordedBy: (name: string) => `${name}记录`,
	/** A name before what it is the name of. */
	labelled: ({ label, value }: { label: string; value: string }) => `${label}：${value}`,
	/** A word beside another. */
	aside: (text: string) => `（${text}）`,

	navigation: {
		label: '主导航',
		skip: '跳到正文'
	},

	map: '地图',
	act: {
		add: '添加',
		back: '返回',
		cancel: '取消',
		close: '关闭',
		delete: '删除',
		discard: '放弃',
		done: '完成',
		import: '导入',
		open: '打开',
		print: '打印',
		remove: '移除',
		restore: '恢复',
		retry: '重试',
		save: '保存',
		search: '搜索',
		selectAll: '全选',
		show: '查看',
		undo: '撤销'
	},

	state: {
		busy: '正在处理…',
		empty: '暂无内容',
		none: '无',
		required: '必填',
		unknown: '未知',
		yes: '是',
		no: '否',
		all: '全部',
		copied: '已复制',
		selected: (count: number) => `已选 ${count} 项`
	},

	tone: { info: '提示', warn: '注意', error: '出错' },

	count: {
		items: (count: number) => `${count} 项`,
		doctors: (count: number) => `${count} 位医生`,
		hospitals: (count: number) => `${count} 家医院`,
		visits: (count: number) => `${count} 次拜访`,
		days: (count: number) => `${count} 天`,
		weeks: (count: number) => `${count} 周`
	},

	ui: {
		clearSearch: '清除搜索',
		showTable: '看表格',
		showChart: '看图',
		showList: '看列表',
		showMap: '看地图',
		sortBy: (column: string) => `按“${column}”排序`,
		why: '为什么',
		menu: '菜单',
		notices: '通知',
		dropFile: '把文件拖到这里，或点按选择',
		chosenFile: (name: string) => `已选：${name}`,
		step: ({ at, of }: { at: number; of: number }) => `第 ${at} 步，共 ${of} 步`,
		zoomIn: '放大',
		zoomOut: '缩小',
		zoomFit: '显示全部',
		ring: '圈选',
		pan: { up: '上移', down: '下移', left: '左移', right: '右移' }
	},

	contactRole: {
		clinicalDirector: '临床主任',
		doctor: '医生',
		pharmacyDirector: '药剂科主任',
		purchasing: '采购与库管',
		informationClerk: '微机人员',
		pharmacyStaff: '药房人员',
		president: '院长',
		vicePresident: '业务院长',
		companyManager: '公司经理',
		salesperson: '业务人员',
		other: '其他'
	} satisfies Record<ContactRole, string>,

	accountKind: { hospital: '医院', distributor: '商业', other: '其他' } satisfies Record<
		AccountKind,
		string
	>,

	rapport: { good: '良好', fair: '一般', none: '无兴趣' } satisfies Record<
		(typeof rapports)[number],
		string
	>,

	objectiveKind: {
		followUp: '跟进',
		listing: '进药',
		competition: '竞争',
		information: '信息',
		feedback: '反馈',
		promotion: '推广信息',
		doctorArchive: '医生档案',
		trialFollowUp: '跟踪实验'
	} satisfies Record<ObjectiveKind, string>,

	visitMode: { inPerson: '当面', phone: '电话', online: '线上', home: '家访' } satisfies Record<
		VisitMode,
		string
	>,

	aimResult: { yes: '达成', partly: '部分达成', no: '未达成' } satisfies Record<AimResult, string>,

	visitOutcome: { done: '已拜访', missed: '没见到' },

	chooseDay: '选择日期',
	halfDay: { am: '上午', pm: '下午' } satisfies Record<HalfDay, string>,

	period: {
		morning: '早上',
		noon: '中午',
		afternoon: '下午',
		evening: '晚上'
	} satisfies Record<Period, string>,

	memberRole: { rep: '医药代表', supervisor: '主管', viewer: '只读成员' } satisfies Record<
		MemberRole,
		string
	>,

	factSource: {
		customer: '客户本人/内部人员',
		introduction: '医院/商业介绍',
		related: '客户相关人员',
		peer: '同行业人员（非竞争对手）',
		company: '上级主管和高年资同事',
		information: '信息手段'
	} satisfies Record<FactSource, string>,

	term: {
		customer: '客户',
		date: '日期',
		hospital: '医院',
		name: '名称',
		objective: '拜访目的',
		product: '产品',
		rep: '代表',
		territory: '辖区',
		visit: '拜访',
		week: '周',
		zone: '分区'
	}
};
