import type { Grade } from '#lib/domain/grade.ts';
import { actionsOf } from '#lib/domain/grading/checklist.ts';
import { gradedPerson } from '#lib/domain/grading/graded-person.ts';
import { strategyOf } from '#lib/domain/grading/strategy.ts';
import type { MatrixCell } from '#lib/domain/matrix.ts';
import type { PolicyValues } from '#lib/domain/policy/policy-versions.ts';
import type { StrategyId } from '#lib/domain/policy/policy-matrix.ts';
import { policyOf, type Policy } from '#lib/domain/policy/policy.ts';
import { run } from '#lib/worker/run.ts';
import type { Workspace } from './workspace.svelte.ts';

/** A customer by name. */
export interface Named {
	readonly id: string;
	readonly name: string;
}

/** A customer whose grade or visits another policy would change. */
export interface PolicyChange extends Named {
	readonly from: { readonly grade: Grade | null; readonly visits: number };
	readonly to: { readonly grade: Grade | null; readonly visits: number };
}

/** What another policy would change, and the visits of a cycle before and after. */
export interface PolicyPreview {
	/** Whose list of what to do changes. */
	readonly lists: readonly Named[];
	/** People and hospitals, those whose grade changes first. */
	readonly changes: readonly PolicyChange[];
	readonly visits: { readonly from: number; readonly to: number };
}

/** Grades everybody by a policy of other values, and compares with what stands; nothing is written. */
export async function previewPolicy(
	{ customers, rules }: Workspace,
	values: PolicyValues
): Promise<PolicyPreview> {
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
	const policy = policyOf(values).policy;
	const [now, then] = await Promise.all([
		run('grade', { ...everybody, policy: rules.policy }),
		run('grade', { ...everybody, policy })
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
	const isAnother = listChanges(rules.policy, policy);
	return { changes, visits, lists: peopleIn(customers, (cell) => isAnother(cell)) };
}

/** Those who are visited and stand in such a cell with any product. */
export const peopleIn = (
	{ cells, visited }: Pick<Workspace['customers'], 'cells' | 'visited'>,
	isSuch: (cell: MatrixCell) => boolean
): Named[] =>
	[...visited.values()]
		.filter(({ id }) => [...(cells.get(id)?.values() ?? [])].some(isSuch))
		.map(({ id, name }) => ({ id, name }));

/** Whether what is to be done in a cell is another under another policy, known once for each pair of strategies. */
function listChanges(from: Policy, to: Policy): (cell: MatrixCell) => boolean {
	const known = new Map<string, boolean>();
	const written = (id: StrategyId, policy: Policy) =>
		actionsOf(id, policy)
			.map((action) => `${action.id} ${action.wording ?? ''} ${action.guard ?? ''}`)
			.join('\n');
	return (cell) => {
		const [before, after] = [strategyOf(cell, from).id, strategyOf(cell, to).id];
		const key = `${before} ${after}`;
		const isAnother = known.get(key) ?? written(before, from) !== written(after, to);
		known.set(key, isAnother);
		return isAnother;
	};
}
