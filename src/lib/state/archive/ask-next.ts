import {
	distributorCompleteness,
	doctorCompleteness,
	hospitalCompleteness,
	type DistributorField,
	type DoctorField,
	type HospitalField
} from '#lib/domain/archive/completeness.ts';
import type { Contact } from '#lib/domain/archive/contact.ts';
import type { Workspace } from '#lib/state/workspace.svelte.ts';
import { peopleAt } from './work-places.ts';

/** What is still to be asked of somebody, the most useful first. */
export interface Question {
	readonly contact: Contact;
	readonly missing: readonly DoctorField[];
}

const questionsEach = 3;

/** Whom to ask what at an account: the highest grades first, and of one grade whose card is the emptiest. */
export function askNextAt(
	{ customers, grades }: Pick<Workspace, 'customers' | 'grades'>,
	accountId: string
): readonly Question[] {
	const rankOf = (id: string) => grades.gradeByDoctor.get(id)?.result.grade ?? 'D';
	return peopleAt(customers, accountId)
		.map((contact) => {
			const cells = customers.cells.get(contact.id) ?? new Map();
			const { share, missing } = doctorCompleteness({ contact, cells });
			return { contact, share, missing: missing.slice(0, questionsEach), rank: rankOf(contact.id) };
		})
		.filter(({ missing }) => missing.length > 0)
		.sort((one, other) => one.rank.localeCompare(other.rank) || one.share - other.share);
}

/** What else can be asked in a visit to somebody: of the house itself, and of the others who work there. */
export interface AskedBeside {
	readonly accountId: string;
	readonly house: readonly (HospitalField | DistributorField)[];
	readonly people: readonly Question[];
}

/** As many others as one visit can ask about. */
const othersEach = 3;

/** What a visit to somebody can ask about where they work, beside the person; null where nothing is missing. */
export function askedBeside(
	workspace: Pick<Workspace, 'customers' | 'grades'>,
	{ id, accountId }: Pick<Contact, 'id' | 'accountId'>
): AskedBeside | null {
	const account = workspace.customers.accounts.get(accountId);
	if (!account) return null;
	const missing =
		account.kind === 'hospital'
			? hospitalCompleteness(account).missing
			: account.kind === 'distributor'
				? distributorCompleteness(account).missing
				: [];
	const others = askNextAt(workspace, accountId).filter(({ contact }) => contact.id !== id);
	const asked = {
		accountId,
		house: missing.slice(0, questionsEach),
		people: others.slice(0, othersEach)
	};
	return asked.house.length + asked.people.length === 0 ? null : asked;
}
