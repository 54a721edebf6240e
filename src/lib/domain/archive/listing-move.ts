import * as v from 'valibot';
import { daySchema } from '#lib/domain/day.ts';
import { idSchema, instantSchema } from '#lib/domain/record.ts';
import { followsSchema, inWordOrder } from '#lib/domain/word-order.ts';
import { listingStages, type Listing } from './listing.ts';

/** A listing went to a stage on a day: a fact, so that two who move it apart both stay in what it went through. */
export const listingMoveSchema = v.object({
	version: v.literal(1),
	id: idSchema,
	listingId: idSchema,
	stage: v.picklist(listingStages),
	on: daySchema,
	recordedBy: idSchema,
	recordedAt: instantSchema,
	/** The moves of the listing that its author had seen and whose clock was ahead. */
	follows: followsSchema
});

export type ListingMove = v.InferOutput<typeof listingMoveSchema>;

const recordedAt = (move: ListingMove): string => move.recordedAt;

/** H6: the stages a listing went through: those of its own list up to a day before what was recorded by itself on it. */
export function movesAsSaid(
	{ moves }: Pick<Listing, 'moves'>,
	said: readonly ListingMove[]
): Listing['moves'] {
	const merged: Listing['moves'] = [];
	let rest = moves;
	for (const { stage, on } of inWordOrder(said, recordedAt)) {
		const later = rest.findIndex((move) => move.on > on);
		const until = later === -1 ? rest.length : later;
		merged.push(...rest.slice(0, until), { stage, on });
		rest = rest.slice(until);
	}
	return [...merged, ...rest];
}
