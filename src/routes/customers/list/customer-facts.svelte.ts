import {
	distributorCompleteness,
	doctorCompleteness,
	hospitalCompleteness
} from '#lib/domain/archive/completeness.ts';
import type { Day } from '#lib/domain/day.ts';
import type { Grade } from '#lib/domain/grade.ts';
import { lastVisitOf } from '#lib/domain/visits/visit-log.ts';
import { likelyTwins } from '#lib/state/archive/merging.ts';
import { visitsSoFar } from '#lib/state/visits/visits-so-far.ts';
import type { ShownDesk } from '#lib/state/context.ts';
import type { Workspace } from '#lib/state/workspace.svelte.ts';
import type { Selection } from './list-query.ts';

/** What changes without the customer changing: grade, visits, how full the archive is. */
export class CustomerFacts {
	readonly #workspace: Workspace;
	readonly #desk: ShownDesk;
	readonly #visitsMade = $derived.by(() => visitsSoFar(this.#desk));

	constructor({ workspace, desk }: { workspace: Workspace; desk: ShownDesk }) {
		this.#workspace = workspace;
		this.#desk = desk;
	}

	grade(row: Selection): Grade | null {
		const { grades } = this.#workspace;
		if (row.kind === 'doctor') return grades.gradeByDoctor.get(row.id)?.result.grade ?? null;
		return grades.gradeByHospital.get(row.id)?.grade ?? null;
	}

	/** The last visit in the latest months; of an account, to anyone inside. */
	lastVisit(row: Selection): Day | null {
		const { reportsByContact } = this.#desk.visits;
		const days = this.#people(row).flatMap(
			(id) => lastVisitOf(reportsByContact.get(id) ?? [])?.day ?? []
		);
		return days.sort().at(-1) ?? null;
	}

	/** Visits made and wanted in the present cycle. */
	visits(row: Selection): { done: number; of: number } {
		const { grades } = this.#workspace;
		let done = 0;
		let of = 0;
		for (const id of this.#people(row)) {
			done += this.#visitsMade.get(id) ?? 0;
			of += grades.gradeByDoctor.get(id)?.demand.norm ?? 0;
		}
		return { done, of };
	}

	/** How full the archive is, 0 … 1; other accounts have no form to be filled. */
	completeness({ kind, id }: Selection): number {
		const { contacts, accounts, cells } = this.#workspace.customers;
		const contact = contacts.get(id);
		if (kind === 'doctor' && contact)
			return doctorCompleteness({ contact, cells: cells.get(id) ?? new Map() }).share;
		const account = accounts.get(id);
		if (account?.kind === 'hospital') return hospitalCompleteness(account).share;
		return account?.kind === 'distributor' ? distributorCompleteness(account).share : 1;
	}

	/** Whether the person or the place may be recorded twice. */
	isDuplicate({ kind, id }: Selection): boolean {
		const { customers } = this.#workspace;
		return kind === 'doctor' ? customers.duplicates.has(id) : likelyTwins(customers, id).size > 0;
	}

	#people({ kind, id }: Selection): readonly string[] {
		if (kind === 'doctor') return [id];
		return (this.#workspace.customers.contactsByAccount.get(id) ?? []).map((one) => one.id);
	}
}
