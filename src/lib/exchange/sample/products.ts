/** What is invented about one product and about where it is prescribed. */
export interface ProductSketch {
	readonly name: string;
	readonly unit: string;
	readonly specification: string;
	readonly indications: string;
	readonly competitors: string;
	readonly keyMessages: string;
	/** What the distributor charges for a unit. */
	readonly yuan: number;
}

/** The three products of the sample territory; no such medicines exist. */
export const productSketches = [
	{
		name: '云脉舒片',
		unit: '盒',
		specification: '5mg×28片',
		indications: '原发性高血压',
		competitors: '康压平片、络宁胶囊',
		keyMessages: '每日一次，24 小时平稳降压；晨峰血压控制；肾功能轻中度减退无需调整剂量。',
		yuan: 32
	},
	{
		name: '衡糖平缓释片',
		unit: '盒',
		specification: '500mg×30片',
		indications: '2 型糖尿病',
		competitors: '糖适康片、安糖达片',
		keyMessages: '缓释剂型，胃肠道反应少；餐后血糖改善；可与基础胰岛素联合。',
		yuan: 45
	},
	{
		name: '清脂维胶囊',
		unit: '盒',
		specification: '10mg×14粒',
		indications: '高胆固醇血症',
		competitors: '脂乐平片',
		keyMessages: '降低 LDL-C；肌肉相关不良反应少；睡前服用，一日一次。',
		yuan: 58
	}
] as const satisfies readonly ProductSketch[];

/** Index of a product in `productSketches`. */
export type ProductIndex = 0 | 1 | 2;

/** A department: which product matters there first and second, how busy its clinics are, what its doctors are good at. */
export interface DepartmentSketch {
	readonly name: string;
	readonly products: readonly [ProductIndex, ...ProductIndex[]];
	/** Patients on a clinic day, from a quiet doctor to a busy one. */
	readonly patients: readonly [number, number];
	readonly specialties: readonly string[];
	readonly patientTypes: readonly string[];
}

const department = (name: string, fields: Omit<DepartmentSketch, 'name'>): DepartmentSketch => ({
	name,
	...fields
});

/** Departments of large hospitals, the most important first. */
export const departmentSketches: readonly DepartmentSketch[] = [
	department('心内科', {
		products: [0, 2],
		patients: [24, 82],
		specialties: ['高血压', '冠心病', '心力衰竭', '心律失常', '血脂管理'],
		patientTypes: ['高血压合并冠心病', '中青年高血压', '老年单纯收缩期高血压', '支架术后']
	}),
	department('内分泌科', {
		products: [1, 2],
		patients: [22, 76],
		specialties: ['2 型糖尿病', '糖尿病肾病', '甲状腺疾病', '肥胖与代谢'],
		patientTypes: ['新诊断 2 型糖尿病', '口服药控制不佳', '糖尿病合并血脂异常', '老年糖尿病']
	}),
	department('神经内科', {
		products: [0, 2],
		patients: [18, 60],
		specialties: ['脑卒中', '眩晕', '认知障碍', '头痛'],
		patientTypes: ['卒中后二级预防', '脑小血管病', '颈动脉斑块']
	}),
	department('肾内科', {
		products: [0, 1],
		patients: [15, 48],
		specialties: ['慢性肾脏病', '肾性高血压', '糖尿病肾病'],
		patientTypes: ['CKD 2–3 期合并高血压', '糖尿病肾病早期', '透析前随访']
	}),
	department('老年医学科', {
		products: [0, 1],
		patients: [12, 45],
		specialties: ['老年共病', '老年高血压', '多重用药管理'],
		patientTypes: ['多病共存', '体位性低血压风险', '依从性差的老人']
	}),
	department('全科医学科', {
		products: [1, 0],
		patients: [16, 58],
		specialties: ['慢病管理', '家庭医生签约', '健康体检'],
		patientTypes: ['慢病续方', '两病门诊', '签约居民']
	})
];
