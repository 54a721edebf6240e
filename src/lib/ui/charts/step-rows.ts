import type { AdoptionRating } from '#lib/domain/adoption-rating.ts';
import type { Day } from '#lib/domain/day.ts';
import type { MatrixCell } from '#lib/domain/matrix.ts';
import type { Messages } from '#lib/i18n/messages.ts';

/** What was said of a doctor and when, cells and ratings together, the latest first. */
export const stepRows = (
	said: {
		cells: readonly { readonly day: Day; readonly cell: MatrixCell }[];
		ratings: readonly { readonly day: Day; readonly rating: AdoptionRating }[];
	},
	m: Messages
): { day: Day; kind: string; words: string }[] =>
	[
		...said.cells.map(({ day, cell }) => ({
			day,
			kind: m.grading.matrix,
			words: m.grading.cell({
				usage: m.grading.usageLevel[cell.usage],
				potential: m.grading.potentialLevel[cell.potential]
			})
		})),
		...said.ratings.map(({ day, rating }) => ({
			day,
			kind: m.grading.adoption,
			words: `${rating} ${m.grading.adoptionRating[rating]}`
		}))
	].sort((one, other) => (one.day < other.day ? 1 : -1));
