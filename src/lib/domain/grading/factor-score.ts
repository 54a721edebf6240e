import type { GradedPerson } from './graded-person.ts';
import type { Level } from '#lib/domain/matrix.ts';
import type { Policy } from '#lib/domain/policy/policy.ts';
import type { FactorScore } from './grade-result.ts';

/** The score of slide 13's factors; `potential` is the doctor's highest, null when unknown; null when no factor is. */
export function factorScoreOf(
	facts: { contact: GradedPerson; potential: Level | null },
	policy: Policy
): FactorScore | null {
	const { contact, potential } = facts;
	const { weights, patientsForFullLevel } = policy.factors;
	const patients =
		contact.patientsPerDay === null
			? null
			: Math.min(4, (4 * contact.patientsPerDay) / patientsForFullLevel.value);
	const factors: FactorScore['factors'] = [
		{ factor: 'patients', level: patients, weight: weights.patients.value },
		{
			factor: 'patientTypeFit',
			level: contact.patientTypeFit,
			weight: weights.patientTypeFit.value
		},
		{
			factor: 'academicInfluence',
			level: contact.academicInfluence,
			weight: weights.academicInfluence.value
		},
		{ factor: 'potential', level: potential, weight: weights.potential.value },
		{ factor: 'cooperation', level: contact.cooperation, weight: weights.cooperation.value }
	];
	let sum = 0;
	let weight = 0;
	for (const factor of factors) {
		if (factor.level === null) continue;
		sum += factor.level * factor.weight;
		weight += factor.weight;
	}
	return weight === 0 ? null : { value: (sum / weight) * 25, factors };
}
