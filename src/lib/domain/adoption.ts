import type { Level } from './matrix.ts';
import type { Policy } from './policy.ts';
import type { Sourced } from './provenance.ts';
import type { AdoptionRating } from './visit.ts';

/** The usage an adoption rating suggests (slide 19): for a person to confirm, never applied by itself. */
export const usageSuggestedBy = (rating: AdoptionRating, policy: Policy): Sourced<Level> =>
	policy.adoptionUsage[rating];
