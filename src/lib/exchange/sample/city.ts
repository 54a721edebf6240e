import type { Coordinates } from '#lib/domain/archive/coordinates.ts';
import type { Weekday } from '#lib/domain/day.ts';

/** The sample city is fictional; its map only has to hang together. */
export const cityName = '云州';

/** The zones of the sample city in the order the hospitals name them. */
export const zoneNames = ['老城区', '东湖区', '西岭区', '南浦区', '高新区'] as const;

export type ZoneName = (typeof zoneNames)[number];

/** What is invented about one hospital; sizes as in the hospital archive, `doctors` is how many the rep knows. */
export interface HospitalSketch {
	readonly name: string;
	readonly alias: string;
	readonly zone: ZoneName;
	readonly level: string;
	readonly ownership: '公立' | '民营';
	readonly address: string;
	readonly at: Coordinates;
	readonly beds: number;
	readonly dailyOutpatients: number;
	/** 万元 a month; null where the rep could not learn it. */
	readonly monthlyDrugPurchase: number | null;
	readonly doctors: number;
	/** Weekdays and hours on which representatives are received; empty without a rule. */
	readonly reception: readonly { weekday: Weekday; from: number; to: number }[];
	readonly note: string;
}

const at = (latitude: number, longitude: number): Coordinates => ({ latitude, longitude });
const hours = (span: { from: number; to: number; on: readonly Weekday[] }) =>
	span.on.map((weekday) => ({ weekday, from: span.from, to: span.to }));

const sketch = (
	fields: Omit<HospitalSketch, 'ownership' | 'reception' | 'note'> & Partial<HospitalSketch>
): HospitalSketch => ({ ownership: '公立', reception: [], note: '', ...fields });

