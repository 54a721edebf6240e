import type { WorkPlace } from '#lib/domain/archive/further-place.ts';
import { describe, expect, it } from 'vitest';
import { previewImport } from '#lib/exchange/archive/import-preview.ts';
import { importOf } from '#lib/exchange/archive/import-records.ts';
import { customersTable } from '#lib/exchange/archive/customers-table.ts';
import {
	doctorTable,
	hospitalTable,
	problemTable,
	templateTable
} from '#lib/exchange/archive/tables.ts';
import { cellsOf } from '#lib/domain/grading/cells.ts';
import { sampleTerritory } from '#lib/exchange/sample/sample-territory.ts';
import {
	chinaToday,
	hospitals,
	nothing,
	requestOf,
	sheetOf,
	today
} from '#tests/fixtures/import-requests.ts';
import type { FileLanguage } from './file-language.ts';
import type { OutTable } from './out-table.ts';
import { readTable } from './read-table.ts';
import { csvOf, xlsxOf } from './write-table.ts';

const sample = sampleTerritory({ seed: 11, today });
const sampleHospitals = sample.accounts.flatMap((account) =>
	account.kind === 'hospital' ? [account] : []
);
const hospitalIds = new Set(sampleHospitals.map(({ id }) => id));
/** Who supplies a hospital stands in another list: the open format carries it, a list of hospitals does not. */
const sameHospital = { id: '', updatedOn: null, distributorIds: [] };
const people = sample.contacts.filter(({ accountId }) => hospitalIds.has(accountId));

const filesOf: Record<string, (table: OutTable) => Uint8Array | Promise<Uint8Array>> = {
	csv: csvOf,
	xlsx: (table) => xlsxOf([table])
};

async function readBack(bytes: Uint8Array, existing = nothing) {
	const table = await readTable({ bytes });
	const [sheet] = table.ok ? table.value.sheets : [];
	if (!sheet) throw new Error('not read');
	const preview = previewImport({ request: requestOf(sheet), existing, compliance: chinaToday });
	let count = 0;
	const newId = () => `new-${++count}`;
	const { zones } = existing;
	return { preview, records: importOf({ preview, zones, today, newId }) };
}

const cases = ['csv', 'xlsx'].flatMap((format) =>
	(['zh', 'en'] as const).map((language) => [format, language] as const)
);

describe('export and import again', () => {
	it.each(cases)('keeps every hospital in %s, %s', async (format, language) => {
		const table = hospitalTable({ hospitals: sampleHospitals, zones: sample.zones, language });
		const bytes = await filesOf[format]?.(table);
		if (!bytes) throw new Error('no file');
		const { preview, records } = await readBack(bytes, { ...nothing, zones: sample.zones });
		expect(preview.kind).toBe('hospital');
		expect(preview.rows.flatMap(({ problems, notes }) => [...problems, ...notes])).toEqual([]);
		expect(records.accounts.map((account) => ({ ...account, ...sameHospital }))).toEqual(
			sampleHospitals.map((hospital) => ({ ...hospital, ...sameHospital }))
		);
	});

	it.each(cases)('keeps every doctor in %s, %s', async (format, language) => {
		const table = doctorTable({
			contacts: people,
			accounts: sample.accounts,
			zones: sample.zones,
			language
		});
		const bytes = await filesOf[format]?.(table);
		if (!bytes) throw new Error('no file');
		const { preview, records } = await readBack(bytes, {
			accounts: sample.accounts,
			contacts: [],
			zones: sample.zones
		});
		expect(preview.kind).toBe('doctor');
		expect(preview.rows.flatMap(({ problems, notes }) => [...problems, ...notes])).toEqual([]);
		const same = { id: '', updatedOn: null };
		expect(records.contacts.map((contact) => ({ ...contact, ...same }))).toEqual(
			people.map((contact) => ({ ...contact, ...same }))
		);
	});

	it('finds every row again by its code, with nothing to change', async () => {
		const table = hospitalTable({
			hospitals: sampleHospitals,
			zones: sample.zones,
			language: 'zh'
		});
		const { preview, records } = await readBack(csvOf(table), sample);
		expect(preview.rows.every(({ duplicateOf }) => duplicateOf?.by === 'code')).toBe(true);
		expect(records.accounts).toEqual([]);
		expect(preview.rows.flatMap(({ changes }) => changes)).toEqual([]);
		expect(records.accountEdits).toEqual([]);
	});
});

