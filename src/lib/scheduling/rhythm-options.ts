import type { Schedule } from './schedule.ts';
import type { Sites } from './sites.ts';

/** What a person fixed stands: less than nothing, so that no other day is ever better. */
const fixedBonus = 1e7;

/**
 * How each customer can be met in each slot: in any of its minutes, or only in a window of them that has room for few.
 * Those of (node, slot) lie at `at[node * slots + slot]` up to the next entry, cheapest first.
 */
export interface SlotOptions {
	readonly at: Int32Array;
	readonly price: Float64Array;
	readonly openingOf: Int32Array;
	/** The window, -1 for the whole half day. */
	readonly windowOf: Int32Array;
	readonly windowMinutes: Float64Array;
	/** The windows of each day. */
	readonly windowsOn: readonly (readonly number[])[];
	/** Short windows are each one place's; those of the same minutes are rivals: who is at one place is at no other. */
	readonly rivalsOf: Int32Array;
	readonly rivalries: number;
}

/** A window is short below this share of its half day: it leaves no time to go from one place to another. */
const shortShare = 0.25;

/** The options of all customers, from the openings of the problem; one that is no better than a wider one is left out. */
export function slotOptions(
	{ problem, locked }: Schedule,
	{ siteOf }: Sites,
	spans: HalfSpans
): SlotOptions {
	const { nodes, days, openingsAt, openingHalf, openingCost } = problem;
	const { openingEarliest, openingLatest, serviceOf } = problem;
	const slots = days * 2;
	const at = new Int32Array(nodes * slots + 1);
	const price: number[] = [];
	const openingOf: number[] = [];
	const windowOf: number[] = [];
	const windowMinutes: number[] = [];
	const windowsOn: number[][] = Array.from({ length: days }, () => []);
	const rivalsOf: number[] = [];
	const known = new Map<string, number>();
	const rivals = new Map<string, number>();
	for (let cell = slots; cell < nodes * slots; cell++) {
		at[cell] = price.length;
		const slot = cell % slots;
		const on = (cell / slots) | 0;
		const from = on * days + (slot >> 1);
		const found: { price: number; opening: number; window: number }[] = [];
		for (let opening = openingsAt[from]!; opening < openingsAt[from + 1]!; opening++) {
			if (openingHalf[opening] !== (slot & 1)) continue;
			const start = openingEarliest[opening]!;
			const end = openingLatest[opening]! + serviceOf[on]!;
			found.push({
				price: openingCost[opening]! - (locked[from] ? fixedBonus : 0),
				opening,
				window: windowFor(on, slot, { start, end })
			});
		}
		found.sort((one, other) => one.price - other.price || one.window - other.window);
		const whole = found.findIndex(({ window }) => window < 0);
		for (const option of whole < 0 ? found : found.slice(0, whole + 1)) {
			price.push(option.price);
			openingOf.push(option.opening);
			windowOf.push(option.window);
		}
	}
	at[nodes * slots] = price.length;
	return {
		at,
		price: Float64Array.from(price),
		openingOf: Int32Array.from(openingOf),
		windowOf: Int32Array.from(windowOf),
		windowMinutes: Float64Array.from(windowMinutes),
		windowsOn,
		rivalsOf: Int32Array.from(rivalsOf),
		rivalries: rivals.size
	};

	function windowFor(node: number, slot: number, span: { start: number; end: number }): number {
		const [from, to] = [spans.from[slot]!, spans.to[slot]!];
		if (span.start <= from && span.end >= to) return -1;
		const minutes = span.end - span.start;
		const isShort = minutes < shortShare * (to - from);
		const time = `${slot} ${span.start} ${span.end}`;
		const key = isShort ? `${time} ${siteOf[node]}` : time;
		const window = known.get(key);
		if (window !== undefined) return window;
		if (isShort && !rivals.has(time)) rivals.set(time, rivals.size);
		rivalsOf.push(isShort ? rivals.get(time)! : -1);
		windowMinutes.push(minutes);
		known.set(key, known.size);
		windowsOn[slot >> 1]!.push(known.size - 1);
		return known.size - 1;
	}
}

/** The minutes of each half day in which anybody can be met. */
export interface HalfSpans {
	readonly from: Float64Array;
	readonly to: Float64Array;
}

/** The half days of a problem, by its openings; `from` is infinite where there is none. */
export function halfSpans({ problem }: Schedule): HalfSpans {
	const { nodes, days, openingsAt, openingHalf, openingEarliest, openingLatest, serviceOf } =
		problem;
	const from = new Float64Array(days * 2).fill(Infinity);
	const to = new Float64Array(days * 2);
	for (let node = 1; node < nodes; node++)
		for (let day = 0; day < days; day++) {
			const at = node * days + day;
			for (let opening = openingsAt[at]!; opening < openingsAt[at + 1]!; opening++) {
				const slot = day * 2 + openingHalf[opening]!;
				from[slot] = Math.min(from[slot]!, openingEarliest[opening]!);
				to[slot] = Math.max(to[slot]!, openingLatest[opening]! + serviceOf[node]!);
			}
		}
	return { from, to };
}
