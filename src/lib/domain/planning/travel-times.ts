import * as v from 'valibot';
import { idSchema, instantSchema, optionalText } from '#lib/domain/record.ts';

/** The most places an imported matrix may hold: three hundred squared is what a document carries with ease. */
export const mostTravelPlaces = 300;
/** Nobody travels longer within a day; also a bound for what a peer may store. */
export const longestTravelMinutes = 1440;
/** The id that stands for where the rep sets out and returns to. */
export const homePlaceId = 'home';

const rowSchema = v.pipe(
	v.array(v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(longestTravelMinutes)))),
	v.maxLength(mostTravelPlaces)
);

/** Measured travel times between places of the territory, in minutes; from row to column, which may differ. */
export const travelTimesSchema = v.pipe(
	v.object({
		version: v.literal(1),
		key: v.literal('matrix'),
		/** Accounts, and `homePlaceId`. */
		placeIds: v.pipe(v.array(idSchema), v.maxLength(mostTravelPlaces)),
		/** One row for each place; null where the file says nothing. */
		minutes: v.pipe(v.array(rowSchema), v.maxLength(mostTravelPlaces)),
		fileName: optionalText,
		importedBy: idSchema,
		importedAt: instantSchema
	}),
	v.check(
		({ placeIds, minutes }) => [minutes, ...minutes].every((row) => row.length === placeIds.length),
		'not one entry for each pair of places'
	)
);

export type TravelTimes = v.InferOutput<typeof travelTimesSchema>;
