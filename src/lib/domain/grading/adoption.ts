import type { AdoptionRating } from '#lib/domain/adoption-rating.ts';
import type { Level } from '#lib/domain/matrix.ts';
import type { Policy } from '#lib/domain/policy/policy.ts';
import type { Sourced } from '#lib/domain/provenance.ts';

/** The usage an adoption rating suggests (slide 19): for a person to confirm, never applied by itself. */
export const usageSuggestedBy = (rating: AdoptionRating, policy: Policy): Sourced<Level> =>
	policy.adoptionUsage[rating];
