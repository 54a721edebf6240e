import { doctorCompleteness, type DoctorField } from '#lib/domain/archive/completeness.ts';
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
