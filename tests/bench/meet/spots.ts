import type { Index, Spot } from './ledger.ts';

type Row = Readonly<Record<string, unknown>>;

const rowOf = (rows: Index, key: string) => rows.get(key) as Row | undefined;

/** One field of a record; a field left out reads as what it is by default. */
const field = (of: { table: string; id: string; field: string; otherwise: unknown }): Spot => ({
	name: `${of.table}|${of.id}.${of.field}`,
	read: (rows) => rowOf(rows, `${of.table}|${of.id}`)?.[of.field] ?? of.otherwise
});

/** Where a visit stands, as `day/half`. */
export const slotSpot = (id: string): Spot => ({
	name: `visitPlans|${id}.slot`,
	read: (rows) => {
		const slot = rowOf(rows, `visitPlans|${id}`)?.slot as { day: string; half: string } | undefined;
		return slot && `${slot.day}/${slot.half}`;
	}
});

export const lockedSpot = (id: string): Spot =>
	field({ table: 'visitPlans', id, field: 'locked', otherwise: false });

export const cancelledSpot = (id: string): Spot =>
	field({ table: 'visitPlans', id, field: 'cancelled', otherwise: false });

export const materialsSpot = (id: string): Spot =>
	field({ table: 'visitPlans', id, field: 'materials', otherwise: '' });

/** What a visit is to reach, in words. */
export const objectiveSpot = (id: string): Spot => ({
	name: `visitPlans|${id}.objective`,
	read: (rows) =>
		(rowOf(rows, `visitPlans|${id}`)?.objective as { text: string } | undefined)?.text ?? ''
});

/** Whether a visit was planned at all, for whom. */
export const plannedSpot = (id: string): Spot =>
	field({ table: 'visitPlans', id, field: 'contactId', otherwise: null });

/** Whether the rep is away on a half day. */
export const leaveSpot = (slot: string): Spot => ({
	name: `leaves|${slot}`,
	read: (rows) => rows.has(`leaves|${slot}`)
});

/** A text field of a doctor's card. */
export const doctorSpot = (id: string, name: string): Spot =>
	field({ table: 'contacts', id, field: name, otherwise: '' });

/** Whether a planned visit was reported and the promise of that report is there. */
export const reportSpot = (planId: string, promise: string): Spot => ({
	name: `visitReports|${planId}|${promise}`,
	read: (rows) => {
		const all = [...rows].map(([key, row]) => ({ key, row: row as Row }));
		return (
			all.some(({ key, row }) => key.startsWith('visitReports|') && row.visitPlanId === planId) &&
			all.some(({ key, row }) => key.startsWith('promises|') && row.text === promise)
		);
	}
});
