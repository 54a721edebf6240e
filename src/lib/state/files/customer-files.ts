import type { CustomersWish } from '#lib/exchange/archive/customers-table.ts';
import type { Grade } from '#lib/domain/grade.ts';
import { customerTagsOf } from '#lib/state/archive/customer-tags.svelte.ts';
import { peopleAt } from '#lib/state/archive/work-places.ts';
import type { Workspace } from '#lib/state/workspace.svelte.ts';
import { run } from '#lib/worker/run.ts';
import { fileTypes, type OutFile } from './file-kinds.ts';
import { tableFile } from './table-file.ts';

/** Customers of one kind who are to leave, in the order of their list. */
export interface Leaving {
	readonly kind: CustomersWish['kind'];
	readonly ids: readonly string[];
}

/** The grades as they stand, doctors' and hospitals' by id; who has none is left out. */
export function gradesNow({ grades }: Pick<Workspace, 'grades'>): ReadonlyMap<string, Grade> {
	const known = new Map<string, Grade>();
	for (const [id, { grade }] of grades.gradeByHospital) if (grade) known.set(id, grade);
	for (const [id, { result }] of grades.gradeByDoctor)
		if (result.grade) known.set(id, result.grade);
	return known;
}

/** The contacts whose cards a list holds: the people themselves, or everyone inside the accounts. */
export const cardsOf = ({ customers }: Pick<Workspace, 'customers'>, { kind, ids }: Leaving) =>
	kind === 'doctors'
		? ids.flatMap((id) => customers.contacts.get(id) ?? [])
		: [...new Set(ids.flatMap((id) => peopleAt(customers, id).map((one) => one.id)))].flatMap(
				(id) => customers.contacts.get(id) ?? []
			);

/** Customers as a file; rejects when the worker failed. */
export async function customersFile(
	workspace: Workspace,
	ask: Leaving & {
		format: 'xlsx' | 'csv' | 'vcf';
		language: 'zh' | 'en';
		/** Without its ending. */
		name: string;
	}
): Promise<OutFile> {
	const { kind, ids, format, language, name } = ask;
	const { customers } = workspace;
	const accounts = [...customers.accounts.values()];
	if (format === 'vcf') {
		const bytes = await run('writeCards', { contacts: cardsOf(workspace, ask), accounts });
		return { bytes, name: `${name}.vcf`, type: fileTypes.vcf };
	}
	const of: CustomersWish = {
		...{ kind, ids, accounts },
		contacts: [...customers.contacts.values()],
		furtherPlaces: customers.furtherPlaces,
		tags: customerTagsOf(workspace).byId,
		zones: [...customers.zones.values()],
		products: [...customers.products.values()],
		grades: gradesNow(workspace),
		cells: customers.cells
	};
	return tableFile({ wish: { table: 'customers', of }, language, format, name });
}