describe('a list with what stands beside its forms', () => {
	const [one] = sample.products;
	const wish = {
		...sample,
		tags: new Map([[people[0]!.id, ['讲者', '年会']]]),
		furtherPlaces: new Map([
			[
				people[0]!.id,
				[
					{
						accountId: sampleHospitals.at(-1)!.id,
						role: people[0]!.role,
						department: '特需门诊',
						clinic: [{ weekday: 4, half: 'pm' }]
					} satisfies WorkPlace
				]
			]
		]),
		cells: cellsOf(sample.assessments.map((fact, at) => ({ ...fact, id: `${at}` }))),
		grades: new Map([...people, ...sampleHospitals].map(({ id }) => [id, 'A' as const]))
	};

	it.each(cases)('keeps every customer in %s, %s', async (format, language) => {
		const doctors = customersTable(
			{ ...wish, kind: 'doctors', ids: people.map(({ id }) => id) },
			language
		);
		const hospitals = customersTable(
			{ ...wish, kind: 'hospitals', ids: sampleHospitals.map(({ id }) => id) },
			language
		);
		const same = { id: '', updatedOn: null };
		const { zones } = sample;
		const existing = { ...nothing, accounts: sample.accounts, zones };
		const back = await readBack((await filesOf[format]?.(doctors))!, existing);
		expect(back.preview.guarded).toEqual([]);
		expect(back.records.contacts.map((contact) => ({ ...contact, ...same }))).toEqual(
			people.map((contact) => ({ ...contact, ...same }))
		);
		const [further] = [...wish.furtherPlaces.values()].flat();
		expect(back.records.furtherPlaces).toEqual([
			expect.objectContaining({ ...further, leftOn: null })
		]);
		expect(back.records.tags.map(({ tag }) => tag)).toEqual(['讲者', '年会']);
		expect(back.records.tags[0]?.subjectId).toBe(back.records.contacts[0]?.id);
		const hospitalsBack = await readBack((await filesOf[format]?.(hospitals))!, {
			...nothing,
			zones
		});
		const accounts = hospitalsBack.records.accounts.map((one) => ({ ...one, ...sameHospital }));
		expect(accounts).toEqual(sampleHospitals.map((one) => ({ ...one, ...sameHospital })));
	});

	it('says grade, matrix and people', () => {
		const { header, rows } = customersTable(
			{ ...wish, kind: 'doctors', ids: people.map(({ id }) => id) },
			'zh'
		);
		const at = header.indexOf(`${one?.name} 使用现状`);
		expect(header).toContain('客户级别');
		expect(rows.some((row) => row[at] === '首选')).toBe(true);
		const hospitals = customersTable(
			{ ...wish, kind: 'hospitals', ids: sampleHospitals.map(({ id }) => id) },
			'zh'
		);
		expect(hospitals.header.slice(-3)).toEqual(['客户级别', '医生人数', '院内关键人物']);
		expect(hospitals.rows.some((row) => String(row.at(-1)).includes('药剂科主任'))).toBe(true);
	});

	it('has all that are neither hospitals nor doctors in one list', () => {
		const others = sample.accounts.filter(({ kind }) => kind !== 'hospital');
		const table = customersTable(
			{ ...wish, kind: 'others', ids: others.map(({ id }) => id) },
			'zh'
		);
		expect(table.rows).toHaveLength(others.length);
		expect(table.header.at(-1)).toBe('单位类别');
	});
});

