import type { ContactRole } from '#lib/domain/archive/contact.ts';
import { grades, type Grade } from '#lib/domain/grade.ts';
import { choice, deck, inferred, ours, whole } from './policy-leaf.ts';
import type { ChoiceLeaf, NumberLeaf, Origin } from './policy-leaf.ts';

/** The posts of those who do not prescribe. */
export type FunctionalRole = Exclude<ContactRole, 'doctor' | 'clinicalDirector'>;

/** How a post counts, and how often a month who holds it is visited. */
export interface RoleRule {
	readonly grade: ChoiceLeaf<Grade>;
	readonly visitsPerMonth: NumberLeaf;
}

const perMonth = { min: 0, max: 31 };

const rule = (
	grade: readonly [Grade, Origin],
	visits: readonly [number, Origin] = [{ A: 4, B: 2, C: 1 }[grade[0]], grade[1]]
): RoleRule => ({
	grade: choice(grade[0], grades, grade[1]),
	visitsPerMonth: whole(visits[0], perMonth, visits[1])
});

/**
 * Slide 12 puts the key people of functional departments into A: the head of the pharmacy decides what is taken in. Those who lead
 * the house are A by the same line, but seldom to be met; who carries things out is ours.
 */
export const rolePolicy: Record<FunctionalRole, RoleRule> = {
	pharmacyDirector: rule(['A', deck(12)]),
	purchasing: rule(['B', ours(12)]),
	informationClerk: rule(['C', ours(12)]),
	pharmacyStaff: rule(['C', ours(12)]),
	president: rule(['A', inferred(12)], [1, ours(12)]),
	vicePresident: rule(['A', inferred(12)], [2, ours(12)]),
	companyManager: rule(['B', ours(12)], [1, ours(12)]),
	salesperson: rule(['B', ours(12)]),
	other: rule(['C', ours(12)], [0, ours(12)])
};
