import {
	type Distributor,
	distributorSchema,
	type Hospital,
	hospitalSchema
} from '#lib/domain/archive/account.ts';
import { type Contact, contactSchema } from '#lib/domain/archive/contact.ts';
import { check, type Checked } from '#lib/domain/record.ts';

/** What a hospital or a distributor may be given; its kind is that of the list. */
export type AccountFields = Omit<Hospital, 'kind'> & Omit<Distributor, 'kind'>;

interface Made<Fields> {
	readonly id: string;
	readonly fields: Partial<Fields>;
}

/** The hospital that the rows of a list come to. */
export const hospitalRecord = ({ id, fields }: Made<AccountFields>): Hospital =>
	sure(check(hospitalSchema, { version: 1, ...fields, kind: 'hospital', id }));

/** The distributor that the rows of a list come to. */
export const distributorRecord = ({ id, fields }: Made<AccountFields>): Distributor =>
	sure(check(distributorSchema, { version: 1, ...fields, kind: 'distributor', id }));

/** The contact that the rows of a list come to; a doctor unless they say otherwise. */
export const contactRecord = ({ id, fields }: Made<Contact>): Contact =>
	sure(check(contactSchema, { version: 1, role: 'doctor', ...fields, id }));

/** Rows with problems never get here: what fails now is a mistake of ours and must not vanish. */
function sure<T>(record: Checked<T>): T {
	if (!record.ok) throw new Error(`an imported row made no record: ${record.problem}`);
	return record.value;
}
