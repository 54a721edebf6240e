import { describe, expect, test } from 'vitest';
import { complianceOf } from './compliance.ts';
import { checkTexts, isFreeText } from './record-texts.ts';

const { compliance } = complianceOf({
	preset: 'chinaToday',
	overrides: new Map([['homeAddress', 'block']])
});
const found = (says: object) =>
	checkTexts(says, compliance).map(({ rule, field, text }) => [rule, field, text]);

describe('C10–C15 in every record', () => {
	test('C10–C15 a note, a goal and an inner text are read, and each finding names its field', () => {
		expect(found({ note: '家住江北', goals: '想了解超说明书用药' })).toEqual([
			['homeAddress', 'note', '家住'],
			['offLabelWording', 'goals', '超说明书']
		]);
		expect(found({ objective: { kind: 'followUp', text: '查统方' } })).toEqual([
			['volumeWording', 'text', '统方']
		]);
	});

	test('C10–C15 a hospital’s address is no home, and a code no identity number', () => {
		expect(found({ address: '翠湖小区3栋', code: '11010519491231002X' })).toEqual([]);
	});

	test('C10–C15 ids, days and choices are not read', () => {
		const plain = ['accountId', 'productIds', 'updatedOn', 'recordedAt', 'retainUntil', 'role'];
		expect(plain.filter(isFreeText)).toEqual([]);
		expect(['note', 'text', 'patientTypes', 'materials'].every(isFreeText)).toBe(true);
	});
});
