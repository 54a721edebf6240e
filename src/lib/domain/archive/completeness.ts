import type { MatrixCell } from '#lib/domain/matrix.ts';
import type { Distributor, Hospital } from './account.ts';
import { isDoctor, type Contact } from './contact.ts';

/** How much of a form is filled: `share` counts each useful field by its weight; `missing` begins with the most useful. */
export interface Completeness<Field extends string> {
	readonly share: number;
	readonly filled: number;
	readonly of: number;
	readonly missing: readonly Field[];
}

/** Useful fields by weight, the most useful weight first; within a weight in the order to ask. Our defaults. */
type UsefulFields<Field extends string> = readonly {
	readonly weight: number;
	readonly fields: readonly Field[];
}[];

const hospitalFields = [
	{
		weight: 3,
		fields: [
			'level',
			'beds',
			'dailyOutpatients',
			'monthlyDrugPurchase',
			'reception',
			'zoneId',
			'coordinates'
		]
	},
	{
		weight: 2,
		fields: [
			'departments',
			'address',
			'registeredUntil',
			'receptionPlace',
			'categoryShare',
			'competitors',
			'insurance',
			'prescribingLimits',
			'distributorIds',
			'receptionBooking',
			'source'
		]
	},
	{
		weight: 1,
		fields: ['type', 'status', 'receptionDocuments', 'phone', 'ownership', 'paymentTerms', 'code']
	}
] as const satisfies UsefulFields<keyof Hospital>;

const distributorFields = [
	{ weight: 3, fields: ['licencesUntil', 'agreementUntil', 'paymentDays', 'deliveryArea'] },
	{
		weight: 2,
		fields: ['licences', 'productIds', 'annualSales', 'creditLimit', 'address', 'phone', 'source']
	},
	{ weight: 1, fields: ['type', 'agreementFrom', 'terms', 'code', 'zoneId'] }
] as const satisfies UsefulFields<keyof Distributor>;

const doctorFields = [
	{
		weight: 3,
		fields: ['matrix', 'department', 'patientsPerDay', 'rapport', 'bestTimes', 'clinic']
	},
	{
		weight: 2,
		fields: [
			'title',
			'specialty',
			'patientTypes',
			'yuanPerPrescription',
			'viewOfUs',
			'viewOfCompetitors',
			'goals',
			'academicInfluence',
			'academicReach',
			'cooperation',
			'cooperationNotes',
			'phone',
			'source'
		]
	},
	{
		weight: 1,
		fields: ['post', 'standing', 'patientTypeFit', 'education', 'email', 'noticeOn', 'retainUntil']
	}
] as const satisfies UsefulFields<keyof Contact | 'matrix'>;

/** What is worth knowing of who does not prescribe: nothing of patients. */
const personFields = [
	{ weight: 3, fields: ['department', 'post', 'phone', 'bestTimes'] },
	{ weight: 2, fields: ['rapport', 'viewOfUs', 'goals', 'cooperationNotes', 'source'] },
	{ weight: 1, fields: ['standing', 'email', 'noticeOn', 'retainUntil'] }
] as const satisfies UsefulFields<DoctorField>;

type FieldOf<Useful extends UsefulFields<string>> = Useful[number]['fields'][number];

export type HospitalField = FieldOf<typeof hospitalFields>;
export type DistributorField = FieldOf<typeof distributorFields>;
/** A field of the doctor card; `matrix` is a cell for at least one product. */
export type DoctorField = FieldOf<typeof doctorFields>;

/** How complete a hospital's archive is. */
export const hospitalCompleteness = (hospital: Hospital): Completeness<HospitalField> =>
	completenessOf(hospitalFields, (field) => hospital[field]);

/** How complete a distributor's archive is. */
export const distributorCompleteness = (distributor: Distributor): Completeness<DistributorField> =>
	completenessOf(distributorFields, (field) => distributor[field]);

/** How complete a person's card is. */
export const doctorCompleteness = (doctor: {
	contact: Contact;
	cells: ReadonlyMap<string, MatrixCell>;
}): Completeness<DoctorField> =>
	completenessOf(
		isDoctor(doctor.contact) ? doctorFields : (personFields as UsefulFields<DoctorField>),
		(field) => (field === 'matrix' ? [...doctor.cells.keys()] : doctor.contact[field])
	);

function completenessOf<Field extends string>(
	useful: UsefulFields<Field>,
	valueOf: (field: Field) => unknown
): Completeness<Field> {
	const missing: Field[] = [];
	let filledWeight = 0;
	let allWeight = 0;
	let of = 0;
	for (const { weight, fields } of useful)
		for (const field of fields) {
			of += 1;
			allWeight += weight;
			if (isFilled(valueOf(field))) filledWeight += weight;
			else missing.push(field);
		}
	return { share: filledWeight / allWeight, filled: of - missing.length, of, missing };
}

/** Zero and "no" are answers. */
const isFilled = (value: unknown): boolean =>
	Array.isArray(value) ? value.length > 0 : value !== null && value !== '';
