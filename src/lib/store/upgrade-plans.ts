import type * as Y from 'yjs';
import type {
	UpgradeOutcome,
	UpgradePlan,
	UpgradePlanInput
} from '#lib/domain/follow-up/upgrade-plan.ts';
import type { Day } from '#lib/domain/day.ts';
import type { Checked } from '#lib/domain/record.ts';
import type { Act } from './table/act.ts';
import { readTable } from './table/read-table.ts';
import type { Reading } from './table/reading.ts';
import { addRecord, editRecord, type Edit } from './table/write-records.ts';
import { baseTables } from './tables.ts';

const table = baseTables.upgradePlans;

/** Every upgrade of a base document, the ended ones too. */
export const readUpgradePlans = (base: Y.Doc): Reading<UpgradePlan> => readTable(base, table);

/** Adds an upgrade under its fresh id. */
export const planUpgrade = (
	base: Y.Doc,
	record: UpgradePlanInput,
	act: Act
): Checked<UpgradePlan> => addRecord(base, { table, record, act });

/** Changes the named fields of an upgrade. */
export const editUpgrade = (base: Y.Doc, edit: Edit<UpgradePlan>, act: Act): Checked<UpgradePlan> =>
	editRecord(base, { table, edit, act });

/** Says how an upgrade ended, and by which visit that is seen. */
export const endUpgrade = (
	base: Y.Doc,
	end: { id: string; as: UpgradeOutcome; on: Day; evidenceReportId: string | null },
	act: Act
): Checked<UpgradePlan> => {
	const { id, as, on, evidenceReportId } = end;
	return editUpgrade(base, { id, fields: { ended: { as, on }, evidenceReportId } }, act);
};

/** Takes an upgrade that had ended up again. */
export const resumeUpgrade = (
	base: Y.Doc,
	{ id }: { id: string },
	act: Act
): Checked<UpgradePlan> => editUpgrade(base, { id, fields: { ended: null } }, act);
