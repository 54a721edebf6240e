import type * as Y from 'yjs';
import type { Checked } from '#lib/domain/record.ts';
import type { ComplianceCell, ComplianceChange } from './compliance-cell.ts';
import type { Act } from './table/act.ts';
import { readTable } from './table/read-table.ts';
import type { Reading } from './table/reading.ts';
import { checkStorable } from './table/write-records.ts';
import { checkFact, putCell, putFact } from './table/write-rows.ts';
import { metaTables } from './tables.ts';

const { complianceCells, complianceChanges } = metaTables;

/** The choices of the guard as they stand, by key. */
export const readComplianceCells = (meta: Y.Doc): Reading<ComplianceCell> =>
	readTable(meta, complianceCells);

/** Every change of the guard ever made. */
export const readComplianceChanges = (meta: Y.Doc): Reading<ComplianceChange> =>
	readTable(meta, complianceChanges);

/** Makes a choice of the guard and logs it, in one transaction; the log keeps what a later choice replaces. */
export function setComplianceCell(
	meta: Y.Doc,
	change: ComplianceChange,
	act: Act
): Checked<ComplianceChange> {
	const fact = checkFact(meta, complianceChanges, change);
	if (!fact.ok) return fact;
	const cell = checkStorable(complianceCells, withoutId(change));
	if (!cell.ok) return cell;
	meta.transact(() => {
		putFact(meta, complianceChanges, fact.value);
		putCell(meta, complianceCells, cell.value);
	}, act);
	return fact;
}

const withoutId = ({ id, ...cell }: ComplianceChange): ComplianceCell => cell;
