import * as v from 'valibot';
import { daySchema, type Day } from '#lib/domain/day.ts';
import { idSchema, optionalDay, optionalText } from '#lib/domain/record.ts';

/** How far a hospital is with taking a product in (进药), in the order in which it goes; it ends listed or turned down. */
export const listingStages = [
	'notBegun',
	'requested',
	'review',
	'committee',
	'listed',
	'rejected'
] as const;

export type ListingStage = (typeof listingStages)[number];

/** How someone who has a say in it stands. */
export const stances = ['for', 'neutral', 'against'] as const;

export type Stance = (typeof stances)[number];

const voterSchema = v.object({
	contactId: idSchema,
	/** Null while nobody knows. */
	stance: v.optional(v.nullable(v.picklist(stances)), null)
});

export type Voter = v.InferOutput<typeof voterSchema>;

/** 进药: the listing of one product in one hospital as a process (domain form 1). */
export const listingSchema = v.object({
	version: v.literal(1),
	id: idSchema,
	accountId: idSchema,
	productId: idSchema,
	stage: v.picklist(listingStages),
	/** The stages it went through and since when, the present one last: where it began; later ones stand by themselves. */
	moves: v.optional(
		v.pipe(
			v.array(v.object({ stage: v.picklist(listingStages), on: daySchema })),
			v.maxLength(100)
		),
		[]
	),
	/** The department that asks for it. */
	department: optionalText,
	/** The day on which the committee meets. */
	committeeOn: optionalDay,
	/** Who had a say in it when it began, or by an older app; what is said of each since stands by itself. */
	voters: v.optional(v.pipe(v.array(voterSchema), v.maxLength(200)), []),
	/** Who must be met next. */
	meetNextId: v.optional(v.nullable(idSchema), null),
	nextStep: optionalText,
	nextOn: optionalDay,
	note: optionalText,
	updatedOn: optionalDay,
	deletedOn: optionalDay
});

export type Listing = v.InferOutput<typeof listingSchema>;
/** The same as it is handed to be stored: what has a default may be left out. */
export type ListingInput = v.InferInput<typeof listingSchema>;

/** A listing that begins in a stage on a day. */
export const begunIn = (stage: ListingStage, on: Day): Pick<Listing, 'stage' | 'moves'> => ({
	stage,
	moves: [{ stage, on }]
});

/** Since when a listing is where it is; null where nobody said. */
export const stageSince = ({ moves, stage }: Pick<Listing, 'moves' | 'stage'>): Day | null => {
	const last = moves.at(-1);
	return last?.stage === stage ? last.on : null;
};

/** The days on which hospitals took a product in, of listings that stand. */
export const listedDays = (
	listings: readonly Pick<Listing, 'moves' | 'stage' | 'accountId' | 'productId' | 'deletedOn'>[]
): { on: Day; accountId: string; productId: string }[] =>
	listings.flatMap((listing) => {
		const { stage, deletedOn, accountId, productId } = listing;
		const on = stage === 'listed' && deletedOn === null ? stageSince(listing) : null;
		return on === null ? [] : [{ on, accountId, productId }];
	});

/** Whether anything is still to be done. */
export const isUnderWay = ({ stage }: Pick<Listing, 'stage'>): boolean =>
	stage !== 'listed' && stage !== 'rejected';

/** Why a listing does not move. */
export type ListingTrouble = 'committeePassed' | 'nextStepLate' | 'noNextStep' | 'against';

/** What holds a listing up as of a day, the most pressing first; nothing holds up what has not begun or is over. */
export function troublesOf(listing: Listing, today: Day): ListingTrouble[] {
	if (!isUnderWay(listing) || listing.stage === 'notBegun') return [];
	const { committeeOn, nextOn, nextStep, meetNextId, voters } = listing;
	const troubles: [ListingTrouble, boolean][] = [
		['committeePassed', committeeOn !== null && committeeOn < today],
		['nextStepLate', nextOn !== null && nextOn < today],
		['against', voters.some(({ stance }) => stance === 'against')],
		['noNextStep', nextStep === '' && meetNextId === null]
	];
	return troubles.flatMap(([trouble, isThere]) => (isThere ? trouble : []));
}
