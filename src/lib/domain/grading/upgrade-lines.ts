import type { Contact } from '#lib/domain/archive/contact.ts';
import type { Day } from '#lib/domain/day.ts';
import type { Level, MatrixCell } from '#lib/domain/matrix.ts';
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

/** Which way a move goes; `steady` keeps the usage, whatever the potential. */
export type Direction = keyof Pick<Movement, 'up' | 'down' | 'steady' | 'entered'>;

/** Those who went from one step of usage to another; `from` is null for who had no cell yet. */
interface Stream {
	readonly from: Level | null;
	readonly to: Level;
	readonly direction: Direction;
	readonly pairs: Move['pairs'];
}

/** The moves by usage alone, from the top of where they began to the top of where they went; who is new comes last. */
export function streamsOf({ moves }: Movement): Stream[] {
	const streams = new Map<string, Stream>();
	for (const { from, to, pairs } of moves) {
		const key = `${from?.usage} ${to.usage}`;
		const others = streams.get(key)?.pairs ?? [];
		const ends = { from: from?.usage ?? null, to: to.usage };
		streams.set(key, { ...ends, direction: directionOf(ends), pairs: [...others, ...pairs] });
	}
	return [...streams.values()].sort(
		(one, other) => (other.from ?? -1) - (one.from ?? -1) || other.to - one.to
	);
}

function directionOf({ from, to }: { from: Level | null; to: Level }): Direction {
	if (from === null) return 'entered';
	if (from === to) return 'steady';
	return to > from ? 'up' : 'down';
}
