import type { Grade } from '#lib/domain/grade.ts';
import { gradedPerson } from '#lib/domain/grading/graded-person.ts';
import type { MatrixCell } from '#lib/domain/matrix.ts';
import { policyOf } from '#lib/domain/policy/policy.ts';
import { run } from '#lib/worker/run.ts';
import type { Workspace } from './workspace.svelte.ts';

/** A customer whose grade or visits another policy would change. */
export interface PolicyChange {
	readonly id: string;
	readonly name: string;
	readonly from: { readonly grade: Grade | null; readonly visits: number };
	readonly to: { readonly grade: Grade | null; readonly visits: number };
}

/** What another policy would change, and the visits of a cycle before and after. */
export interface PolicyPreview {
	/** People and hospitals, those whose grade changes first. */
	readonly changes: readonly PolicyChange[];
	readonly visits: { readonly from: number; readonly to: number };
}

/** Grades everybody by the policy with one value changed, and compares with what stands; nothing is written. */
export async function previewPolicy(
	{ customers, rules }: Workspace,
	edit: { path: string; value: number | string | null }
): Promise<PolicyPreview> {
	const edits = new Map<string, unknown>(
		[...rules.policyChanges].map(([path, { value }]) => [path, value])
	);
	edits.set(edit.path, edit.value);
	const hospitals = [...customers.accounts.values()].filter(
		(account) => account.kind === 'hospital'
	);
	const everybody = {
		hospitals,
		doctors: [...customers.visited.values()].map((contact) => ({
			contact: gradedPerson(contact),
			cells: customers.cells.get(contact.id) ?? new Map<string, MatrixCell>()
		}))
	};
	const [now, then] = await Promise.all([
		run('grade', { ...everybody, policy: rules.policy }),
		run('grade', { ...everybody, policy: policyOf(edits).policy })
	]);
	const visits = { from: 0, to: 0 };
	const changes: PolicyChange[] = [];
	for (const [id, { result, demand }] of then.doctors) {
		const before = now.doctors.get(id);
		const from = { grade: before?.result.grade ?? null, visits: before?.demand.norm ?? 0 };
		const to = { grade: result.grade, visits: demand.norm };
		visits.from += from.visits;
		visits.to += to.visits;
		if (from.grade !== to.grade || from.visits !== to.visits)
			changes.push({ id, name: customers.visited.get(id)?.name ?? id, from, to });
	}
	for (const { id, name } of hospitals) {
		const from = now.hospitals.get(id)?.grade ?? null;
		const to = then.hospitals.get(id)?.grade ?? null;
		if (from !== to)
			changes.push({ id, name, from: { grade: from, visits: 0 }, to: { grade: to, visits: 0 } });
	}
	const regraded = ({ from, to }: PolicyChange) => Number(from.grade !== to.grade);
	changes.sort((one, other) => regraded(other) - regraded(one));
	return { changes, visits };
}
