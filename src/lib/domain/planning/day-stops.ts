import { weekdayOf, type Day, type HalfDay } from '#lib/domain/day.ts';

/** A span in which somebody can be met, in minutes after midnight; `isBest` where it is one of their best times. */
export interface Opening {
	readonly start: number;
	readonly end: number;
	readonly isBest: boolean;
}

/** A visit as the day's route sees it; visits come in the order in which they are made. */
export interface RoutedVisit {
	/** The hospital; visits there in a row within one half are one stop. */
	readonly placeId: string;
	readonly half: HalfDay;
	readonly minutes: number;
	/** When the doctor can be met in that half; empty where the rules leave no time. */
	readonly openings: readonly Opening[];
}

/** One place of a day, when one arrives there and the visits made in a row. */
export interface DayStop<Visit> {
	readonly placeId: string;
	readonly half: HalfDay;
	readonly arrivalMinute: number;
	/** From the stop before, at the first from where the day begins; null where the way is not known or does not count. */
	readonly travelMinutes: number | null;
	/** Of the last stop the way to where the day ends; null elsewhere, or where it does not count. */
	readonly returnMinutes: number | null;
	readonly visits: readonly Visit[];
}

/** What a day's times are computed from: the span of each half, the way, what missing a best time is worth. */
export interface DayFacts {
	readonly halves: Readonly<Record<HalfDay, { readonly start: number; readonly end: number }>>;
	readonly travel: (from: string, to: string) => number | null;
	/** The way to a place from where the day begins, and back to where it ends; null where it does not count. */
	readonly ends: {
		readonly start: (placeId: string) => number | null;
		readonly finish: (placeId: string) => number | null;
	};
	readonly weights: { readonly bestTime: number; readonly overload: number };
}

interface Label {
	readonly clock: number;
	readonly cost: number;
	readonly arrivals: readonly number[];
}

/** More than any opening costs: outside the rules is the last resort. */
const outsideRules = 1e6;

/**
 * The stops of a day in their order with the times the plan has for them: one waits for a door to open and for a best
 * time, as far as the day does not become longer than it costs to miss it.
 */
export function dayStops<Visit extends RoutedVisit>(
	visits: readonly Visit[],
	facts: DayFacts
): DayStop<Visit>[] {
	const arrivals = arrivalsOf(visits, facts);
	const stops: (DayStop<Visit> & { visits: Visit[] })[] = [];
	visits.forEach((visit, index) => {
		const { placeId, half } = visit;
		const last = stops.at(-1);
		if (last?.placeId === placeId && last.half === half) return void last.visits.push(visit);
		const travelMinutes = last ? facts.travel(last.placeId, placeId) : facts.ends.start(placeId);
		const arrivalMinute = arrivals[index]!;
		const returnMinutes = null;
		stops.push({ placeId, half, arrivalMinute, travelMinutes, returnMinutes, visits: [visit] });
	});
	return stops.map((stop, at) =>
		at === stops.length - 1 ? { ...stop, returnMinutes: facts.ends.finish(stop.placeId) } : stop
	);
}

function arrivalsOf(visits: readonly RoutedVisit[], facts: DayFacts): readonly number[] {
	const { halves, weights } = facts;
	let labels: Label[] = [{ clock: halves.am.start, cost: 0, arrivals: [] }];
	visits.forEach((visit, index) => {
		const before = visits[index - 1];
		const way = before
			? facts.travel(before.placeId, visit.placeId)
			: facts.ends.start(visit.placeId);
		const hasBest = visit.openings.some(({ isBest }) => isBest);
		labels = undominated(
			labels.flatMap((label) => {
				const there = label.clock + (way ?? 0);
				const next = (earliest: number, cost: number): Label => {
					const arrival = Math.max(there, earliest);
					const clock = arrival + visit.minutes;
					return { clock, cost: label.cost + cost, arrivals: [...label.arrivals, arrival] };
				};
				const met = visit.openings
					.filter(({ end }) => there + visit.minutes <= end)
					.map(({ start, isBest }) => next(start, hasBest && !isBest ? weights.bestTime : 0));
				return [...met, next(halves[visit.half].start, outsideRules)];
			})
		);
	});
	const last = visits.at(-1);
	const back = (last && facts.ends.finish(last.placeId)) ?? 0;
	const price = ({ clock, cost }: Label) =>
		cost + Math.max(0, clock + back - halves.pm.end) * weights.overload;
	return labels.reduce((best, label) => (price(label) < price(best) ? label : best)).arrivals;
}

/** Labels that no other beats in both time and cost. */
function undominated(labels: Label[]): Label[] {
	const kept: Label[] = [];
	labels.sort((one, other) => one.clock - other.clock || one.cost - other.cost);
	for (const label of labels) if (kept.every(({ cost }) => cost > label.cost)) kept.push(label);
	return kept;
}

interface WeeklySpan {
	readonly weekday: number;
	readonly start: number;
	readonly end: number;
}

/** When somebody can be met in a half of a day: within the reception rule if there is one, best times told apart. */
export function openingsIn(
	half: { readonly day: Day; readonly start: number; readonly end: number },
	rules: { reception: readonly WeeklySpan[]; bestTimes: readonly WeeklySpan[] }
): Opening[] {
	const open = within([half], rules.reception, half.day);
	if (rules.bestTimes.length === 0) return open.map((span) => ({ ...span, isBest: false }));
	const best = within(open, rules.bestTimes, half.day);
	const other = open.filter(
		(span) => !best.some(({ start, end }) => start === span.start && end === span.end)
	);
	return [
		...best.map((span) => ({ ...span, isBest: true })),
		...other.map((span) => ({ ...span, isBest: false }))
	];
}

interface Span {
	readonly start: number;
	readonly end: number;
}

/** The parts of spans that lie in a weekday's windows; all of them where there are no windows. */
function within(spans: readonly Span[], windows: readonly WeeklySpan[], day: Day): Span[] {
	if (windows.length === 0) return spans.map(({ start, end }) => ({ start, end }));
	return spans.flatMap((span) =>
		windows
			.filter(({ weekday }) => weekday === weekdayOf(day))
			.map(({ start, end }) => ({
				start: Math.max(span.start, start),
				end: Math.min(span.end, end)
			}))
			.filter(({ start, end }) => start < end)
	);
}
