import type { Account, Distributor, Hospital } from '#lib/domain/archive/account.ts';
import type { Contact } from '#lib/domain/archive/contact.ts';
import type { WorkPlace } from '#lib/domain/archive/further-place.ts';
import type { Zone } from '#lib/domain/archive/zone.ts';
import type { DistributorDraft } from './distributor-fields.ts';
import type { DoctorDraft } from './doctor-fields.ts';
import type { HospitalDraft } from './hospital-fields.ts';

/** Without what says nothing: null, empty text, empty lists. */
function stated<Draft extends object>(values: {
	readonly [Column in keyof Draft]-?: Draft[Column] | null | undefined;
}): Draft {
	const entries = Object.entries(values).filter(
		([, value]) =>
			value !== null &&
			value !== undefined &&
			value !== '' &&
			!(Array.isArray(value) && value.length === 0)
	);
	return Object.fromEntries(entries) as Draft;
}

/** The tags of customers by id. */
export type TagsById = ReadonlyMap<string, readonly string[]>;

const tagsOf = ({ tags }: { tags?: TagsById | undefined }, { id }: { id: string }): string[] => [
	...(tags?.get(id) ?? [])
];

const nameOf = (ask: { zones: readonly Zone[]; zoneId: string | null | undefined }): string =>
	ask.zones.find(({ id }) => id === ask.zoneId)?.name ?? '';

/** A hospital as a row of a file says it. */
export function hospitalDraftOf(ask: {
	hospital: Hospital;
	zones: readonly Zone[];
	tags?: TagsById | undefined;
}): HospitalDraft {
	const { hospital, zones } = ask;
	return stated<HospitalDraft>({
		code: hospital.code,
		name: hospital.name,
		alias: hospital.alias,
		zone: nameOf({ zones, zoneId: hospital.zoneId }),
		type: hospital.type,
		level: hospital.level,
		ownership: hospital.ownership,
		address: hospital.address,
		longitude: hospital.coordinates?.longitude,
		latitude: hospital.coordinates?.latitude,
		phone: hospital.phone,
		beds: hospital.beds,
		dailyOutpatients: hospital.dailyOutpatients,
		monthlyDrugPurchase: hospital.monthlyDrugPurchase,
		categoryShare: hospital.categoryShare,
		departments: hospital.departments,
		insurance: hospital.insurance,
		prescribingLimits: hospital.prescribingLimits,
		competitors: hospital.competitors,
		paymentTerms: hospital.paymentTerms,
		reception: hospital.reception,
		receptionPlace: hospital.receptionPlace,
		receptionBooking: hospital.receptionBooking,
		receptionDocuments: hospital.receptionDocuments,
		registeredUntil: hospital.registeredUntil,
		status: hospital.status,
		tags: tagsOf(ask, hospital),
		note: hospital.note,
		source: hospital.source
	});
}

/** A distributor as a row of a file says it. */
export function distributorDraftOf(ask: {
	distributor: Distributor;
	zones: readonly Zone[];
	tags?: TagsById | undefined;
}): DistributorDraft {
	const { distributor, zones } = ask;
	return stated<DistributorDraft>({
		code: distributor.code,
		name: distributor.name,
		alias: distributor.alias,
		zone: nameOf({ zones, zoneId: distributor.zoneId }),
		address: distributor.address,
		phone: distributor.phone,
		type: distributor.type,
		licences: distributor.licences,
		licencesUntil: distributor.licencesUntil,
		annualSales: distributor.annualSales,
		deliveryArea: distributor.deliveryArea,
		creditLimit: distributor.creditLimit,
		paymentDays: distributor.paymentDays,
		agreementFrom: distributor.agreementFrom,
		agreementUntil: distributor.agreementUntil,
		terms: distributor.terms,
		tags: tagsOf(ask, distributor),
		note: distributor.note,
		source: distributor.source
	});
}

/** A contact as a row of a file says it. */
export function doctorDraftOf(ask: {
	contact: Contact;
	accountById: ReadonlyMap<string, Account>;
	zones: readonly Zone[];
	/** Where people work beside their first place, by contact. */
	furtherPlaces?: ReadonlyMap<string, readonly WorkPlace[]> | undefined;
	tags?: TagsById | undefined;
}): DoctorDraft {
	const { contact, accountById, zones } = ask;
	const account = accountById.get(contact.accountId);
	return stated<DoctorDraft>({
		code: contact.code,
		name: contact.name,
		hospital: account?.name,
		hospitalCode: account?.code,
		zone: nameOf({ zones, zoneId: account?.zoneId }),
		role: contact.role,
		department: contact.department,
		title: contact.title,
		post: contact.post,
		standing: contact.standing,
		keyPerson: contact.keyPerson,
		phone: contact.phone,
		email: contact.email,
		specialty: contact.specialty,
		education: contact.education,
		academicReach: contact.academicReach,
		patientsPerDay: contact.patientsPerDay,
		yuanPerPrescription: contact.yuanPerPrescription,
		rapport: contact.rapport,
		patientTypes: contact.patientTypes,
		patientTypeFit: levelOf(contact.patientTypeFit),
		academicInfluence: levelOf(contact.academicInfluence),
		cooperation: levelOf(contact.cooperation),
		clinic: contact.clinic,
		bestTimes: contact.bestTimes,
		goals: contact.goals,
		viewOfCompetitors: contact.viewOfCompetitors,
		viewOfUs: contact.viewOfUs,
		visitTarget: contact.visitTarget,
		alsoAt: (ask.furtherPlaces?.get(contact.id) ?? []).flatMap(
			({ accountId, department, clinic }) => {
				const hospital = accountById.get(accountId)?.name;
				return hospital === undefined ? [] : [{ hospital, department, clinic }];
			}
		),
		tags: tagsOf(ask, contact),
		note: contact.note,
		source: contact.source,
		noticeOn: contact.noticeOn,
		retainUntil: contact.retainUntil
	});
}

const levelOf = (level: number | null): 0 | 1 | 2 | 3 | 4 | null =>
	([0, 1, 2, 3, 4] as const).find((step) => step === level) ?? null;
