import { expect, it } from 'vitest';
import { akinCompanies } from './akin-companies.ts';

it.each([
	['恒通达', '恒通达医药有限公司', true],
	['国药控股云州有限公司', '国药控股云州', true],
	['恒通达医药', '九安医药', false],
	['恒通', '恒通达医药有限公司', false]
])('tells whether %s and %s may be one company', (one, other, isAkin) => {
	expect(akinCompanies(one, other)).toBe(isAkin);
});
