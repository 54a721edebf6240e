import type { Contact } from '#lib/domain/archive/contact.ts';
import {
	begunIn,
	type Listing,
	type ListingStage,
	type Stance
} from '#lib/domain/archive/listing.ts';
import type { Product } from '#lib/domain/archive/product.ts';
import { addDays, type Day } from '#lib/domain/day.ts';
import type { SampleHospital } from './accounts.ts';
import type { NewId } from './moments.ts';

/** Days from today; stances of who has a say, in the order of `saysOf`. */
interface Sketch {
	/** Which hospital in the order of the city, and which product. */
	readonly hospital: number;
	readonly product: number;
	readonly stage: ListingStage;
	readonly since: number;
	readonly department: string;
	readonly committee?: number;
	readonly stances?: readonly (Stance | null)[];
	readonly nextStep?: string;
	readonly next?: number;
}

/** What is under way or was turned down; the rest of the large hospitals list everything. */
const sketches: readonly Sketch[] = [
	{
		...{ hospital: 1, product: 1, stage: 'committee', since: -24, department: '内分泌科' },
		...{ committee: 9, stances: ['for', 'neutral', null], next: 3 },
		nextStep: '会前再见药剂科主任，送药物经济学资料'
	},
	{
		...{ hospital: 4, product: 2, stage: 'committee', since: -41, department: '心内科' },
		...{ committee: -6, stances: ['against', 'for'], next: -2 },
		nextStep: '问药事会结果，听反对的理由'
	},
	{
		...{ hospital: 8, product: 1, stage: 'review', since: -18, department: '内分泌科' },
		...{ stances: [null, 'for'], next: 5, nextStep: '补交说明书和检验报告' }
	},
	{ hospital: 5, product: 2, stage: 'requested', since: -12, department: '神经内科' },
	{
		...{ hospital: 12, product: 1, stage: 'requested', since: -5, department: '肾内科' },
		...{ stances: ['neutral'], next: 6, nextStep: '请科主任签字后交药剂科' }
	},
	{
		...{ hospital: 2, product: 2, stage: 'rejected', since: -96, department: '心内科' },
		...{ committee: -96, stances: ['against', 'against'] },
		nextStep: '明年上半年再提，先请心内科使用反馈'
	},
	{
		...{ hospital: 6, product: 1, stage: 'review', since: -33, department: '全科医学科' },
		...{ next: -8, nextStep: '问药剂科缺什么材料' }
	}
];

/** Who has a say in a hospital: the pharmacy, then the key people of the department that asks. */
const saysOf = (people: readonly Contact[], department: string): Contact[] => [
	...people.filter(({ role }) => role === 'pharmacyDirector'),
	...people.filter((one) => one.department === department && one.keyPerson),
	...people.filter((one) => one.department === department && !one.keyPerson)
];

/** Where each hospital stands with each product: listed in the large ones, under way or turned down in some. */
export function sampleListings(ask: {
	newId: NewId;
	hospitals: readonly SampleHospital[];
	products: readonly Product[];
	contacts: readonly Contact[];
	today: Day;
}): Listing[] {
	const { newId, hospitals, products, contacts, today } = ask;
	const peopleIn = (accountId: string) => contacts.filter((one) => one.accountId === accountId);
	const bare = {
		...{ version: 1 as const, department: '', committeeOn: null, voters: [], meetNextId: null },
		...{ nextStep: '', nextOn: null, note: '', updatedOn: addDays(today, -4), deletedOn: null }
	};
	return hospitals.flatMap(({ record, sketch }, hospital) =>
		products.flatMap(({ id: productId }, product): Listing[] => {
			const its = { ...bare, id: newId(), accountId: record.id, productId };
			const told = sketches.find((one) => one.hospital === hospital && one.product === product);
			if (!told) {
				if (!sketch.level.startsWith('三级')) return [];
				const moved = begunIn('listed', addDays(today, -560 + 7 * hospital));
				return [{ ...its, ...moved }];
			}
			const says = saysOf(peopleIn(record.id), told.department);
			const stances = told.stances ?? [];
			return [
				{
					...its,
					...begunIn(told.stage, addDays(today, told.since)),
					department: told.department,
					committeeOn: told.committee === undefined ? null : addDays(today, told.committee),
					voters: says
						.slice(0, stances.length)
						.map(({ id }, at) => ({ contactId: id, stance: stances[at] ?? null })),
					meetNextId: told.next === undefined ? null : (says[0]?.id ?? null),
					nextStep: told.nextStep ?? '',
					nextOn: told.next === undefined ? null : addDays(today, told.next)
				}
			];
		})
	);
}
