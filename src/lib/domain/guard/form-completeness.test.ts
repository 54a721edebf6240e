import { expect, test } from 'vitest';
import {
	meanCompleteness,
	reportCompleteness,
	targetCompleteness,
	usageCompleteness,
	weekCompleteness
} from './form-completeness.ts';

test('A3 a month of usage asks for a figure, its money and its source; a line nobody entered lacks all', () => {
	const line = { quantity: 4, amount: null, source: 'companyDelivery' as const };
	const { share, missing } = usageCompleteness([line, null]);
	expect(share).toBeCloseTo(5 / 12);
	expect(missing).toEqual(['quantity', 'amount', 'source']);
	expect(usageCompleteness([])).toMatchObject({ share: 1, of: 0 });
});

test('A4 targets ask for a reason and an act only where they fall short', () => {
	const target = { target: 40, gapReason: '', action: '' };
	expect(targetCompleteness([{ target, fallsShort: false }]).share).toBe(1);
	const { share, missing } = targetCompleteness([
		{ target: { ...target, action: '多排两位' }, fallsShort: true }
	]);
	expect(share).toBeCloseTo(5 / 7);
	expect(missing).toEqual(['gapReason']);
});

test('A5 a week asks for something in each half day that is worked, and what each visit is for', () => {
	const visit = { objective: { kind: 'followUp' as const, text: '' }, productIds: ['p'] };
	const { share, missing } = weekCompleteness({
		halves: [{ isFilled: true }, { isFilled: false }],
		visits: [visit]
	});
	expect(share).toBeCloseTo(4 / 9);
	expect(missing).toEqual(['halfDay', 'aim']);
});

test('A6 reports ask for one of each visit, and what came of those that took place', () => {
	const done = { outcome: 'done' as const, note: '有兴趣', nextStep: '', products: [] };
	const { share, missing } = reportCompleteness([
		{ report: null },
		{ report: { ...done, aimReached: 'yes', adverseReaction: false } },
		{
			report: { ...done, outcome: 'missed', aimReached: null, adverseReaction: null }
		}
	]);
	expect(share).toBeCloseTo((3 + 3 + 2 + 2 + 3) / (3 + 13 + 3));
	expect(missing).toEqual(['report', 'nextStep', 'product']);
});

test('A1 several archives together: each counts alike, and what is asked first by most comes first', () => {
	const one = { share: 0.5, filled: 1, of: 2, missing: ['beds', 'phone'] as const };
	const other = { share: 1, filled: 2, of: 2, missing: ['phone'] as const };
	expect(meanCompleteness<'beds' | 'phone'>([one, other])).toEqual({
		...{ share: 0.75, filled: 3, of: 4 },
		missing: ['phone', 'beds']
	});
});
