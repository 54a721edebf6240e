import loadHighs from 'highs';
import { expect, test } from 'vitest';
import { bestAllocation } from '#lib/domain/allocation/exact.ts';
import { choicesOf, type AllocationProblem } from '#lib/domain/allocation/problem.ts';
import { aProblem } from '#lib/domain/allocation/testing/a-problem.ts';
import { worthOf } from '#lib/domain/allocation/testing/worth.ts';

/** The problem stated anew as one choice a customer, in CPLEX LP text. */
function programmeOf(problem: AllocationProblem): string {
	const variables = choicesOf(problem).flatMap(({ worth, minutes, isKey }, at) =>
		worth.map((own, visits) => ({
			name: `x${at}_${visits}`,
			own,
			minutes: minutes * visits,
			isKey,
			at
		}))
	);
	const signed = (value: number) => (value < 0 ? `- ${-value}` : `+ ${value}`);
	const sum = (terms: readonly { name: string; factor: number }[]) =>
		terms.map(({ name, factor }) => `${signed(factor)} ${name}`).join(' ') || '0 x0_0';
	const time = (among: typeof variables) =>
		sum(among.map(({ name, minutes }) => ({ name, factor: minutes })));
	const one = problem.customers.map((_, at) =>
		sum(variables.filter((each) => each.at === at).map(({ name }) => ({ name, factor: 1 })))
	);
	return [
		'Maximize',
		` obj: ${sum(variables.map(({ name, own }) => ({ name, factor: own })))}`,
		'Subject To',
		...one.map((terms, at) => ` one${at}: ${terms} = 1`),
		` time: ${time(variables)} <= ${problem.capacity}`,
		` key: ${time(variables.filter(({ isKey }) => isKey))} <= ${problem.keyCapacity}`,
		'Binary',
		` ${variables.map(({ name }) => name).join(' ')}`,
		'End'
	].join('\n');
}

/** `PROVE=1000` proves so many. */
const problems = Number(process.env['PROVE'] ?? 20);

test('the best allocation is what HiGHS proves to be the best', { timeout: 600_000 }, async () => {
	const highs = await loadHighs();
	for (let seed = 1; seed <= problems; seed++) {
		const problem = aProblem(seed);
		const { Status, ObjectiveValue } = highs.solve(programmeOf(problem), {
			mip_rel_gap: 0,
			mip_abs_gap: 1e-7,
			output_flag: false
		});
		expect(Status).toBe('Optimal');
		const found = worthOf(choicesOf(problem), bestAllocation(problem));
		expect(found / ObjectiveValue, `seed ${seed}`).toBeCloseTo(1, 6);
	}
});
