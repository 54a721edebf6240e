import type { Contact } from '#lib/domain/archive/contact.ts';

/** What grading looks at of a contact: a fifth of the card, which thousands of times crosses to the worker. */
export type GradedPerson = Pick<
	Contact,
	| 'id'
	| 'role'
	| 'keyPerson'
	| 'patientsPerDay'
	| 'yuanPerPrescription'
	| 'rapport'
	| 'patientTypeFit'
	| 'academicInfluence'
	| 'cooperation'
	| 'visitTarget'
	| 'deletedOn'
>;

/** A contact as grading looks at it. */
export const gradedPerson = (contact: Contact): GradedPerson => ({
	id: contact.id,
	role: contact.role,
	keyPerson: contact.keyPerson,
	patientsPerDay: contact.patientsPerDay,
	yuanPerPrescription: contact.yuanPerPrescription,
	rapport: contact.rapport,
	patientTypeFit: contact.patientTypeFit,
	academicInfluence: contact.academicInfluence,
	cooperation: contact.cooperation,
	visitTarget: contact.visitTarget,
	deletedOn: contact.deletedOn
});
