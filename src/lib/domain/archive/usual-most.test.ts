import { expect, test } from 'vitest';
import { exceededMost } from './usual-most.ts';

test('A3 ten thousand patients a day are asked about, fifty are not, and words never', () => {
	expect(exceededMost('patientsPerDay', 10_000)).toBe(200);
	expect(exceededMost('patientsPerDay', 50)).toBeNull();
	expect(exceededMost('patientsPerDay', null)).toBeNull();
	expect(exceededMost('beds', 8001)).toBe(8000);
	expect(exceededMost('annualSales', 1e12)).toBeNull();
	expect(exceededMost('name', '9999')).toBeNull();
});
