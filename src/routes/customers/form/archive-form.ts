import type { Distributor, Hospital, OtherAccount } from '#lib/domain/archive/account.ts';
import type { Contact } from '#lib/domain/archive/contact.ts';
import type { Messages } from '#lib/i18n/messages.ts';

/** How a field of an archive is filled in. */
export type Editor =
	| 'text'
	| 'name'
	| 'phone'
	| 'email'
	| 'long'
	| 'number'
	| 'day'
	| 'level'
	| 'flag'
	| 'names'
	| 'role'
	| 'rapport'
	| 'source';

/** Fields of one form that stand together. */
interface Group<Field> {
	readonly group: keyof Messages['customers']['group'];
	readonly fields: readonly (readonly [Field, Editor])[];
}

/** 医生资料卡 but for the timetable and the matrix, which have editors of their own. */
export const doctorForm: readonly Group<keyof Contact>[] = [
	{
		group: 'work',
		fields: [
			['department', 'text'],
			['title', 'text'],
			['post', 'text'],
			['role', 'role'],
			['patientsPerDay', 'number'],
			['yuanPerPrescription', 'number'],
			['patientTypes', 'text'],
			['specialty', 'text'],
			['education', 'text'],
			['keyPerson', 'flag']
		]
	},
	{
		group: 'views',
		fields: [
			['rapport', 'rapport'],
			['academicInfluence', 'level'],
			['patientTypeFit', 'level'],
			['cooperation', 'level'],
			['goals', 'long'],
			['viewOfCompetitors', 'long'],
			['viewOfUs', 'long']
		]
	},
	{
		group: 'data',
		fields: [
			['name', 'name'],
			['code', 'text'],
			['phone', 'phone'],
			['email', 'email'],
			['source', 'source'],
			['noticeOn', 'day'],
			['retainUntil', 'day'],
			['note', 'long']
		]
	}
];

/** 医院档案表 but for zone, coordinates and reception hours, which have editors of their own. */
export const hospitalForm: readonly Group<keyof Hospital>[] = [
	{
		group: 'size',
		fields: [
			['level', 'text'],
			['ownership', 'text'],
			['beds', 'number'],
			['dailyOutpatients', 'number'],
			['monthlyDrugPurchase', 'number'],
			['categoryShare', 'number']
		]
	},
	{
		group: 'use',
		fields: [
			['departments', 'names'],
			['competitors', 'text'],
			['insurance', 'text'],
			['prescribingLimits', 'text'],
			['paymentTerms', 'text']
		]
	},
	{
		group: 'place',
		fields: [
			['name', 'name'],
			['alias', 'text'],
			['code', 'text'],
			['phone', 'phone'],
			['address', 'text'],
			['source', 'source'],
			['note', 'long']
		]
	}
];

/** 商业档案表. */
export const distributorForm: readonly Group<keyof Distributor>[] = [
	{
		group: 'terms',
		fields: [
			['licences', 'text'],
			['licencesUntil', 'day'],
			['agreementUntil', 'day'],
			['deliveryArea', 'text'],
			['annualSales', 'number'],
			['creditLimit', 'number'],
			['paymentDays', 'number']
		]
	},
	{
		group: 'place',
		fields: [
			['name', 'name'],
			['alias', 'text'],
			['code', 'text'],
			['phone', 'phone'],
			['address', 'text'],
			['source', 'source'],
			['note', 'long']
		]
	}
];

/** Any other account has what every account has. */
export const otherForm: readonly Group<keyof OtherAccount>[] = [
	{
		group: 'place',
		fields: [
			['name', 'name'],
			['alias', 'text'],
			['code', 'text'],
			['phone', 'phone'],
			['address', 'text'],
			['source', 'source'],
			['note', 'long']
		]
	}
];
