import { readFileSync } from 'node:fs';
import { unzipSync, zipSync } from 'fflate';
import { writeXlsx } from 'hucre';
import { describe, expect, it } from 'vitest';
import { readTable } from './read-table.ts';

const fixture = (name: string): Uint8Array<ArrayBuffer> =>
	new Uint8Array(
		readFileSync(new URL(`../../../../tests/fixtures/files/${name}`, import.meta.url))
	);

const bytesOf = (text: string) => new TextEncoder().encode(text);

async function rowsOf(bytes: Uint8Array) {
	const table = await readTable({ bytes });
	return table.ok ? table.value.sheets[0]?.rows : table.problem;
}

describe('readTable, workbooks', () => {
	const doctors = [
		['云州示例：目标医生名单'],
		[],
		['医院', '科室', '姓名', '职称', '日门诊病人数', '告知日期', '备注'],
		['云州市第一人民医院', '心内科', '林知行', '主任医师', '62', '2026-01-15', 'https'],
		['云州市第一人民医院', '内分泌科', '周望舒', '副主任医师', '35'],
		['云州市第一人民医院', '神经内科', '陈守诚', '主治医师', '12'],
		['云州市中医院', '心内科', '何静怡', '主任医师', '48', '', '#N/A']
	];

	it.each(['doctors-merged.xlsx', 'doctors-merged.xls'])(
		'reads %s: merged cells filled downwards, formulas as the value stored with them',
		async (name) => {
			expect(await rowsOf(fixture(name))).toEqual(doctors);
		}
	);

	it('leaves hidden sheets out and points at the cells that were formulas', async () => {
		const table = await readTable({ bytes: fixture('doctors-merged.xlsx') });
		const sheets = table.ok ? table.value.sheets : [];
		expect(sheets.map(({ name }) => name)).toEqual(['医生']);
		expect(sheets[0]?.formulas).toEqual([
			{ row: 3, column: 6 },
			{ row: 5, column: 4 },
			{ row: 6, column: 6 }
		]);
	});

	it('reads a formula without a stored value as nothing', async () => {
		const bytes = await writeXlsx({
			sheets: [
				{
					name: 'A',
					rows: [
						['医院', '床位'],
						['甲', null]
					],
					cells: new Map([['1,1', { formula: 'WEBSERVICE("x")', type: 'formula', value: null }]])
				}
			]
		});
		expect(await rowsOf(bytes)).toEqual([['医院', '床位'], ['甲']]);
	});

	it('reads numbers, percents, dates and truth as a person sees them', async () => {
		const bytes = await writeXlsx({
			sheets: [
				{
					name: 'A',
					columns: [{}, { numFmt: '0.0%' }, { numFmt: 'yyyy-mm-dd' }],
					rows: [[13_800_000_000, 0.155, new Date('2026-01-15T00:00:00Z'), 0.1 + 0.2, true]]
				}
			]
		});
		expect(await rowsOf(bytes)).toEqual([['13800000000', '15.5%', '2026-01-15', '0.3', 'true']]);
	});

	it('is not led astray by a stray cell in the last corner', async () => {
		const files = unzipSync(await writeXlsx({ sheets: [{ name: 'A', rows: [['医院'], ['甲']] }] }));
		const path = 'xl/worksheets/sheet1.xml';
		const corner = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>';
		const sheet = new TextDecoder().decode(files[path]).replace('</sheetData>', corner);
		expect(sheet).toContain('XFD1048576');
		expect(await rowsOf(zipSync({ ...files, [path]: bytesOf(sheet) }))).toEqual([['医院'], ['甲']]);
	});
});
