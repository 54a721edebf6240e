import type * as Y from 'yjs';
import type { Cycle } from '#lib/domain/planning/cycle.ts';
import type { Checked } from '#lib/domain/record.ts';
import type { Slot, VisitPlan } from '#lib/domain/visits/visit.ts';
import type { Act } from './table/act.ts';
import { readTable } from './table/read-table.ts';
import type { Reading } from './table/reading.ts';
import { checkNew, planEdit, putRecord } from './table/write-records.ts';
import { checkFact, putFact } from './table/write-rows.ts';
import { planTables } from './tables.ts';

const { cycles, visitPlans } = planTables;

/** A plan as a person accepts it: the cycle, the visits it brings, those it moves and those it gives up. */
export interface AcceptedPlan {
	readonly cycle: Cycle;
	readonly visitPlans: readonly VisitPlan[];
	readonly moves: readonly { readonly id: string; readonly slot: Slot }[];
	readonly replacedIds: readonly string[];
	/** The plan in which a visit lies that is moved or replaced, where it is another year's. */
	readonly homeOf?: (id: string) => Y.Doc | undefined;
}

/** Every accepted plan of a plan document. */
export const readCycles = (plan: Y.Doc): Reading<Cycle> => readTable(plan, cycles);

/**
 * Writes an accepted plan in one transaction: the cycle as a fact, its visits as records, the moved visits moved and the
 * replaced ones cancelled. When any part is invalid nothing is written. What it brings lies in the document of the year of
 * `cycle.from`; what it moves or cancels stays where it was made.
 */
export function acceptPlan(plan: Y.Doc, accepted: AcceptedPlan, act: Act): Checked<Cycle> {
	const cycle = checkFact(plan, cycles, accepted.cycle);
	if (!cycle.ok) return cycle;
	const writes: (() => void)[] = [() => putFact(plan, cycles, cycle.value)];
	const ids = new Set<string>();
	for (const visitPlan of accepted.visitPlans) {
		const checked = checkVisitPlan(plan, { visitPlan, cycleId: cycle.value.id });
		if (!checked.ok) return checked;
		if (ids.has(checked.value.id)) return { ok: false, problem: 'id: already in use' };
		ids.add(checked.value.id);
		writes.push(() => putRecord(plan, visitPlans, checked.value));
	}
	const edits = [
		...accepted.moves.map(({ id, slot }) => ({ id, fields: { slot } })),
		...accepted.replacedIds.map((id) => ({ id, fields: { cancelled: true } }))
	];
	for (const edit of edits) {
		const home = accepted.homeOf?.(edit.id) ?? plan;
		const planned = planEdit(home, { table: visitPlans, edit });
		if (!planned.ok) return planned;
		writes.push(() => home.transact(planned.value.write, act));
	}
	plan.transact(() => writes.forEach((write) => write()), act);
	return cycle;
}

function checkVisitPlan(
	plan: Y.Doc,
	{ visitPlan, cycleId }: { visitPlan: VisitPlan; cycleId: string }
): Checked<VisitPlan> {
	if (visitPlan.cycleId !== cycleId) {
		return { ok: false, problem: 'cycleId: not the accepted plan' };
	}
	return checkNew(plan, visitPlans, visitPlan);
}
