import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readTable } from '#lib/exchange/file/read-table.ts';
import { sampleTerritory } from '#lib/exchange/sample/sample-territory.ts';
import {
	chinaToday,
	hospitals,
	nothing,
	records,
	requestOf,
	today
} from '#tests/fixtures/import-requests.ts';
import { previewImport } from './import-preview.ts';
import { type Existing, previewTotals } from './preview.ts';

const territory = sampleTerritory({ seed: 7, today });
const existing: Existing = territory;
const [firstHospital] = territory.accounts;
if (!firstHospital) throw new Error('an empty sample');

describe('previewImport, hospitals', () => {
	it('reads numbers as people write them', () => {
		const { rows } = hospitals([
			['医院名称', '床位数（张）', '日门诊量', '月购药额（万元）', '品类占比（%）', '登记到期日'],
			['甲院', '１２００', '约3,500人次', '500万元', '15.5%', '2026年3月5日'],
			['乙院', '800张', '1.2万', '1350', '8', '46037'],
			['丙院', '-', '不详', '', '／', '2026/1/5']
		]);
		expect(rows.map(({ draft }) => draft)).toEqual([
			{
				name: '甲院',
				beds: 1200,
				dailyOutpatients: 3500,
				monthlyDrugPurchase: 500,
				categoryShare: 15.5,
				registeredUntil: '2026-03-05'
			},
			{
				name: '乙院',
				beds: 800,
				dailyOutpatients: 12_000,
				monthlyDrugPurchase: 1350,
				categoryShare: 8,
				registeredUntil: '2026-01-15'
			},
			{ name: '丙院', registeredUntil: '2026-01-05' }
		]);
	});

	it.each([
		['床位', '很多', 'notANumber'],
		['床位', '30-50', 'notANumber'],
		['床位', '-5', 'negative'],
		['品类占比', '150%', 'outOfRange'],
		['登记到期日', '2026-02-30', 'notADay'],
		['接待时间', '看情况', 'notATime'],
		['信息来源', '听说', 'notAChoice'],
		['备注', '长'.repeat(4001), 'tooLong'],
		['床位', '#REF!', 'errorValue'],
		['备注', '乱\uFFFD码', 'unreadable']
	])('reports %s %j as %s and never writes the row', (heading, value, kind) => {
		const preview = hospitals([
			['医院名称', heading],
			['甲院', value]
		]);
		expect(preview.rows[0]?.problems).toEqual([expect.objectContaining({ kind, value })]);
		expect(records(preview, new Map([[2, 'new']])).accounts).toEqual([]);
		expect(previewTotals({ preview })).toEqual({
			rows: 1,
			added: 0,
			merged: 0,
			skipped: 1,
			withProblems: 1
		});
	});

	it('counts rows as the spreadsheet does, leaves out blank rows, repeated headers and totals', () => {
		const preview = hospitals([
			['目标医院'],
			['医院名称', '床位'],
			['甲院', 10],
			['', ''],
			['医院名称', '床位'],
			['乙院', 20],
			['合计', 30],
			['', 5]
		]);
		expect(
			preview.rows.map(({ rowNumber, problems }) => [rowNumber, problems.map(({ kind }) => kind)])
		).toEqual([
			[3, []],
			[6, []],
			[7, ['totalRow']],
			[8, ['missing']]
		]);
	});

	it('puts swapped coordinates right and says so', () => {
		const { rows } = hospitals([
			['医院名称', '经度', '纬度'],
			['甲院', 31.2052, 115.4021],
			['乙院', 115.4021, 31.2052],
			['丙院', 115.4, ''],
			['丁院', 0, 0],
			['戊院', -0.12, 51.5]
		]);
		const place = { latitude: 31.2052, longitude: 115.4021 };
		expect(rows[0]).toMatchObject({ draft: place, notes: [{ kind: 'coordinatesSwapped' }] });
		expect(rows[1]).toMatchObject({ draft: place, notes: [] });
		expect(rows[2]).toMatchObject({
			draft: { name: '丙院' },
			notes: [{ kind: 'coordinatesIncomplete' }]
		});
		expect(rows[2]?.draft.longitude).toBeUndefined();
		expect(rows[3]?.notes[0]?.kind).toBe('coordinatesIncomplete');
		expect(rows[4]?.notes[0]?.kind).toBe('coordinatesOutsideChina');
	});

	it('notices more cells than headings', () => {
		const { rows } = hospitals([
			['医院名称', '床位'],
			['甲院', 10, '多出来']
		]);
		expect(rows[0]?.notes).toEqual([{ field: '', kind: 'moreCellsThanHeadings', value: '多出来' }]);
	});

	it('finds duplicates by code, name, alias, phone and sound, and proposes what to do', () => {
		const preview = hospitals(
			[
				['编码', '医院名称', '电话'],
				['h001', '改了名的医院', ''],
				['', '云州市 中医院', ''],
				['', '云大附院', ''],
				['', '另一所医院', firstHospital.phone],
				['', '云州仁合医院', ''],
				['H999', '云州市第二人民医院', ''],
				['', '全新医院', '']
			],
			existing
		);
		expect(
			preview.rows.map(({ duplicateOf, choice }) => [duplicateOf?.by ?? null, choice])
		).toEqual([
			['code', 'merge'],
			['name', 'merge'],
			['name', 'merge'],
			['phone', 'new'],
			['pinyin', 'new'],
			[null, 'new'],
			[null, 'new']
		]);
		expect(preview.rows[0]?.duplicateOf).toMatchObject({ id: firstHospital.id });
	});

	it('looks past records in the recycle bin', () => {
		const accounts = [{ ...firstHospital, deletedOn: today }];
		const preview = hospitals([['医院名称'], [firstHospital.name]], { ...nothing, accounts });
		expect(preview.rows[0]?.duplicateOf).toBeNull();
	});

	it('skips an equal earlier row, merges one that says more, and adds when the earlier is skipped', () => {
		const preview = hospitals([
			['医院名称', '床位', '地址'],
			['甲院', 10, ''],
			['甲院', 10, ''],
			['甲 院', '', '一号路']
		]);
		expect(preview.rows.map(({ choice }) => choice)).toEqual(['new', 'skip', 'merge']);
		expect(preview.rows[2]?.duplicateOf).toEqual({ by: 'earlierRow', rowNumber: 2, name: '甲院' });
		const { accounts } = records(preview);
		expect(accounts).toHaveLength(1);
		expect(accounts[0]).toMatchObject({ beds: 10, address: '一号路' });
		const without = records(preview, new Map([[2, 'skip']]));
		expect(without.accounts.map(({ name }) => name)).toEqual(['甲 院']);
	});

	it('writes only the cells that say something into a duplicate', () => {
		const preview = hospitals(
			[
				['医院名称', '床位', '地址'],
				['云州市中医院', 900, '']
			],
			existing
		);
		const { accounts, accountEdits } = records(preview);
		expect(accounts).toEqual([]);
		expect(accountEdits).toEqual([
			{
				id: territory.accounts.find(({ name }) => name === '云州市中医院')?.id,
				fields: { name: '云州市中医院', beds: 900, updatedOn: today }
			}
		]);
	});

	it('brings the zones a file names', () => {
		const preview = hospitals(
			[
				['医院名称', '分区'],
				['甲院', '东湖区'],
				['乙院', '新区'],
				['丙院', '新 区']
			],
			existing
		);
		expect(preview.newZones).toEqual(['新区']);
		const { zones, accounts } = records(preview, undefined, existing.zones);
		expect(zones.map(({ name }) => name)).toEqual(['新区']);
		const east = existing.zones.find(({ name }) => name === '东湖区');
		expect(accounts.map(({ zoneId }) => zoneId)).toEqual([east?.id, zones[0]?.id, zones[0]?.id]);
	});

	it('takes text that looks like a formula for text', () => {
		const preview = hospitals([
			['医院名称', '备注'],
			['=HYPERLINK("x")', "'=1+1"]
		]);
		expect(preview.rows[0]?.draft).toEqual({ name: '=HYPERLINK("x")', note: '=1+1' });
	});

	it('has nothing to add for a file with a header only', () => {
		expect(previewTotals({ preview: hospitals([['医院名称', '床位']]) }).rows).toBe(0);
	});
});

const beijing = '../shared/data/hospitals-beijing.csv';

it.runIf(existsSync(beijing))('imports the list of Beijing hospitals as it is', async () => {
	const table = await readTable({ bytes: new Uint8Array(readFileSync(beijing)) });
	const [sheet] = table.ok ? table.value.sheets : [];
	if (!sheet) throw new Error('not read');
	const preview = previewImport({
		request: requestOf(sheet),
		existing: nothing,
		compliance: chinaToday
	});
	expect(preview.kind).toBe('hospital');
	expect(previewTotals({ preview })).toMatchObject({ withProblems: 0, skipped: 0, merged: 0 });
	const { accounts } = records(preview);
	expect(accounts.some(({ alias }) => alias !== '')).toBe(true);
	expect(accounts).toHaveLength(sheet.rows.length - 1);
	for (const { name, coordinates } of accounts) {
		expect(name).not.toBe('');
		expect(coordinates?.latitude).toBeGreaterThan(39);
		expect(coordinates?.latitude).toBeLessThan(41);
	}
});
