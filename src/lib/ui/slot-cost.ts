import type { Day, HalfDay } from '#lib/domain/day.ts';
import type { Formats } from '#lib/i18n/format.ts';
import type { Messages } from '#lib/i18n/messages.ts';

/** What one slot would cost for a visit, in minutes of travel; `blocked` says which rule it would break. */
export interface SlotPrice {
	readonly day: Day;
	readonly half: HalfDay;
	readonly extraCost: number;
	readonly terms: readonly {
		readonly name: keyof Messages['plan']['term'];
		readonly extraCost: number;
	}[];
	readonly blocked: keyof Messages['plan']['slots']['blocked'] | null;
}

/** A slot's consequence in a few words, and whether it is a warning. */
export interface SlotVerdict {
	readonly text: string;
	readonly warns: boolean;
}

/** Below this many minutes two slots cost the same to anyone who walks. */
const noticeableMinutes = 0.5;

/** The consequence of a slot: the rule it breaks, or what it costs and whether the day overflows. */
export function slotVerdict(
	price: SlotPrice,
	words: { m: Messages['plan']['slots']; f: Formats }
): SlotVerdict {
	const { m, f } = words;
	if (price.blocked) return { text: m.blocked[price.blocked], warns: true };
	const { extraCost } = price;
	const minutes = f.minutes(Math.abs(extraCost));
	const cost =
		Math.abs(extraCost) < noticeableMinutes
			? m.same
			: extraCost > 0
				? m.more(minutes)
				: m.less(minutes);
	const overloads = price.terms.some(
		({ name, extraCost: extra }) => name === 'overload' && extra > noticeableMinutes
	);
	return overloads
		? { text: `${cost} · ${m.overload}`, warns: true }
		: { text: cost, warns: false };
}

/** The named terms a slot changes, the largest first: what its cost is made of. */
export const slotTerms = (
	price: SlotPrice,
	words: { term: Messages['plan']['term']; f: Formats }
): string =>
	price.blocked
		? ''
		: price.terms
				.filter(({ extraCost }) => Math.abs(extraCost) >= noticeableMinutes)
				.map(({ name, extraCost }) => {
					const sign = extraCost > 0 ? '+' : '−';
					return `${words.term[name]} ${sign}${words.f.minutes(Math.abs(extraCost))}`;
				})
				.join(' · ');

/** The slots nothing forbids, the cheapest first, without the one the visit stands in. */
export const cheapestSlots = <Price extends SlotPrice>(
	prices: readonly Price[],
	current: { day: Day; half: HalfDay } | null
): Price[] =>
	prices
		.filter(
			({ day, half, blocked }) =>
				!blocked && !(current && current.day === day && current.half === half)
		)
		.sort((one, other) => one.extraCost - other.extraCost);
