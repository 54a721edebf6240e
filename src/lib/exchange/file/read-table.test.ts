import { readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writeXlsx } from 'hucre';
import {
	checkFileSize,
	largestFileBytes,
	longestCell,
	mostColumns,
	mostRows
} from './file-limits.ts';
import { readPastedTable, readTable } from './read-table.ts';
import { delimiterOf } from './read-text.ts';

const fixture = (name: string): Uint8Array<ArrayBuffer> =>
	new Uint8Array(
		readFileSync(new URL(`../../../../tests/fixtures/files/${name}`, import.meta.url))
	);

const bytesOf = (text: string) => new TextEncoder().encode(text);

async function rowsOf(bytes: Uint8Array) {
	const table = await readTable({ bytes });
	return table.ok ? table.value.sheets[0]?.rows : table.problem;
}

const problemOf = async (bytes: Uint8Array) => {
	const table = await readTable({ bytes });
	return table.ok ? 'read' : table.problem;
};

/** A zip whose entries all point at the same packed bytes and declare one byte each, as bombs do. */
function overlappingZip(ask: { names: readonly string[]; packed: Uint8Array }): Uint8Array {
	const { names, packed } = ask;
	const part = (bytes: number, fill: (view: DataView) => void): Uint8Array => {
		const view = new DataView(new ArrayBuffer(bytes));
		fill(view);
		return new Uint8Array(view.buffer);
	};
	const local = part(30, (view) => {
		view.setUint32(0, 0x04034b50, true);
		view.setUint16(8, 8, true);
	});
	const entries = names.flatMap((name) => [
		part(46, (view) => {
			view.setUint32(0, 0x02014b50, true);
			view.setUint16(10, 8, true);
			view.setUint32(20, packed.length, true);
			view.setUint32(24, 1, true);
			view.setUint16(28, name.length, true);
		}),
		bytesOf(name)
	]);
	const end = part(22, (view) => {
		view.setUint32(0, 0x06054b50, true);
		view.setUint16(10, names.length, true);
		view.setUint32(16, local.length + packed.length, true);
	});
	return Uint8Array.from([local, packed, ...entries, end].flatMap((bytes) => [...bytes]));
}

describe('readTable, text', () => {
	it.each([
		['hospitals-gb18030.csv', 'gb18030'],
		['hospitals-utf16le.csv', 'utf-16le'],
		['hospitals-utf16be.csv', 'utf-16be']
	])('reads %s as %s', async (name, encoding) => {
		const table = await readTable({ bytes: fixture(name) });
		expect(table).toMatchObject({ ok: true, value: { encoding } });
		const [sheet] = table.ok ? table.value.sheets : [];
		expect(sheet?.rows[1]).toEqual([
			'云州市第一人民医院',
			'三级甲等',
			'1680',
			'5200',
			'115.4021',
			'31.2052',
			'药剂科登记'
		]);
		expect(sheet?.rows[2]?.[6]).toMatch(/^周二、周四\r?\n接待$/);
	});

	it('reads UTF-8 with and without its mark, and drops the mark', async () => {
		expect(await rowsOf(bytesOf('\uFEFF医院,等级\n甲,三级'))).toEqual([
			['医院', '等级'],
			['甲', '三级']
		]);
		expect(await rowsOf(bytesOf('医院,等级\n甲,三级'))).toEqual([
			['医院', '等级'],
			['甲', '三级']
		]);
	});

	it('refuses a file that is UTF-8 in one line and GB18030 in another, and names the line', async () => {
		expect(await problemOf(fixture('hospitals-mixed.csv'))).toEqual({
			kind: 'mixedEncodings',
			line: 3
		});
	});

	it('reads it in the encoding a person chose, bytes that do not fit marked', async () => {
		const table = await readTable({ bytes: fixture('hospitals-mixed.csv'), encoding: 'utf-8' });
		const rows = table.ok ? table.value.sheets[0]?.rows : [];
		expect(rows?.[1]?.[0]).toContain('\uFFFD');
		expect(rows?.[2]).toEqual(['云州市第二人民医院', '三级乙等']);
	});

	it('refuses text in no encoding it knows', async () => {
		expect(await problemOf(new Uint8Array([0xef, 0xbb, 0xbf, 0xff, 0xff, 0x41]))).toEqual({
			kind: 'unknownEncoding'
		});
	});

	it.each([
		[',', 'a,b,c\n1,2,3'],
		['\t', '医院\t等级，级别\n甲\t三级'],
		[';', 'a;b\n1,5;2'],
		['|', 'a|b|c\n1|2|3'],
		['，', '医院，等级\n甲，三级'],
		[',', 'a,b\n"x;y;z",2'],
		[',', 'single\ncolumn']
	])('takes %j for the delimiter of %j', (delimiter, text) => {
		expect(delimiterOf(text)).toBe(delimiter);
	});

	it('keeps ragged rows as they are and drops empty ends', async () => {
		expect(await rowsOf(bytesOf('a,b,c\n1\n1,2,3,4\n,,\n1,,\n\n\n'))).toEqual([
			['a', 'b', 'c'],
			['1'],
			['1', '2', '3', '4'],
			[],
			['1']
		]);
	});

	it('refuses a quote that is opened and never closed, and names the row', async () => {
		expect(await problemOf(bytesOf('a,b\n1,2\n"x,y\nz,w\n'))).toEqual({
			kind: 'brokenQuotes',
			row: 3
		});
	});

	it('keeps a quote inside a cell', async () => {
		expect(await rowsOf(bytesOf('a,b\n5" 管,"他说""好"""'))).toEqual([
			['a', 'b'],
			['5" 管', '他说"好"']
		]);
	});

	it('reads pasted cells', () => {
		const table = readPastedTable('医院\t等级\n甲\t三级');
		expect(table.ok && table.value.sheets[0]?.rows).toEqual([
			['医院', '等级'],
			['甲', '三级']
		]);
		expect(readPastedTable(' \n ')).toEqual({ ok: false, problem: { kind: 'empty' } });
	});
});

