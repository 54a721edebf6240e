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
	])('writes the row without %s %j, which is %s', (heading, value, kind) => {
		const preview = hospitals([
			['医院名称', heading, '地址'],
			['甲院', value, '一号路']
		]);
		expect(preview.rows[0]?.unread).toEqual([expect.objectContaining({ kind, value })]);
		expect(records(preview).accounts).toMatchObject([{ name: '甲院', address: '一号路' }]);
		expect(previewTotals({ preview })).toMatchObject({ added: 1, unread: 1, withProblems: 0 });
	});

	it.each([
		['', 'missing'],
		['#REF!', 'errorValue'],
		['乱\uFFFD码', 'unreadable']
	])('never writes a row whose name is %j', (name, kind) => {
		const preview = hospitals([
			['医院名称', '床位', '地址'],
			[name, 10, '一号路']
		]);
		expect(preview.rows[0]?.problems).toMatchObject([{ field: 'name', kind }]);
		expect(records(preview, new Map([[2, 'new']])).accounts).toEqual([]);
		expect(previewTotals({ preview })).toMatchObject({ skipped: 1, withProblems: 1 });
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
		expect(preview.rows.map(({ rowNumber, leftOut }) => [rowNumber, leftOut])).toEqual([
			[3, null],
			[5, 'repeatedHeading'],
			[6, null],
			[7, 'total'],
			[8, null]
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

	it('merges by name and alias only, and asks about code, phone and sound', () => {
		const preview = hospitals(
			[
				['医院编码', '医院名称', '电话'],
				['h001', '改了名的医院', ''],
				['H002', '云州市 中医院', ''],
				['', firstHospital.name, ''],
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
			['codeOfOther', 'new'],
			['code', 'merge'],
			['name', 'merge'],
			['name', 'merge'],
			['phone', 'new'],
			['pinyin', 'new'],
			[null, 'new'],
			[null, 'new']
		]);
		expect(preview.rows[2]?.duplicateOf).toMatchObject({ id: firstHospital.id });
		expect(previewTotals({ preview })).toMatchObject({ questions: 3, overwritten: 0 });
	});

	it('shows what a merge replaces, old and new, and keeps the name', () => {
		const beds = (firstHospital.kind === 'hospital' ? firstHospital.beds : 0) ?? 0;
		const preview = hospitals(
			[
				['医院名称', '床位', '备注'],
				[firstHospital.name, beds + 1, '新']
			],
			existing
		);
		expect(preview.rows[0]?.changes).toContainEqual({ field: 'beds', from: beds, to: beds + 1 });
		expect(previewTotals({ preview }).overwritten).toBeGreaterThan(0);
		expect(records(preview).accountEdits[0]?.fields).not.toHaveProperty('name');
	});

	it('looks past records in the recycle bin', () => {
		const accounts = [{ ...firstHospital, deletedOn: today }];
		const preview = hospitals([['医院名称'], [firstHospital.name]], { ...nothing, accounts });
		expect(preview.rows[0]?.duplicateOf).toBeNull();
	});

	it('skips an equal earlier row and merges one that says more of the same place', () => {
		const preview = hospitals([
			['医院名称', '床位', '地址', '备注'],
			['甲院', 10, '一号路', ''],
			['甲院', 10, '一号路', ''],
			['甲 院', '', '一号路', '重点']
		]);
		expect(preview.rows.map(({ choice }) => choice)).toEqual(['new', 'skip', 'merge']);
		expect(preview.rows[2]?.duplicateOf).toMatchObject({ by: 'name', rowNumber: 2, name: '甲院' });
		const { accounts } = records(preview);
		expect(accounts).toHaveLength(1);
		expect(accounts[0]).toMatchObject({ name: '甲院', beds: 10, note: '重点' });
		const without = records(preview, new Map([[2, 'skip']]));
		expect(without.accounts.map(({ name }) => name)).toEqual(['甲 院']);
	});

	it.each([
		['address', '地址', '一号路', '二号路'],
		['zone', '区县', '东湖区', '西湖区'],
		['phone', '电话', '0570-8800001', '0570-8800002']
	])('takes equal names of another %s for two and asks', (field, heading, one, other) => {
		const preview = hospitals([
			['医院名称', heading],
			['甲院', one],
			['甲院', other]
		]);
		expect(preview.rows[1]).toMatchObject({
			duplicateOf: { by: 'namesake', differs: [field] },
			choice: 'new'
		});
		expect(records(preview).accounts).toHaveLength(2);
	});

	it('asks whether a long name is a short one’s, in either order, but not about common names', () => {
		const preview = hospitals([
			['医院名称'],
			['首都医科大学附属北京朝阳医院'],
			['朝阳医院'],
			['云溪市人民医院'],
			['人民医院']
		]);
		expect(preview.rows.map(({ duplicateOf, choice }) => [duplicateOf?.by, choice])).toEqual([
			[undefined, 'new'],
			['akin', 'new'],
			[undefined, 'new'],
			[undefined, 'new']
		]);
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
				fields: { beds: 900, updatedOn: today }
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
