import type { Boundary, Combine, KeyPersonWeight } from '#lib/domain/policy/policy-grading.ts';
import type { PolicyLeaf } from '#lib/domain/policy/policy-leaf.ts';
import type { NormReading } from '#lib/domain/policy/policy-planning.ts';
import type { PolicyGroup } from '#lib/domain/policy/policy.ts';
import type { Policy } from '#lib/domain/policy/policy.ts';

/** A tree of words in the shape of a part of the policy, so that no value can be without its name. */
type NamesOf<Node> = Node extends PolicyLeaf ? string : { [Key in keyof Node]: NamesOf<Node[Key]> };

const role = (post: string) => ({ grade: `${post}：级别`, visitsPerMonth: `${post}：拜访频率` });

/** Words of the policy screen. */
export const policy = {
	title: '规则',
	subtitle: ({ all, changed }: { all: number; changed: number }) =>
		changed === 0 ? `${all} 项规则，都是原值` : `${all} 项规则，已修改 ${changed} 项`,
	intro: '每个数字都有出处，点“依据”查看。会影响客户的修改，保存前先看谁会变。',
	groups: '规则分组',
	filter: '显示哪些',
	show: { all: '全部', changed: '已修改', versions: '版本' },
	versions: {
		none: '还没有人修改过规则。以后每次修改都在这里，能看到谁改的，也能改回去。',
		who: ({ who, when }: { who: string; when: string }) => `${who}，${when}`,
		change: ({ name, from, to }: { name: string; from: string; to: string }) =>
			`${name}：${from} → ${to}`,
		asShipped: '原值',
		now: '现在用的',
		restore: '恢复到这一版',
		more: (count: number) => `这一版共改了 ${count} 项`,
		exportFile: '导出为文件',
		importFile: '从文件导入',
		fileName: '规则',
		ofVersion: (when: string) => `${when} 的版本`,
		ofFile: (name: string) => `文件“${name}”里的规则`,
		notAFile: '这个文件不是导出的规则，没有改动。',
		malformed: (names: string) => `这个文件不能用，没有改动。这几项不对：${names}`,
		alike: '和现在的规则一样，不用改。'
	},
	changedCount: (count: number) => `改 ${count}`,
	noneChanged: '还没有修改过任何规则，全部按原值使用。',
	showAll: '查看全部规则',
	was: (value: string) => `原为 ${value}`,
	rule: ({ name, value }: { name: string; value: string }) => `${name}：${value}`,
	wasFrom: (source: string) => `原值的出处：${source}`,
	lost: '原来的数字缺失，请自己定。',
	deckAlso: (value: string) => `另有一处写作 ${value}`,
	reset: (name: string) => `恢复原值：${name}`,
	empty: '未设定',
	emptyHint: '留空：不用这一项',
	kept: ({ problem, value }: { problem: string; value: string }) => `${problem}，仍为 ${value}。`,
	effect: {
		title: ({ value, count, regraded }: { value: string; count: number; regraded: number }) =>
			`改为 ${value}：${count} 位客户会变，其中 ${regraded} 位换级别`,
		lists: (count: number) => `${count} 位客户要做的事会变`,
		load: ({ from, to }: { from: number; to: number }) => `每个周期的拜访 ${from} → ${to} 次`,
		who: '都是谁',
		change: ({ from, to }: { from: string; to: string }) => `${from} → ${to}`,
		visitsOf: ({ from, to }: { from: number; to: number }) => `${from} → ${to} 次`,
		ungraded: '未分级',
		more: (count: string) => `还有 ${count} 位`,
		save: '保存',
		leave: '不改'
	},
	actions: {
		count: (count: number) => `${count} 件事`,
		cells: (count: number) => `矩阵里 ${count} 格用它`,
		unused: '矩阵里没有用它',
		concerns: (count: number) =>
			count === 0
				? '现在没有客户按这份清单做。'
				: `${count} 位客户按这份清单做，改了以后他们要做的事就变。`,
		empty: '清单空了：这种策略不提示要做什么。',
		up: (action: string) => `上移：${action}`,
		down: (action: string) => `下移：${action}`,
		edit: (action: string) => `修改：${action}`,
		wording: '要做的事',
		guard: '受哪条合规规则限制',
		unguarded: '不受限制',
		remove: '从清单去掉',
		add: '加一件事',
		addHint: '一件事写一行，最多 64 个字。',
		removed: (count: number) => `去掉的 ${count} 件`,
		putBack: (action: string) => `放回清单：${action}`,
		asShipped: '恢复原来的清单',
		was: (wording: string) => `原为“${wording}”`,
		added: (action: string) => `加了“${action}”`,
		reworded: ({ from, to }: { from: string; to: string }) => `“${from}”改为“${to}”`,
		tookOff: (action: string) => `去掉“${action}”`,
		broughtBack: (action: string) => `放回“${action}”`,
		reordered: (action: string) => `挪动“${action}”`,
		guarded: (action: string) => `“${action}”的合规规则`
	},
	problem: {
		notANumber: '请输入数字',
		notWhole: '请输入整数',
		missing: '这一项不能留空',
		outside: ({ min, max }: { min: string; max: string }) => `应在 ${min} 到 ${max} 之间`,
		overlap: (other: string) => `与“${other}”重叠`,
		gap: (other: string) => `与“${other}”之间没有余地，有一级就空了`
	},
	groupName: {
		hospitalGrade: '医院分级',
		doctorGrade: '医生常规分级',
		factors: '影响因素',
		adoptionUsage: '用药评级',
		matrix: '矩阵与拜访策略',
		actions: '要做的事',
		roles: '按岗位',
		demand: '拜访次数',
		allocation: '分配',
		planning: '排计划',
		pareto: '80/20 法则',
		followUp: '跟进与提升'
	} satisfies Record<PolicyGroup, string>,
	groupHint: {
		hospitalGrade: '按床位、门诊量、药品采购额和品类占比给医院分级。',
		doctorGrade: '矩阵没有评全的医生，按这张表分级。',
		factors: '综合得分与级别并列显示，不改变级别。',
		adoptionUsage: '拜访后的用药评级建议什么使用现状，由人确认。',
		matrix: '25 格，每格的级别、拜访策略、次序和频率。点一格修改。',
		actions: '每种拜访策略要做哪些事。可以加、改、换顺序、去掉；资料卡和拜访里跟着变。',
		roles: '不开处方的人按岗位分级和拜访；关键人物算 A 级。单个人的次数在资料卡上改。',
		demand: '怎样把拜访频率换算成一个周期里的次数。',
		allocation:
			'时间有限时谁多谁少：级别和潜力算多重，多去几次能带来多少。结果都和常规次数时相比。',
		planning: '一天能排多少，路上要多久，以及排计划时什么更要紧（折合成路上的分钟）。',
		pareto: '重点客户占多少，应得多少精力。',
		followUp: '什么时候提醒，什么时候算停滞或下滑。'
	} satisfies Record<PolicyGroup, string>,
	name: {
		hospitalGrade: {
			combine: '几项标准怎样合成一个级别',
			boundary: '正好等于 A 级界限时',
			beds: { A: '床位：A 级界限', B: '床位：B 级起点' },
			dailyOutpatients: { A: '日门诊量：A 级界限', B: '日门诊量：B 级起点' },
			monthlyDrugPurchase: { A: '月药品采购额：A 级界限', B: '月药品采购额：B 级起点' },
			categoryShare: { A: '品类销售占比：A 级界限', B: '品类销售占比：B 级起点' }
		},
		doctorGrade: {
			combine: '几项标准怎样合成一个级别',
			boundary: '正好等于 A 级界限时',
			patientsPerDay: { A: '日门诊病人：A 级界限', B: '日门诊病人：B 级起点' },
			yuanPerPrescription: { A: '单张处方：A 级界限', B: '单张处方：B 级起点' },
			rapport: { good: '客情“良好”算', fair: '客情“一般”算', none: '“无兴趣”算' },
			keyPerson: '关键人物',
			visitsPerMonth: { A: 'A 级拜访频率', B: 'B 级拜访频率', C: 'C 级拜访频率' }
		},
		factors: {
			weights: {
				patients: '病人数量的权重',
				patientTypeFit: '病人类型的权重',
				academicInfluence: '学术影响力的权重',
				potential: '未来潜力的权重',
				cooperation: '合作历史的权重'
			},
			patientsForFullLevel: '病人数量算满分'
		},
		roles: {
			pharmacyDirector: role('药剂科主任'),
			purchasing: role('采购与库管'),
			informationClerk: role('微机人员'),
			pharmacyStaff: role('药房人员'),
			president: role('院长'),
			vicePresident: role('业务院长'),
			companyManager: role('商业公司经理'),
			salesperson: role('商业业务人员'),
			other: role('其他人员')
		},
		demand: {
			norm: '标准次数取频率的哪一端',
			weeksPerMonth: '一个月折合',
			ungradedVisits: '未分级医生每周期'
		},
		allocation: {
			value: { A: 'A 级客户的分量', B: 'B 级客户的分量', C: 'C 级客户的分量' },
			potentialStep: '潜力高一级，分量增加',
			neutral: {
				none: '矩阵未评全：一次不去，结果还剩',
				most: '矩阵未评全：去得再多，结果最多',
				shape: '曲线有多陡'
			},
			classes: {
				noneAtNoUsage: '不使用的：一次不去，结果还剩',
				noneAtFullUsage: '首选的：一次不去，结果还剩',
				mostWithoutHeadroom: '没有余地的：去得再多，结果最多',
				mostPerHeadroom: '余地最大的再加'
			},
			trust: '自己的判断占多重',
			maxMove: '一个周期最多增减',
			wayMinutesADay: '计划和地图都说不出时，一天在路上'
		},
		planning: {
			cycleWeeks: '周期长度',
			visitsPerHalfDay: '半天最多拜访',
			visitMinutes: { A: 'A 级每次停留', B: 'B 级每次停留', C: 'C 级每次停留' },
			halves: {
				am: { startMinute: '上午开始', endMinute: '上午结束' },
				pm: { startMinute: '下午开始', endMinute: '下午结束' }
			},
			travel: {
				kilometersPerHour: '路上速度',
				detourFactor: '绕行系数（路程 ÷ 直线）',
				stopMinutes: '每到一家医院另加'
			},
			orderStep: '策略里靠后一档的，少拜访一次轻多少',
			weights: {
				unservedA: '少拜访一次 A 级',
				unservedB: '少拜访一次 B 级',
				unservedC: '少拜访一次 C 级',
				spacing: '间隔不匀',
				zones: '一天多去一个分区',
				bestTime: '不在最佳时间',
				overload: '超出半天时间',
				stability: '改动已有安排'
			}
		},
		pareto: { customers: '重点客户占全部客户', effort: '重点客户应得精力' },
		followUp: {
			dueSoonDays: '承诺到期前提醒',
			targetSteps: '下一目标高出现状',
			stalledVisits: '未提升而已拜访（停滞）',
			stalledDays: '未提升而已过（停滞）',
			slippingDays: '下滑后关注',
			evaluateDays: '顺路拜访的，隔多久评估一次',
			evaluateDormantDays: '不拜访的，隔多久评估一次'
		}
	} satisfies NamesOf<Omit<Policy, 'matrix' | 'adoptionUsage' | 'actions'>>,
	cellPart: {
		strategy: '拜访策略',
		grade: '级别',
		order: '拜访次序',
		min: '最少次数',
		max: '最多次数',
		perMonths: '每几个月'
	},
	adoptionReads: (rating: string) => `“${rating}”`,
	inCell: ({ cell, part }: { cell: string; part: string }) => `${cell}：${part}`,
	unit: {
		beds: '张',
		people: '人次',
		tenThousandYuan: '万元',
		percent: '%',
		patients: '人',
		yuan: '元',
		perMonth: '次/月',
		weeks: '周',
		visits: '次',
		days: '天',
		minutes: '分钟',
		kilometersPerHour: '公里/小时',
		steps: '级',
		months: '个月'
	},
	combine: {
		majority: '多数标准达到的级别',
		lowest: '最低的一项',
		highest: '最高的一项'
	} satisfies Record<Combine, string>,
	boundary: { above: '仍是 B 级', from: '已是 A 级' } satisfies Record<Boundary, string>,
	keyPerson: {
		votes: '算一项 A 级标准',
		decides: '直接定为 A 级',
		ignored: '不影响级别'
	} satisfies Record<KeyPersonWeight, string>,
	norm: { low: '低端', middle: '中间', high: '高端' } satisfies Record<NormReading, string>,
	frequency: ({ low, high, months }: { low: number; high: number; months: number }) => {
		const visits = low === high ? `${low} 次` : `${low}–${high} 次`;
		if (high === 0) return '不拜访';
		return months === 1 ? `${visits}/月` : `${visits}/${months} 个月`;
	}
};
