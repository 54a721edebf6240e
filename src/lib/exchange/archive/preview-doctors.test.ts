import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readTable } from '#lib/exchange/file/read-table.ts';
import { sampleTerritory } from '#lib/exchange/sample/sample-territory.ts';
import {
	asTaught,
	chinaToday,
	doctors,
	nothing,
	records,
	requestOf,
	sheetOf,
	today
} from '#tests/fixtures/import-requests.ts';
import { previewImport } from './import-preview.ts';
import type { Existing } from './preview.ts';

const territory = sampleTerritory({ seed: 7, today });
const existing: Existing = territory;
const [firstHospital] = territory.accounts;
const [firstDoctor] = territory.contacts;
if (!firstHospital || !firstDoctor) throw new Error('an empty sample');

describe('previewImport, doctors', () => {
	it('brings the hospitals that doctors name, each once, with code and zone', () => {
		const preview = doctors(
			[
				['姓名', '医院', '医院编码', '分区', '科室'],
				['林知行', '甲院', '', '', '心内科'],
				['周望舒', '甲 院', 'X1', '新区', '内分泌科'],
				['陈守诚', '云大附院', '', '', '心内科'],
				['何静怡', '', 'H002', '', '心内科'],
				['无处去', '', '', '', '心内科']
			],
			existing
		);
		expect(preview.newHospitals).toEqual([
			{ key: '甲院', name: '甲院', code: 'X1', zone: '新区', rows: 2, likely: [] }
		]);
		expect(preview.rows[4]?.problems).toEqual([{ field: 'hospital', kind: 'missing', value: '' }]);
		const { accounts, contacts, zones } = records(preview, undefined, existing.zones);
		expect(accounts).toMatchObject([{ name: '甲院', code: 'X1', zoneId: zones[0]?.id }]);
		const hospitalNamed = (name: string) =>
			territory.accounts.find((account) => account.name === name)?.id;
		expect(contacts.map(({ accountId }) => accountId)).toEqual([
			accounts[0]?.id,
			accounts[0]?.id,
			hospitalNamed('云州大学附属医院'),
			hospitalNamed('云州市中医院')
		]);
		expect(contacts.every(({ role }) => role === 'doctor')).toBe(true);
	});

	it('asks about a number far beyond what is usual and writes it all the same', () => {
		const preview = doctors(
			[
				['姓名', '医院', '日门诊量'],
				['林知行', '甲院', '10000'],
				['周望舒', '甲院', '60']
			],
			existing
		);
		expect(preview.rows.map(({ notes }) => notes)).toEqual([
			[{ field: 'patientsPerDay', kind: 'unusual', value: '10000' }],
			[]
		]);
		expect(records(preview).contacts.map(({ patientsPerDay }) => patientsPerDay)).toEqual([
			10_000, 60
		]);
	});

	it('makes no hospital for rows that a person skips', () => {
		const preview = doctors([
			['姓名', '医院'],
			['林知行', '甲院']
		]);
		expect(records(preview, new Map([[2, 'skip']]))).toMatchObject({ accounts: [], contacts: [] });
	});

	it('puts rows without a hospital into the one a person names', () => {
		const request = requestOf(
			sheetOf([
				['姓名', '科室'],
				['林知行', '心内科']
			])
		);
		if (request.kind !== 'doctor') throw new Error('not doctors');
		const preview = previewImport({
			request: { ...request, hospital: '云州市中医院' },
			existing,
			compliance: chinaToday
		});
		expect(records(preview).contacts[0]?.accountId).toBe(
			territory.accounts.find(({ name }) => name === '云州市中医院')?.id
		);
	});

	it('tells people of one name apart by hospital and by code', () => {
		const preview = doctors(
			[
				['姓名', '医院', '医生编码'],
				[firstDoctor.name, firstHospital.name, ''],
				[firstDoctor.name, '云州市中医院', ''],
				[firstDoctor.name, firstHospital.name, 'Z999']
			],
			existing
		);
		expect(preview.rows.map(({ duplicateOf }) => duplicateOf?.by ?? null)).toEqual([
			'name',
			null,
			null
		]);
	});

	it('finds a doctor misspelt by sound in the same hospital only', () => {
		const contacts = [{ ...firstDoctor, name: '林晓伟', code: '' }];
		const preview = doctors(
			[
				['姓名', '医院'],
				['林小玮', firstHospital.name],
				['林小玮', '云州市中医院']
			],
			{ ...existing, contacts }
		);
		expect(preview.rows.map(({ duplicateOf }) => duplicateOf?.by ?? null)).toEqual([
			'pinyin',
			null
		]);
	});

	it('reads the times of the week in the ways people write them', () => {
		const { rows } = doctors([
			['姓名', '医院', '出诊时间', '最佳拜访时间'],
			['甲', '甲院', '周一、三上午，周五全天', '周二中午'],
			['乙', '甲院', 'Mon-Wed am; Fri pm', '星期四下午、晚上'],
			['丙', '甲院', '工作日上午', '周日晚上']
		]);
		expect(
			rows.map(({ draft }) => draft.clinic?.map(({ weekday, half }) => `${weekday}${half}`))
		).toEqual([
			['1am', '3am', '5am', '5pm'],
			['1am', '2am', '3am', '5pm'],
			['1am', '2am', '3am', '4am', '5am']
		]);
		expect(rows.map(({ draft }) => draft.bestTimes)).toEqual([
			[{ weekday: 2, period: 'noon' }],
			[
				{ weekday: 4, period: 'afternoon' },
				{ weekday: 4, period: 'evening' }
			],
			[{ weekday: 7, period: 'evening' }]
		]);
	});

	it('drops columns that the guard blocks, even mapped by hand, and reports them', () => {
		const sheet = sheetOf([
			['姓名', '医院', '月处方量'],
			['林知行', '甲院', '30 盒']
		]);
		const request = {
			kind: 'doctor',
			sheet,
			headerRow: 0,
			mapping: ['name', 'hospital', 'note']
		} as const;
		const guarded = previewImport({ request, existing: nothing, compliance: chinaToday });
		expect(guarded.rows[0]?.draft).toEqual({ name: '林知行', hospital: '甲院' });
		expect(guarded.guarded).toEqual([
			{ column: '月处方量', rule: 'usageFigures', setting: 'block' }
		]);
		const taught = previewImport({ request, existing: nothing, compliance: asTaught });
		expect(taught.rows[0]?.draft).toMatchObject({ note: '30 盒' });
		expect(taught.guarded).toEqual([]);
	});

	it('marks cells that were formulas', async () => {
		const bytes = readFileSync(
			new URL('../../../../tests/fixtures/files/doctors-merged.xlsx', import.meta.url)
		);
		const table = await readTable({ bytes: new Uint8Array(bytes) });
		const [sheet] = table.ok ? table.value.sheets : [];
		if (!sheet) throw new Error('no sheet');
		const request = requestOf(sheet);
		const preview = previewImport({ request, existing: nothing, compliance: chinaToday });
		expect(preview.kind).toBe('doctor');
		expect(preview.rows.map(({ notes }) => notes.map(({ field }) => field))).toEqual([
			['note'],
			[],
			['patientsPerDay'],
			['note']
		]);
		expect(preview.rows.map(({ unread }) => unread.map(({ kind }) => kind))).toEqual([
			[],
			[],
			[],
			['errorValue']
		]);
	});

	it('takes 20 000 rows whole', () => {
		const rows: (string | number)[][] = [
			['姓名', '医院', '科室', '职称', '日门诊量', '工作电话', '出诊时间']
		];
		for (let index = 0; index < 20_000; index++) {
			const name = `测${String.fromCharCode(0x4e00 + (index % 5000))}${String.fromCharCode(0x5e00 + ((index >> 2) % 2000))}`;
			const hospital = index % 3 === 0 ? firstHospital.name : `第${index % 200}医院`;
			rows.push([
				name,
				hospital,
				'心内科',
				'主治医师',
				index % 90,
				`0900-${6_000_000 + index}`,
				'周一上午'
			]);
		}
		const request = requestOf(sheetOf(rows));
		const preview = previewImport({ request, existing, compliance: chinaToday });
		const written = records(preview);
		expect(preview.rows).toHaveLength(20_000);
		expect(written.contacts.length).toBeGreaterThan(15_000);
	}, 30_000);
});
