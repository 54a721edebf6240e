import type { Listing } from '#lib/domain/archive/listing.ts';

/** The day on which something happens next; after every day where nothing is said. */
const nextDay = ({ nextOn, committeeOn }: Listing): string => nextOn ?? committeeOn ?? '9999';

/** Listings by what comes next, the earliest first. */
export const inListingOrder = (listings: readonly Listing[]): Listing[] =>
	[...listings].sort((one, other) => {
		const [first, second] = [nextDay(one), nextDay(other)];
		if (first !== second) return first < second ? -1 : 1;
		return one.id < other.id ? -1 : 1;
	});
