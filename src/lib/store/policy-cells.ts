import type * as Y from 'yjs';
import type { Checked } from '#lib/domain/record.ts';
import type { PolicyCell, PolicyChange } from './policy-cell.ts';
import type { Act } from './table/act.ts';
import { readTable } from './table/read-table.ts';
import type { Reading } from './table/reading.ts';
import { checkStorable } from './table/write-records.ts';
import { checkFact, putCell, putFact } from './table/write-rows.ts';
import { metaTables } from './tables.ts';

const { policyCells, policyChanges } = metaTables;

/** Every changed policy value by its path; hand `value` by path to `policyOf`. */
export const readPolicyCells = (meta: Y.Doc): Reading<PolicyCell> => readTable(meta, policyCells);

/** Every change of the policy ever made. */
export const readPolicyChanges = (meta: Y.Doc): Reading<PolicyChange> =>
	readTable(meta, policyChanges);

/**
 * Changes policy values, or lets them be as shipped, and notes each change, in one transaction; of two devices that change
 * one at once, one value stays and both changes are noted.
 */
export function changePolicy(
	meta: Y.Doc,
	changes: readonly PolicyChange[],
	act: Act
): Checked<readonly PolicyChange[]> {
	for (const change of changes) {
		const noted = checkFact(meta, policyChanges, change);
		if (!noted.ok) return noted;
		const cell = checkStorable(policyCells, cellOf(change));
		if (!cell.ok) return cell;
	}
	meta.transact(() => {
		for (const change of changes) {
			putFact(meta, policyChanges, change);
			if (change.asShipped) meta.getMap(policyCells.root).delete(change.path);
			else putCell(meta, policyCells, cellOf(change));
		}
	}, act);
	return { ok: true, value: changes };
}

const cellOf = ({ id, asShipped, ...cell }: PolicyChange): PolicyCell => cell;
