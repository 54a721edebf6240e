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
	| 'source'
	/** Has an editor and words of its own. */
	| 'own';

/** Fields of one form that are read and edited together. */
export interface ArchiveGroup<Field> {
	readonly group: keyof Messages['customers']['group'];
	readonly fields: readonly (readonly [Field, Editor])[];
}

/** 医生资料卡 but for the matrix, which stands on the card itself. */
export const doctorForm: readonly ArchiveGroup<keyof Contact>[] = [
	{
		group: 'basics',
		fields: [
			['name', 'name'],
			['role', 'role'],
			['department', 'text'],
			['title', 'text'],
			['post', 'text'],
			['standing', 'text'],
			['keyPerson', 'flag'],
			['phone', 'phone'],
			['email', 'email'],
			['code', 'text']
		]
	},
	{
		group: 'work',
		fields: [
			['patientsPerDay', 'number'],
			['yuanPerPrescription', 'number'],
			['patientTypes', 'text'],
			['specialty', 'text'],
			['education', 'text'],
			['academicReach', 'text'],
			['academicInfluence', 'level'],
			['patientTypeFit', 'level']
		]
	},
	{
		group: 'times',
		fields: [
			['clinic', 'own'],
			['bestTimes', 'own']
		]
	},
	{
		group: 'views',
		fields: [
			['rapport', 'rapport'],
			['cooperation', 'level'],
			['goals', 'long'],
			['viewOfCompetitors', 'long'],
			['viewOfUs', 'long'],
			['cooperationNotes', 'own'],
			['visitTarget', 'number']
		]
	},
	{
		group: 'data',
		fields: [
			['source', 'source'],
			['noticeOn', 'day'],
			['retainUntil', 'day'],
			['note', 'long']
		]
	}
];

/** 医生资料卡 of who does not prescribe: what speaks of patients is left out. */
export const personForm: readonly ArchiveGroup<keyof Contact>[] = doctorForm.map((one) =>
	one.group === 'work'
		? {
				...one,
				fields: [
					['specialty', 'text'],
					['education', 'text']
				]
			}
		: one
);

/** What every account has. */
const placeGroup = {
	group: 'place',
	fields: [
		['name', 'name'],
		['alias', 'text'],
		['zoneId', 'own'],
		['address', 'text'],
		['coordinates', 'own'],
		['phone', 'phone'],
		['code', 'text']
	]
} as const satisfies ArchiveGroup<keyof OtherAccount>;

const dataGroup = {
	group: 'data',
	fields: [
		['source', 'source'],
		['note', 'long']
	]
} as const satisfies ArchiveGroup<keyof OtherAccount>;

/** 医院档案表. */
export const hospitalForm: readonly ArchiveGroup<keyof Hospital>[] = [
	{
		group: 'access',
		fields: [
			['reception', 'own'],
			['receptionPlace', 'text'],
			['receptionBooking', 'text'],
			['receptionDocuments', 'text'],
			['registeredUntil', 'day']
		]
	},
	{
		group: 'size',
		fields: [
			['type', 'text'],
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
			['paymentTerms', 'text'],
			['distributorIds', 'own'],
			['status', 'text']
		]
	},
	placeGroup,
	dataGroup
];

/** 商业档案表. */
export const distributorForm: readonly ArchiveGroup<keyof Distributor>[] = [
	{
		group: 'terms',
		fields: [
			['type', 'text'],
			['licences', 'text'],
			['licencesUntil', 'day'],
			['agreementFrom', 'day'],
			['agreementUntil', 'day'],
			['terms', 'long'],
			['productIds', 'own'],
			['deliveryArea', 'text'],
			['annualSales', 'number'],
			['creditLimit', 'number'],
			['paymentDays', 'number']
		]
	},
	placeGroup,
	dataGroup
];

/** Any other account has what every account has. */
export const otherForm: readonly ArchiveGroup<keyof OtherAccount>[] = [placeGroup, dataGroup];
