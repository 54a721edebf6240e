import type { Distributor, Hospital } from '#lib/domain/archive/account.ts';
import type { Product } from '#lib/domain/archive/product.ts';
import type { Zone } from '#lib/domain/archive/zone.ts';
import { addDays, type Day } from '#lib/domain/day.ts';
import { cityName, hospitalSketches, zoneNames, type HospitalSketch } from './city.ts';
import type { Draw } from './draw.ts';
import type { NewId } from './moments.ts';
import { productSketches } from './products.ts';

/** A hospital's record together with what it was invented from. */
export interface SampleHospital {
	readonly record: Hospital;
	readonly sketch: HospitalSketch;
}

/** The zones of the sample city. */
export const sampleZones = (newId: NewId): Zone[] =>
	zoneNames.map((name) => ({ version: 1, id: newId(), name, deletedOn: null }));

/** The three products of the sample territory. */
export const sampleProducts = (newId: NewId): Product[] =>
	productSketches.map(({ yuan: _, ...sketch }) => ({
		version: 1,
		id: newId(),
		...sketch,
		deletedOn: null
	}));

const typeOf = (name: string): string =>
	name.includes('社区')
		? '社区卫生'
		: /中医|中西医/.test(name)
			? '中医医院'
			: /心血管|老年|康复/.test(name)
				? '专科医院'
				: '综合医院';

const insuranceOf = (sketch: HospitalSketch): string =>
	sketch.ownership === '公立' ? '城镇职工、城乡居民医保定点' : '城镇职工医保定点';

/** The twenty hospitals; a few facts are left unknown, as in any territory. */
export function sampleHospitals(ask: {
	draw: Draw;
	newId: NewId;
	zones: readonly Zone[];
	today: Day;
}): SampleHospital[] {
	const { draw, newId, zones, today } = ask;
	return hospitalSketches.map((sketch, index) => ({
		sketch,
		record: {
			version: 1,
			id: newId(),
			kind: 'hospital',
			code: `H${String(index + 1).padStart(3, '0')}`,
			name: sketch.name,
			alias: sketch.alias,
			zoneId: zones.find(({ name }) => name === sketch.zone)?.id ?? null,
			address: `${cityName}市${sketch.address}`,
			coordinates: sketch.at,
			phone: `0900-${draw.between({ from: 6_200_000, to: 6_899_999 })}`,
			note: sketch.note,
			source: draw.pick(['information', 'introduction', 'company'] as const),
			updatedOn: addDays(today, -draw.between({ from: 5, to: 120 })),
			deletedOn: null,
			mergedInto: null,
			type: typeOf(sketch.name),
			level: sketch.level,
			ownership: sketch.ownership,
			beds: sketch.beds,
			dailyOutpatients: sketch.dailyOutpatients,
			monthlyDrugPurchase: sketch.monthlyDrugPurchase,
			categoryShare: draw.chance(0.7) ? draw.between({ from: 6, to: 22 }) : null,
			departments: [],
			insurance: insuranceOf(sketch),
			prescribingLimits: draw.chance(0.5) ? '门诊处方一般不超过 7 日，慢病可至 12 周' : '',
			competitors: productSketches[draw.between({ from: 0, to: 2 })]?.competitors ?? '',
			paymentTerms: sketch.ownership === '公立' ? '医保直接结算，60 日' : '月结 45 日',
			reception: sketch.reception
				.map(({ weekday, from, to }) => ({ weekday, startMinute: from, endMinute: to }))
				.sort((first, second) => first.weekday - second.weekday),
			receptionPlace: sketch.reception.length > 0 ? '医药代表接待室' : '',
			receptionBooking: sketch.reception.length > 0 ? '到药剂科登记，提前一天' : '',
			receptionDocuments: sketch.reception.length > 0 ? '备案证明、工作证' : '',
			distributorIds: [],
			status: '',
			registeredUntil: sketch.level.startsWith('三级')
				? addDays(today, draw.between({ from: 18, to: 320 }))
				: null
		}
	}));
}

const distributorSketches = [
	{
		name: `${cityName}恒通达医药有限公司`,
		alias: '恒通达',
		address: `${cityName}市高新区物流园 3 号`,
		deliveryArea: '老城区、东湖区、高新区及所属社区',
		annualSales: 86_000,
		creditLimit: 800,
		paymentDays: 60,
		licencesInDays: 410,
		agreementInDays: 120
	},
	{
		name: `${cityName}百汇药业商贸有限公司`,
		alias: '百汇',
		address: `${cityName}市南浦区码头路 15 号`,
		deliveryArea: '西岭区、南浦区',
		annualSales: 41_000,
		creditLimit: 350,
		paymentDays: 45,
		licencesInDays: 52,
		agreementInDays: 200
	}
];

/** The two distributors. */
export const sampleDistributors = (ask: {
	newId: NewId;
	products: readonly Product[];
	today: Day;
}): Distributor[] =>
	distributorSketches.map(({ licencesInDays, agreementInDays, ...fields }, index) => ({
		version: 1,
		id: ask.newId(),
		kind: 'distributor',
		code: `S${String(index + 1).padStart(3, '0')}`,
		...fields,
		zoneId: null,
		coordinates: null,
		phone: `0900-693000${index + 1}`,
		note: '',
		source: 'company',
		updatedOn: addDays(ask.today, -30),
		deletedOn: null,
		mergedInto: null,
		licences: '药品经营许可证、GSP 认证',
		licencesUntil: addDays(ask.today, licencesInDays),
		type: '一级商业',
		agreementFrom: addDays(ask.today, agreementInDays - 365),
		agreementUntil: addDays(ask.today, agreementInDays),
		terms: '按季度结算，缺货提前一周通知',
		productIds: ask.products.map(({ id }) => id)
	}));

/** The distributors that deliver to a zone, by what each says of its area. */
export const servedBy = (of: {
	zones: readonly Zone[];
	zoneId: string | null;
	distributors: readonly Distributor[];
}): string[] => {
	const zone = of.zones.find(({ id }) => id === of.zoneId)?.name;
	return of.distributors
		.filter(({ deliveryArea }) => zone !== undefined && deliveryArea.includes(zone))
		.map(({ id }) => id);
};
