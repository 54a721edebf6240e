import * as v from 'valibot';
import { daySchema, halfDaySchema, periodSchema, weekdaySchema } from '#lib/domain/day.ts';
import { factSourceSchema } from '#lib/domain/provenance.ts';
import {
	idSchema,
	nameSchema,
	optionalDay,
	optionalNumber,
	optionalText,
	textSchema
} from '#lib/domain/record.ts';

/** The eight posts inside a hospital, the two inside a distributor, and anyone else (slide 5). */
export const contactRoles = [
	'clinicalDirector',
	'doctor',
	'pharmacyDirector',
	'purchasing',
	'informationClerk',
	'pharmacyStaff',
	'president',
	'vicePresident',
	'companyManager',
	'salesperson',
	'other'
] as const;

export type ContactRole = (typeof contactRoles)[number];

/** How well the rep and the customer get on (slide 12). */
export const rapports = ['good', 'fair', 'none'] as const;

export type Rapport = (typeof rapports)[number];

/** A factor of slide 13 on the five-step scale of the matrix, 0 none … 4 high. */
export const factorLevelSchema = v.optional(
	v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(4))),
	null
);

/** 医生资料卡: one person inside an account (slides 5, 8); patients per day, yuan per prescription. */
export const contactSchema = v.object({
	version: v.literal(1),
	id: idSchema,
	accountId: idSchema,
	name: nameSchema,
	role: v.picklist(contactRoles),
	code: optionalText,
	department: optionalText,
	/** Professional title, e.g. 主任医师. */
	title: optionalText,
	/** Administrative post, e.g. 科主任. */
	post: optionalText,
	/** What else the person is: head of the discipline, member of a society. */
	standing: optionalText,
	/** Department head, discipline leader and the like: reasons for a grade A (slide 12). */
	keyPerson: v.optional(v.boolean(), false),
	phone: optionalText,
	email: optionalText,
	specialty: optionalText,
	education: optionalText,
	/** How far the person's word carries, in words; the factor of slide 13 is `academicInfluence`. */
	academicReach: optionalText,
	patientsPerDay: optionalNumber,
	yuanPerPrescription: optionalNumber,
	rapport: v.optional(v.nullable(v.picklist(rapports)), null),
	patientTypes: optionalText,
	/** Factors of slide 13; future potential is the matrix's, patients are `patientsPerDay`. */
	patientTypeFit: factorLevelSchema,
	academicInfluence: factorLevelSchema,
	cooperation: factorLevelSchema,
	/** When the doctor sees outpatients. */
	clinic: v.optional(v.array(v.object({ weekday: weekdaySchema, half: halfDaySchema })), []),
	/** When the doctor is best met (slide 21). */
	bestTimes: v.optional(v.array(v.object({ weekday: weekdaySchema, period: periodSchema })), []),
	goals: optionalText,
	viewOfCompetitors: optionalText,
	viewOfUs: optionalText,
	/** What was done together, note by note; the factor of slide 13 is `cooperation`. */
	cooperationNotes: v.optional(
		v.pipe(v.array(v.object({ on: daySchema, text: textSchema })), v.maxLength(200)),
		[]
	),
	/** How often a month the rep means to call, whatever the grade says; null goes by the grade. */
	visitTarget: optionalNumber,
	note: optionalText,
	source: v.optional(v.nullable(factSourceSchema), null),
	noticeOn: optionalDay,
	retainUntil: optionalDay,
	updatedOn: optionalDay,
	/** The day it went to the recycle bin; null while in use. */
	deletedOn: optionalDay,
	/** The contact under which this one and all that names it stand, because both are one person; null for itself. */
	mergedInto: v.optional(v.nullable(idSchema), null)
});

export type Contact = v.InferOutput<typeof contactSchema>;
/** The same as it is handed to be stored: what has a default may be left out. */
export type ContactInput = v.InferInput<typeof contactSchema>;

/** Whom the matrix classifies: everyone who prescribes. The planner visits the others by their post. */
export const isDoctor = (contact: Pick<Contact, 'role'>): boolean =>
	contact.role === 'doctor' || contact.role === 'clinicalDirector';
