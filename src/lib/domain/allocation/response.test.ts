import { describe, expect, test } from 'vitest';
import { defaultPolicy } from '#lib/domain/policy/policy.ts';
import { answersFit, calibrated, priorResponse, resultAt, shrunkResponse } from './response.ts';

describe('R1 three answers make a curve', () => {
	test('R1 the curve passes through every answer and through today', () => {
		const answers = { none: 0.7, more: 1.11, most: 1.4 };
		const curve = calibrated(answers)!;
		expect(resultAt(curve, 0)).toBeCloseTo(0.7, 12);
		expect(resultAt(curve, 1)).toBeCloseTo(1, 12);
		expect(resultAt(curve, 1.5)).toBeCloseTo(1.11, 12);
		expect(resultAt(curve, 1e9)).toBeCloseTo(1.4, 3);
	});

	test('R1 answers that contradict each other make none', () => {
		expect(answersFit({ none: 1, more: 1.2, most: 1.4 })).toBe(false);
		expect(answersFit({ none: 0.5, more: 0.9, most: 1.4 })).toBe(false);
		expect(calibrated({ none: 0.5, more: 1.5, most: 1.4 })).toBe(null);
		// So little with half as many again that fewer visits would bring more.
		expect(calibrated({ none: 0.1, more: 1.0001, most: 4 })?.shape ?? 1).toBeGreaterThan(0);
	});
});

describe('R2 a class is taken to do something before anyone answered', () => {
	const prior = (usage: 0 | 1 | 2 | 3 | 4, potential: 0 | 1 | 2 | 3 | 4) =>
		priorResponse({ usage, potential }, defaultPolicy);

	test('R2 who uses much has more to lose, who has headroom more to gain', () => {
		expect(prior(0, 4)).toMatchObject({ none: 0.8 });
		expect(prior(4, 4).none).toBeCloseTo(0.6, 12);
		expect(prior(0, 4).most).toBeCloseTo(2.3, 12);
		expect(prior(4, 4).most).toBeCloseTo(1.1, 12);
		expect(prior(2, 3).most).toBeCloseTo(1.4, 12);
	});

	test('R2 the neutral curve has the elasticity the trade measured', () => {
		const neutral = priorResponse(null, defaultPolicy);
		const elasticity = (resultAt(neutral, 1.0001) - resultAt(neutral, 0.9999)) / 0.0002;
		expect(elasticity).toBeCloseTo(0.257, 3);
	});

	test('R2 a judgement moves the curve half way', () => {
		const from = prior(2, 2);
		const judged = calibrated({ none: 0.3, more: 1.3, most: 2 })!;
		const used = shrunkResponse({ prior: from, judged }, defaultPolicy.allocation.trust.value);
		expect(used.none).toBeCloseTo((from.none + 0.3) / 2, 12);
		expect(resultAt(used, 1)).toBeCloseTo(1, 12);
	});
});
