import { describe, expect, it } from 'vitest';
import { importKinds, rememberMapping, type RememberedMapping } from './columns.ts';
import { headingKey } from './plain-heading.ts';
import { guessTable } from './table-guess.ts';

const fieldsOf = (headings: string[], more: string[][] = []) => {
	const guess = guessTable({ rows: [headings, ...more] });
	return { kind: guess?.kind, fields: guess?.columns.map(({ field }) => field) };
};

const forgotten = Object.fromEntries(importKinds.map((kind) => [kind, {}])) as RememberedMapping;

describe('guessTable', () => {
	it('reads the headings of a hospital list', () => {
		expect(fieldsOf(['医院名称', '全称', '等级', '经度', '纬度'])).toEqual({
			kind: 'hospital',
			fields: ['name', 'alias', 'level', 'longitude', 'latitude']
		});
	});

	it('takes a full name for the name when there is no other', () => {
		expect(fieldsOf(['医院全称', '床位数（张）', '日均门诊量']).fields).toEqual([
			'name',
			'beds',
			'dailyOutpatients'
		]);
	});

	it.each([
		[
			['姓名', '医院', '科室', '职称'],
			['name', 'hospital', 'department', 'title']
		],
		[
			['医院名称', '医生姓名', '科室'],
			['hospital', 'name', 'department']
		],
		[
			['Doctor', 'Hospital', 'Dept', 'E-mail'],
			['name', 'hospital', 'department', 'email']
		],
		[
			['Name', 'Hospital', 'Department'],
			['name', 'hospital', 'department']
		]
	])('takes %j for a list of doctors with hospitals', (headings, fields) => {
		expect(fieldsOf(headings)).toEqual({ kind: 'doctor', fields });
	});

	it('notices a list of doctors that does not say where they work', () => {
		expect(guessTable({ rows: [['姓名', '科室', '手机']] })).toMatchObject({
			kind: 'doctor',
			namesHospital: false
		});
	});

	it('finds the header below a title and an empty row', () => {
		const rows = [['2026 年目标医院'], [], ['医院名称', '等级'], ['云州市一院', '三级甲等']];
		expect(guessTable({ rows })).toMatchObject({ kind: 'hospital', headerRow: 2 });
	});

	it('compares headings without width, case, spaces, stars and units', () => {
		expect(headingKey('＊月购药额 （万元）：')).toBe('月购药额');
		expect(headingKey('Patients per Day')).toBe('patientsperday');
		expect(headingKey('（备注）')).not.toBe('');
	});

	it('says how sure it is', () => {
		const guess = guessTable({ rows: [['医院名称', '目前等级情况', '颜色']] });
		expect(guess?.columns.map(({ field, confidence }) => [field, confidence])).toEqual([
			['name', 1],
			['level', 0.6],
			[null, 0]
		]);
	});

	it('fills no field from two columns', () => {
		expect(fieldsOf(['医院名称', '医院', '备注', '说明']).fields).toEqual([
			'name',
			null,
			'note',
			null
		]);
	});

	it('follows what a person mapped before, even against its own guess', () => {
		const headings = ['客户', '等级', '门诊'];
		const remembered = rememberMapping({
			remembered: forgotten,
			kind: 'hospital',
			headings,
			mapping: ['name', null, 'dailyOutpatients']
		});
		const guess = guessTable({ rows: [headings], remembered });
		expect(guess?.columns.map(({ field }) => field)).toEqual(['name', null, 'dailyOutpatients']);
	});

	it('offers the fullest row when no heading is known', () => {
		const guess = guessTable({ rows: [['甲'], ['一', '二', '三'], ['x', 'y', 'z']] });
		expect(guess).toMatchObject({ kind: 'hospital', headerRow: 1 });
		expect(guess?.columns.every(({ field }) => field === null)).toBe(true);
	});

	it('has nothing to guess in an empty sheet', () => {
		expect(guessTable({ rows: [] })).toBeNull();
	});
});
