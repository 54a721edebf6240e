import * as v from 'valibot';
import { coordinatesSchema, type Coordinates } from '#lib/domain/archive/coordinates.ts';
import { weekdayOf, weekdaySchema, type Day, type Weekday } from '#lib/domain/day.ts';
import { idSchema, instantSchema } from '#lib/domain/record.ts';

/** The rep's own places from which a day may begin. */
export const ownPlaces = ['home', 'office'] as const;
export type OwnPlace = (typeof ownPlaces)[number];
export const dayEndParts = ['start', 'finish'] as const;
export type DayEndPart = (typeof dayEndParts)[number];

/** What an end of a day is at: a place, nowhere that counts, or on one weekday the same as on every day. */
export const endChoices = ['none', 'home', 'office', 'usual'] as const;
export type EndChoice = (typeof endChoices)[number];

/**
 * One word of where a rep's days begin and end: where home or the office is (`at`), or at which of them a day begins or
 * ends (`choice`), on one weekday or on every day.
 */
export const dayEndSchema = v.object({
	version: v.literal(1),
	repId: idSchema,
	part: v.picklist([...ownPlaces, ...dayEndParts]),
	weekday: v.optional(v.nullable(weekdaySchema), null),
	choice: v.optional(v.picklist(endChoices), 'none'),
	at: v.optional(v.nullable(coordinatesSchema), null),
	recordedBy: idSchema,
	recordedAt: instantSchema
});

export type DayEnd = v.InferOutput<typeof dayEndSchema>;

/** One key per thing: the start of Mondays and where the office is are set by two people at once, and both stay. */
export const dayEndKey = ({
	repId,
	part,
	weekday
}: Pick<DayEnd, 'repId' | 'part' | 'weekday'>): string => `${repId}/${part}/${weekday ?? 'all'}`;

/** A place of the rep's own and where it is. */
export interface RepPlace {
	readonly id: OwnPlace;
	readonly coordinates: Coordinates;
}

/** Where a day begins and ends; null at an end that does not count. */
export type DayEnds = Readonly<Record<DayEndPart, RepPlace | null>>;

/** What a rep said of an end of the days, or of one weekday; null where nothing was said. */
export function endChoiceOf(
	ends: ReadonlyMap<string, DayEnd>,
	of: { repId: string; part: DayEndPart; weekday: Weekday | null }
): EndChoice | null {
	return ends.get(dayEndKey(of))?.choice ?? null;
}

/**
 * K7: a weekday's own word comes before that of every day; a place that nobody located does not count. Null where the
 * rep never said where days begin or end.
 */
export function dayEndsOn(
	day: Day,
	{ ends, repId }: { ends: ReadonlyMap<string, DayEnd>; repId: string }
): DayEnds | null {
	const choice = (part: DayEndPart) => {
		const own = endChoiceOf(ends, { repId, part, weekday: weekdayOf(day) });
		return own === null || own === 'usual'
			? endChoiceOf(ends, { repId, part, weekday: null })
			: own;
	};
	const said = { start: choice('start'), finish: choice('finish') };
	if (said.start === null && said.finish === null) return null;
	const place = (chosen: EndChoice | null): RepPlace | null => {
		if (chosen !== 'home' && chosen !== 'office') return null;
		const coordinates = ends.get(dayEndKey({ repId, part: chosen, weekday: null }))?.at;
		return coordinates ? { id: chosen, coordinates } : null;
	};
	return { start: place(said.start), finish: place(said.finish) };
}

/** A home is kept to some hundred meters: near enough for the way, and no address. */
export const roughly = ({ latitude, longitude }: Coordinates): Coordinates => ({
	latitude: Math.round(latitude * 1000) / 1000,
	longitude: Math.round(longitude * 1000) / 1000
});