/** The twenty hospitals of the sample city. */
export const hospitalSketches: readonly HospitalSketch[] = [
	sketch({
		name: '云州市第一人民医院',
		alias: '市一院',
		zone: '老城区',
		level: '三级甲等',
		address: '老城区鼓楼街 18 号',
		at: at(31.2052, 115.4021),
		beds: 1680,
		dailyOutpatients: 5200,
		monthlyDrugPurchase: 1350,
		doctors: 17,
		reception: hours({ on: [1, 2, 3, 4, 5], from: 480, to: 1050 }),
		note: '拜访前在药剂科登记，心内科周二大查房，上午不宜打扰。'
	}),
	sketch({
		name: '云州市中医院',
		alias: '市中医',
		zone: '老城区',
		level: '三级甲等',
		address: '老城区文昌路 66 号',
		at: at(31.1987, 115.3934),
		beds: 820,
		dailyOutpatients: 2600,
		monthlyDrugPurchase: 560,
		doctors: 11
	}),
	sketch({
		name: '云州市老年病医院',
		alias: '老年院',
		zone: '老城区',
		level: '三级乙等',
		address: '老城区柳巷 5 号',
		at: at(31.2118, 115.3962),
		beds: 460,
		dailyOutpatients: 820,
		monthlyDrugPurchase: 310,
		doctors: 8
	}),
	sketch({
		name: '文昌社区卫生服务中心',
		alias: '文昌社区',
		zone: '老城区',
		level: '一级甲等',
		address: '老城区书院弄 2 号',
		at: at(31.2014, 115.4098),
		beds: 30,
		dailyOutpatients: 280,
		monthlyDrugPurchase: 38,
		doctors: 3,
		note: '慢病门诊每周一、三、五开诊。'
	}),
	sketch({
		name: '云州大学附属医院',
		alias: '云大附院',
		zone: '东湖区',
		level: '三级甲等',
		address: '东湖区学府大道 100 号',
		at: at(31.2207, 115.4572),
		beds: 2100,
		dailyOutpatients: 6800,
		monthlyDrugPurchase: 1820,
		doctors: 19,
		reception: [
			...hours({ on: [2, 4], from: 480, to: 1050 }),
			...hours({ on: [1, 3, 5], from: 810, to: 1050 })
		],
		note: '需在院方平台预约，周一、三、五只接待下午。'
	}),
	sketch({
		name: '云州市第三人民医院',
		alias: '市三院',
		zone: '东湖区',
		level: '三级乙等',
		address: '东湖区滨湖路 210 号',
		at: at(31.2131, 115.4465),
		beds: 760,
		dailyOutpatients: 2100,
		monthlyDrugPurchase: 480,
		doctors: 10
	}),
	sketch({
		name: '东湖区人民医院',
		alias: '东湖区院',
		zone: '东湖区',
		level: '二级甲等',
		address: '东湖区向阳路 35 号',
		at: at(31.2302, 115.4431),
		beds: 380,
		dailyOutpatients: 1050,
		monthlyDrugPurchase: 210,
		doctors: 8
	}),
	sketch({
		name: '东湖街道社区卫生服务中心',
		alias: '东湖社区',
		zone: '东湖区',
		level: '一级甲等',
		address: '东湖区荷塘里 9 号',
		at: at(31.2244, 115.4689),
		beds: 20,
		dailyOutpatients: 240,
		monthlyDrugPurchase: 32,
		doctors: 3
	}),
	sketch({
		name: '云州市第二人民医院',
		alias: '市二院',
		zone: '西岭区',
		level: '三级甲等',
		address: '西岭区青石路 128 号',
		at: at(31.1949, 115.3408),
		beds: 1240,
		dailyOutpatients: 3900,
		monthlyDrugPurchase: 920,
		doctors: 15,
		reception: hours({ on: [1, 3, 4, 5], from: 480, to: 1050 }),
		note: '每周二院内学习，不接待来访。'
	}),
	sketch({
		name: '云州市中西医结合医院',
		alias: '中西医结合',
		zone: '西岭区',
		level: '三级乙等',
		address: '西岭区茶园路 41 号',
		at: at(31.2033, 115.3521),
		beds: 540,
		dailyOutpatients: 1600,
		monthlyDrugPurchase: 330,
		doctors: 8
	}),
	sketch({
		name: '西岭区人民医院',
		alias: '西岭区院',
		zone: '西岭区',
		level: '二级甲等',
		address: '西岭区石桥街 77 号',
		at: at(31.1862, 115.3289),
		beds: 320,
		dailyOutpatients: 900,
		monthlyDrugPurchase: 165,
		doctors: 7
	}),
	sketch({
		name: '西岭康复医院',
		alias: '西岭康复',
		zone: '西岭区',
		level: '二级乙等',
		ownership: '民营',
		address: '西岭区松涛路 3 号',
		at: at(31.1795, 115.3452),
		beds: 180,
		dailyOutpatients: 160,
		monthlyDrugPurchase: null,
		doctors: 4
	}),
	sketch({
		name: '云州市心血管病医院',
		alias: '心血管院',
		zone: '南浦区',
		level: '三级甲等',
		address: '南浦区望江路 200 号',
		at: at(31.1603, 115.4102),
		beds: 620,
		dailyOutpatients: 1900,
		monthlyDrugPurchase: 690,
		doctors: 14,
		note: '高血压中心每月第一个周四病例讨论。'
	}),
	sketch({
		name: '南浦区人民医院',
		alias: '南浦区院',
		zone: '南浦区',
		level: '二级甲等',
		address: '南浦区渡口街 56 号',
		at: at(31.1521, 115.4218),
		beds: 410,
		dailyOutpatients: 1200,
		monthlyDrugPurchase: 240,
		doctors: 8
	}),
	sketch({
		name: '南浦区中医院',
		alias: '南浦中医',
		zone: '南浦区',
		level: '二级甲等',
		address: '南浦区荔枝路 12 号',
		at: at(31.1478, 115.4049),
		beds: 220,
		dailyOutpatients: 680,
		monthlyDrugPurchase: 118,
		doctors: 6
	}),
	sketch({
		name: '云州仁和医院',
		alias: '仁和',
		zone: '南浦区',
		level: '二级乙等',
		ownership: '民营',
		address: '南浦区金沙大道 88 号',
		at: at(31.1657, 115.4301),
		beds: 150,
		dailyOutpatients: 420,
		monthlyDrugPurchase: 70,
		doctors: 5
	}),
	sketch({
		name: '云州市第四人民医院',
		alias: '市四院',
		zone: '高新区',
		level: '三级乙等',
		address: '高新区创新大道 6 号',
		at: at(31.2561, 115.3857),
		beds: 680,
		dailyOutpatients: 1850,
		monthlyDrugPurchase: 430,
		doctors: 12
	}),
	sketch({
		name: '高新区人民医院',
		alias: '高新区院',
		zone: '高新区',
		level: '二级甲等',
		address: '高新区科技三路 19 号',
		at: at(31.2679, 115.3988),
		beds: 350,
		dailyOutpatients: 1100,
		monthlyDrugPurchase: 190,
		doctors: 9
	}),
	sketch({
		name: '云州钢铁职工医院',
		alias: '云钢医院',
		zone: '高新区',
		level: '二级甲等',
		address: '高新区钢城路 1 号',
		at: at(31.2743, 115.3706),
		beds: 300,
		dailyOutpatients: 760,
		monthlyDrugPurchase: 142,
		doctors: 7,
		note: '退休职工慢病多，门诊上午集中。'
	}),
	sketch({
		name: '科苑社区卫生服务中心',
		alias: '科苑社区',
		zone: '高新区',
		level: '一级甲等',
		address: '高新区科苑路 27 号',
		at: at(31.2604, 115.4071),
		beds: 16,
		dailyOutpatients: 310,
		monthlyDrugPurchase: 41,
		doctors: 6
	})
];
