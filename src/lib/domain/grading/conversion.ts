import { grades, type Grade } from '#lib/domain/grade.ts';
import type { Movement } from './upgrade.ts';

/** How many of one class rose between two days, and what it took. */
export interface Conversion {
	/** The class as it is now; null for whoever has none. */
	readonly grade: Grade | null;
	/** Doctors and products that had a step on the first day. */
	readonly pairs: number;
	readonly up: number;
	readonly down: number;
	/** Visits to all of the class for each step up of anyone; null while nobody rose. */
	readonly visitsPerStep: number | null;
}

/** U9: by class, of those who stood somewhere on the first day who rose and who fell; a class without anybody is left out. */
export function conversionByGrade(
	{ moves }: Pick<Movement, 'moves'>,
	known: {
		gradeOf: (contactId: string) => Grade | null;
		/** Visits made to somebody between the two days. */
		visitsTo: (contactId: string) => number;
	}
): Conversion[] {
	return [...grades, null].flatMap((grade): Conversion[] => {
		const people = new Set<string>();
		let [pairs, up, down, steps] = [0, 0, 0, 0];
		for (const { from, to, pairs: moved } of moves) {
			if (!from) continue;
			const own = moved.filter(({ contactId }) => known.gradeOf(contactId) === grade);
			const by = to.usage - from.usage;
			pairs += own.length;
			if (by > 0) [up, steps] = [up + own.length, steps + by * own.length];
			if (by < 0) down += own.length;
			for (const { contactId } of own) people.add(contactId);
		}
		if (pairs === 0) return [];
		const visits = [...people].reduce((sum, id) => sum + known.visitsTo(id), 0);
		return [{ grade, pairs, up, down, visitsPerStep: steps === 0 ? null : visits / steps }];
	});
}
