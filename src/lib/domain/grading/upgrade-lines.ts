import type { Contact } from '#lib/domain/archive/contact.ts';
import type { Day } from '#lib/domain/day.ts';
import type { MatrixCell } from '#lib/domain/matrix.ts';
import type { Policy } from '#lib/domain/policy/policy.ts';
import type { ByContactAndProduct, CellStep } from './cells.ts';
import {
	upgradeOf,
	upgradeStates,
	type Move,
	type Movement,
	type Upgrade,
	type UpgradeState
} from './upgrade.ts';

/** When a visit was to be, and whether it took place. */
export interface VisitOutcome {
	readonly day: Day;
	readonly outcome: 'done' | 'missed';
}

/** One doctor and product on the way up. */
export interface UpgradeLine extends Upgrade {
	readonly doctor: Contact;
	readonly productId: string;
}

/** The histories of doctors and products that are in use. */
export function historiesInUse(
	histories: ByContactAndProduct<readonly CellStep[]>,
	inUse: { doctors: ReadonlyMap<string, unknown>; products: ReadonlyMap<string, unknown> }
): ByContactAndProduct<readonly CellStep[]> {
	const kept = new Map<string, ReadonlyMap<string, readonly CellStep[]>>();
	for (const [id, byProduct] of histories)
		if (inUse.doctors.has(id))
			kept.set(id, new Map([...byProduct].filter(([product]) => inUse.products.has(product))));
	return kept;
}

/** Every doctor and product with a cell: slipping first, then stalled; within a state by potential, then time in the cell. */
export function upgradeLines(
	followed: {
		histories: ByContactAndProduct<readonly CellStep[]>;
		doctors: ReadonlyMap<string, Contact>;
		reportsByContact: ReadonlyMap<string, readonly VisitOutcome[]>;
		/** What someone set for a doctor and product; null where the rule of U1 stands. */
		targetOf: (of: { contactId: string; productId: string }) => MatrixCell | null;
		today: Day;
	},
	policy: Policy
): UpgradeLine[] {
	const { histories, doctors, reportsByContact, targetOf, today } = followed;
	const lines: UpgradeLine[] = [];
	for (const [id, byProduct] of histories) {
		const doctor = doctors.get(id);
		if (!doctor) continue;
		const visitDays = (reportsByContact.get(id) ?? [])
			.filter(({ outcome }) => outcome === 'done')
			.map(({ day }) => day);
		for (const [productId, history] of byProduct) {
			const target = targetOf({ contactId: id, productId });
			const upgrade = upgradeOf({ history, visitDays, target, today }, policy);
			if (upgrade) lines.push({ ...upgrade, doctor, productId });
		}
	}
	return lines.sort(
		(first, second) =>
			upgradeStates.indexOf(first.state) - upgradeStates.indexOf(second.state) ||
			second.cell.potential - first.cell.potential ||
			second.daysInCell - first.daysInCell ||
			(first.doctor.id < second.doctor.id ? -1 : 1)
	);
}

/** How many lines stand in each state. */
export function countStates(lines: readonly UpgradeLine[]): Readonly<Record<UpgradeState, number>> {
	const counts = { slipping: 0, stalled: 0, advancing: 0, atTarget: 0 };
	for (const { state } of lines) counts[state] += 1;
	return counts;
}

/** Which way a move goes; `steady` is a change of potential only. */
export type Direction = keyof Pick<Movement, 'up' | 'down' | 'steady' | 'entered'>;

export function directionOf({ from, to }: Move): Direction {
	if (!from) return 'entered';
	if (from.usage === to.usage) return 'steady';
	return to.usage > from.usage ? 'up' : 'down';
}

/** The moves that led to another cell, the most frequent first. */
export const changesOf = ({ moves }: Movement): Move[] =>
	moves
		.filter(({ from, to }) => from?.usage !== to.usage || from.potential !== to.potential)
		.sort((first, second) => second.count - first.count);