describe('readTable, what is no table', () => {
	const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
	const noise = Uint8Array.from(
		{ length: 5000 },
		(_, index) => (index * 7919 + (index >> 3) * 31) % 256
	);

	it.each([
		['an image', png, { kind: 'notATable', found: 'image' }],
		['a PDF', bytesOf('%PDF-1.7\n%âãÏÓ'), { kind: 'notATable', found: 'pdf' }],
		['random bytes', noise, { kind: 'notATable', found: 'binary' }],
		['NUL bytes', bytesOf('医院,等级\n甲\0,三级'), { kind: 'notATable', found: 'binary' }],
		['a web page', bytesOf('<html><table><tr><td>1'), { kind: 'notATable', found: 'webPage' }],
		['an empty file', new Uint8Array(), { kind: 'empty' }],
		['blank text', bytesOf('\uFEFF \r\n'), { kind: 'empty' }],
		['a zip of texts', zipSync({ 'a.txt': bytesOf('a') }), { kind: 'notATable', found: 'archive' }],
		[
			'a text document',
			zipSync({ 'word/document.xml': bytesOf('<x/>') }),
			{ kind: 'notATable', found: 'document' }
		],
		['half a workbook', fixture('doctors-merged.xlsx').slice(0, 3000), { kind: 'damaged' }],
		['an .xlsb', fixture('doctors.xlsb'), { kind: 'unsupportedFormat', format: 'xlsb' }],
		['an .ods', fixture('doctors.ods'), { kind: 'unsupportedFormat', format: 'ods' }]
	])('refuses %s', async (_, bytes, problem) => {
		expect(await problemOf(bytes)).toEqual(problem);
	});

	it('refuses 100 MB by size alone', () => {
		expect(checkFileSize(100 * 1024 * 1024)).toEqual({
			ok: false,
			problem: { kind: 'tooLarge', megabytes: 100, limit: 20 }
		});
		expect(checkFileSize(largestFileBytes)).toEqual({ ok: true });
	});

	it('refuses a locked workbook', async () => {
		const bytes = await writeXlsx({
			sheets: [{ name: 'A', rows: [['医院']] }],
			encryption: { password: 'secret', spinCount: 1000 }
		});
		expect(await problemOf(bytes)).toEqual({ kind: 'passwordProtected' });
	});

	it('refuses a workbook that unpacks beyond the limit, whatever sizes it declares', async () => {
		const bytes = overlappingZip({
			names: ['xl/workbook.xml', 'xl/a.xml', 'xl/b.xml'],
			packed: deflateRawSync(new Uint8Array(50 * 1024 * 1024))
		});
		expect(bytes.length).toBeLessThan(100_000);
		expect(await problemOf(bytes)).toEqual({ kind: 'expandsTooFar', limit: 128 });
	}, 30_000);

	it('refuses 200 columns and too many rows', async () => {
		const wide = Array.from({ length: 200 }, (_, index) => `列${index}`).join(',');
		expect(await problemOf(bytesOf(wide))).toEqual({
			kind: 'tooManyColumns',
			sheet: '',
			columns: 200,
			limit: mostColumns
		});
		expect(await problemOf(bytesOf('医院\n'.repeat(mostRows + 1)))).toEqual({
			kind: 'tooManyRows',
			sheet: '',
			limit: mostRows
		});
		const workbook = await writeXlsx({
			sheets: [{ name: '宽', rows: [Array.from({ length: 200 }, (_, index) => index)] }]
		});
		expect(await problemOf(workbook)).toMatchObject({ kind: 'tooManyColumns', sheet: '宽' });
	});

	it('refuses a cell longer than a spreadsheet holds, and names it', async () => {
		const long = '长'.repeat(longestCell + 1);
		expect(await problemOf(bytesOf(`a,b\n1,${long}`))).toEqual({
			kind: 'cellTooLong',
			sheet: '',
			row: 2,
			column: 2,
			limit: longestCell
		});
	});
});
