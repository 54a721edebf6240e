/** The seven steps of the adoption rating, 7 full use … 1 not used, opposed (slide 19). */
export type AdoptionRating = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export const adoptionRatings: readonly AdoptionRating[] = [7, 6, 5, 4, 3, 2, 1];
