import * as v from 'valibot';
import {
	halfDaySchema,
	weekdayOf,
	weekdaySchema,
	type Day,
	type HalfDay
} from '#lib/domain/day.ts';
import { idSchema, optionalDay, optionalText } from '#lib/domain/record.ts';
import type { Aliases } from './aliases.ts';
import { contactRoles, type Contact } from './contact.ts';

/** Where a person works beside the place of the card: the role, department and clinic there. */
export const furtherPlaceSchema = v.object({
	version: v.literal(1),
	contactId: idSchema,
	accountId: idSchema,
	role: v.picklist(contactRoles),
	department: optionalText,
	clinic: v.optional(v.array(v.object({ weekday: weekdaySchema, half: halfDaySchema })), []),
	/** The day from which the person no longer works there; null while it holds. */
	leftOn: optionalDay
});

export type FurtherPlace = v.InferOutput<typeof furtherPlaceSchema>;
/** A place of work as the card or what stands beside it says it. */
export type WorkPlace = Pick<FurtherPlace, 'accountId' | 'role' | 'department' | 'clinic'>;
type Said = Pick<FurtherPlace, 'contactId' | 'leftOn'> & WorkPlace;

/** One place of one person: two people who write two places of somebody both keep theirs. */
export const furtherPlaceKey = (of: Pick<FurtherPlace, 'contactId' | 'accountId'>): string =>
	`${of.contactId}/${of.accountId}`;

/**
 * W1: where people work beside the first place, by contact; a card that was merged into another tells such a place too.
 * Each account stands once, and the first place is none of them.
 */
export function furtherPlaces(
	said: Iterable<Said>,
	given: { cards: ReadonlyMap<string, Contact>; aliases: Aliases }
): ReadonlyMap<string, readonly WorkPlace[]> {
	const { cards, aliases } = given;
	const standing = (id: string) => aliases.get(id) ?? id;
	const merged = [...aliases.keys()].flatMap((id): Said[] => {
		const card = cards.get(id);
		if (card?.deletedOn !== null) return [];
		const { accountId, role, department, clinic } = card;
		return [{ contactId: id, accountId, role, department, clinic, leftOn: null }];
	});
	const known = new Map<string, Map<string, Said>>();
	for (const one of [...said, ...merged]) {
		const contactId = standing(one.contactId);
		const accountId = standing(one.accountId);
		const card = cards.get(contactId);
		if (!card || standing(card.accountId) === accountId) continue;
		const places = known.get(contactId) ?? new Map<string, Said>();
		known.set(contactId, places);
		// What is said of the cards that are kept goes before what is said of those that were merged into them.
		const isOwn = one.contactId === contactId && one.accountId === accountId;
		if (isOwn || !places.has(accountId)) places.set(accountId, { ...one, accountId });
	}
	return new Map(
		[...known].map(([id, places]) => [
			id,
			[...places.values()].filter((one) => one.leftOn === null)
		])
	);
}

/** W3: where a plan meets somebody: where most of their clinics are; of places alike the first. */
export const usualPlace = <Place extends Pick<WorkPlace, 'clinic'>>(
	places: readonly [Place, ...Place[]]
): Place =>
	places.reduce((best, place) => (place.clinic.length > best.clinic.length ? place : best));

/** W2: where somebody is met in a half day: the one place with a clinic then, else the first. */
export function placeMetAt<Place extends Pick<WorkPlace, 'clinic'>>(
	places: readonly Place[],
	{ day, half }: { day: Day; half: HalfDay }
): Place | undefined {
	const weekday = weekdayOf(day);
	const open = places.filter(({ clinic }) =>
		clinic.some((one) => one.weekday === weekday && one.half === half)
	);
	return open.length === 1 ? open[0] : places[0];
}