describe('csvOf', () => {
	const text = (table: OutTable) =>
		new TextDecoder('utf-8', { ignoreBOM: true }).decode(csvOf(table));

	it('begins with a byte order mark and quotes what needs it', () => {
		expect(text({ name: '', header: ['医院', '备注'], rows: [['甲,乙', '他说"好"\n再见']] })).toBe(
			'\uFEFF医院,备注\r\n"甲,乙","他说""好""\n再见"'
		);
	});

	it('leaves a phone with a + as it is', () => {
		const rows = [['+86 139 0000 0001']];
		expect(text({ name: '', header: ['a'], rows })).toContain('\r\n+86 139 0000 0001');
	});

	it.each(['=1+1', '+86 138!A1', '-x', '@SUM(A1)', '\t=1'])('disarms %j', (cell) => {
		expect(text({ name: '', header: ['a'], rows: [[cell]] })).toContain(`'${cell}`);
	});

	it('leaves numbers alone, negative ones too', () => {
		expect(text({ name: '', header: ['a'], rows: [[-3.5]] })).toBe('\uFEFFa\r\n-3.5');
	});

	it('gives disarmed text back unchanged', async () => {
		const [hospital] = sampleHospitals;
		if (!hospital) throw new Error('an empty sample');
		const armed = { ...hospital, note: '=HYPERLINK("x")', phone: '+86 0900-1' };
		const table = hospitalTable({ hospitals: [armed], zones: sample.zones, language: 'zh' });
		const { records } = await readBack(csvOf(table), { ...nothing, zones: sample.zones });
		expect(records.accounts[0]).toMatchObject({ note: armed.note, phone: armed.phone });
	});
});

describe('templateTable', () => {
	it.each<[FileLanguage]>([['zh'], ['en']])(
		'has headings that the import knows in %s',
		(language) => {
			for (const kind of ['hospital', 'doctor'] as const) {
				const { header, rows } = templateTable({ kind, language });
				const request = requestOf(sheetOf([header]));
				expect(rows).toEqual([]);
				expect(request.kind).toBe(kind);
				expect(request.mapping).not.toContain(null);
				expect(new Set(request.mapping).size).toBe(header.length);
			}
		}
	);
});

describe('problemTable', () => {
	it('holds the rows with problems as they stand and says what is wrong', () => {
		const rows = [
			['医院名称', '床位'],
			['甲院', 10],
			['乙院', '很多', '多']
		];
		const table = problemTable({
			sheet: sheetOf(rows),
			headings: ['医院名称', '床位'],
			preview: hospitals(rows),
			heading: '问题',
			describe: ({ field, kind }) => `${field} ${kind}`
		});
		expect(table.header).toEqual(['医院名称', '床位', '', '问题']);
		expect(table.rows).toEqual([['乙院', '很多', '多', 'beds notANumber']]);
	});
});

it('lays a form out as the trade does: title, headings under what they share, cells over several rows', async () => {
	const form: OutTable = {
		name: '月指标',
		form: {
			...{ title: '月指标达成计划表', facts: '代表：林晓', sums: '' },
			groups: [
				{ label: '', columns: 2 },
				{ label: '每周', columns: 2 }
			]
		},
		header: ['指标', '', '第 1 周', '第 2 周'],
		rows: [
			['拜访', '目标', 10, 12],
			[null, '实际', 9, ''],
			['会议', '目标', 1, 0]
		]
	};
	const read = await readTable({ bytes: await xlsxOf([form]) });
	const [sheet] = read.ok ? read.value.sheets : [];
	const texts = (sheet?.rows ?? []).map((row) => row.map((cell) => cell));
	expect(texts[0]?.[0]).toBe('月指标达成计划表');
	expect(texts[2]?.[2]).toBe('每周');
	// What goes on over two rows is read back for both, as lists merged by hand are.
	expect(texts.slice(4).map(([first]) => first)).toEqual(['拜访', '拜访', '会议']);
	expect(new TextDecoder().decode(csvOf(form))).toContain('拜访,实际,9,');
});
