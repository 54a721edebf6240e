import { figureKey } from '#lib/domain/archive/distributor-figure.ts';
import { tagKey } from '#lib/domain/archive/tag.ts';
import { shareKey } from '#lib/domain/archive/usage-share.ts';
import { leaveKey } from '#lib/domain/planning/leave.ts';
import { firstDayOf, monthOf, type Day, type Month } from '#lib/domain/day.ts';
import type { Checked } from '#lib/domain/record.ts';
import type { ImportRecords } from '#lib/exchange/archive/import-records.ts';
import type { Acts } from '#lib/state/live/acts.ts';
import { unheard } from '#lib/state/live/live-reading.ts';
import type { TerritoryDocuments } from '#lib/state/live/territory-documents.ts';
import { readActivities } from '#lib/store/activities.ts';
import { readExpenses } from '#lib/store/expenses.ts';
import { importRecords, type WriteProgress } from '#lib/store/imports.ts';
import type { ImportHomes } from '#lib/store/imported-lines.ts';
import { cancelled, type ActName } from '#lib/store/table/act.ts';
import { readTargets } from '#lib/store/targets.ts';
import { readVisitPlans } from '#lib/store/visit-plans.ts';
import type { ImportDocuments } from '#lib/store/taken-back-imports.ts';
import { saidBy } from './editing.ts';
import { writeWhole } from './cut-import.ts';

/** How an import is written. */
export interface ImportWriting {
	/** The file, for telling which import was taken back. */
	readonly name: string;
	/** What the ids of all its new records begin with. */
	readonly importId: string;
	/** Whose plans, visits and promises a list tells. */
	readonly repId: string;
	readonly progress: (progress: WriteProgress) => void;
	readonly signal?: AbortSignal;
}

/** The acts that an import may be. */
export const importActs: ReadonlySet<ActName> = new Set([
	'importRecords',
	'importReported',
	'importPlanned'
]);

/**
 * Writes an import as one act: nothing of it when a record is refused or a person stops it. It is told once the disk has
 * it; `isKept` is false when the disk refused.
 */
export async function writeImport(
	documents: TerritoryDocuments,
	records: ImportRecords,
	{
		acts,
		selfId,
		name,
		importId,
		repId,
		progress,
		signal
	}: ImportWriting & {
		acts: Acts;
		selfId: string;
	}
): Promise<Checked<{ isKept: boolean }>> {
	let isKept = false;
	let outcome: Checked<null> = { ok: true, value: null };
	const { homes, all } = await homesOf(documents, { records, repId });
	const { productEdits, targetEdits, planEdits, activityEdits, expenseEdits } = records.lines;
	const { accountEdits, contactEdits } = records;
	const tagKeys = records.tags.map(tagKey);
	const { stock, shares, leaves } = records.lines;
	const cells = [
		...stock.map((figure) => ({ table: 'distributorFigures' as const, key: figureKey(figure) })),
		...shares.map((share) => ({ table: 'usageShares' as const, key: shareKey(share) })),
		...leaves.map((leave) => ({ table: 'leaves' as const, key: leaveKey(leave) }))
	].map((cell) => ({ ...cell, before: null }));
	const edits = {
		...{ accountEdits, contactEdits, productEdits, targetEdits },
		...{ planEdits, activityEdits, expenseEdits, tagKeys, cells }
	};
	const kept = { id: documents.id, whenKept: (id: string) => documents.whenKept(id) };
	const write = async (act: Parameters<Parameters<Acts['performLong']>[1]>[0]) => {
		const whole = await writeWhole(kept, { name, importId, edits, documents: all }, (undo) =>
			unheard(all, async () => {
				const how = { act, progress, signal, homes, said: { importId, ...saidBy(selfId) } };
				const result = await importRecords(documents.base, records, how);
				if (!result.ok) undo();
				return result;
			})
		);
		isKept = whole.isKept;
		outcome = whole.value;
		// What the disk refused is not told as imported.
		return isKept ? whole.value : { ok: false as const, problem: cancelled };
	};
	const told = await acts.performLong(actOf(records), write, repId);
	const written = outcome.ok && !isKept ? outcome : told;
	return written.ok ? { ok: true, value: { isKept } } : written;
}

const actOf = ({ lines }: ImportRecords): ActName => {
	const { targets, plans, activities, leaves, expenses } = lines;
	if (lines.visits.length + lines.promises.length + lines.feedback.length > 0)
		return 'importReported';
	const planned = [targets, plans, activities, leaves, expenses].flat().length;
	return planned + planEditsIn(lines).length > 0 ? 'importPlanned' : 'importRecords';
};

/** The edits of what stands in a rep's plan. */
const planEditsIn = (lines: ImportRecords['lines']): readonly { readonly id: string }[] => [
	...lines.targetEdits,
	...lines.planEdits,
	...lines.activityEdits,
	...lines.expenseEdits
];

/** What an edit of a plan may mean. */
const holders = [readTargets, readVisitPlans, readActivities, readExpenses] as const;

const monthsAmong = (days: readonly Day[]): ReadonlySet<Month> => new Set(days.map(monthOf));

/** The documents of a rep that an import writes, loaded. */
async function homesOf(
	documents: TerritoryDocuments,
	{ records, repId }: { records: ImportRecords; repId: string }
): Promise<{ homes: ImportHomes; all: ImportDocuments }> {
	const { lines } = records;
	const months = monthsAmong([
		...lines.visits.map(({ day }) => day),
		...lines.promises.map(({ madeOn }) => madeOn),
		...lines.promiseOutcomes.map(({ on }) => on),
		...lines.feedback.map(({ heardOn }) => heardOn)
	]);
	const planned = new Set([
		...lines.targets.map(({ month }) => month),
		...monthsAmong(lines.plans.map(({ slot }) => slot.day)),
		...monthsAmong([...lines.activities, ...lines.leaves, ...lines.expenses].map(({ day }) => day))
	]);
	const visits = new Map(
		await Promise.all(
			[...months].map(async (month) => [month, await documents.openMonth(repId, month)] as const)
		)
	);
	const plans = new Map(
		await Promise.all(
			[...planned].map(
				async (month) => [month, await documents.openPlan(repId, firstDayOf(month))] as const
			)
		)
	);
	const open = documents.plansOf(repId).docs();
	const sure = <T>(doc: T | undefined): T => {
		if (!doc) throw new Error('a document that was opened is there');
		return doc;
	};
	const homes: ImportHomes = {
		planOf: (month: Month) => sure(plans.get(month)),
		visitsOf: (month: Month) => sure(visits.get(month)),
		homeOf: (id) => sure(open.find((doc) => holders.some((read) => read(doc).records.has(id))))
	};
	const edited = planEditsIn(lines).map(({ id }) => homes.homeOf(id));
	const others = new Set([...visits.values(), ...plans.values(), ...edited]);
	return { homes, all: [documents.base, ...others] };
}
