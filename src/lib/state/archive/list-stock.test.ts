import { describe, expect, it } from 'vitest';
import type { Account } from '#lib/domain/archive/account.ts';
import type { DistributorFigure } from '#lib/domain/archive/distributor-figure.ts';
import type { Product } from '#lib/domain/archive/product.ts';
import type { Month } from '#lib/domain/day.ts';
import { csvOf, xlsxOf } from '#lib/exchange/file/write-table.ts';
import { stockTable } from '#lib/exchange/territory/hospital-tables.ts';
import type { TerritoryRecords } from '#lib/exchange/territory/territory-records.ts';
import { asTaught, today } from '#tests/fixtures/import-requests.ts';
import { listBytes, readLists as read } from '#tests/fixtures/read-lists.ts';
import { freshTerritory } from './list-reading.ts';

type Reading = Awaited<ReturnType<typeof read>>;
const told = ({ stock }: Pick<Reading, 'stock'>) =>
	stock.map(({ month, distributor, product, measure, value }) =>
		[month, distributor, product, measure, value].join(' ')
	);

describe('what distributors hold and owe', () => {
	it('reads a list of stock with the month of its title, makes no hospital of it and asks for the source', async () => {
		const reading = await read('stock.csv');
		expect(reading.kind).toBe('stock');
		expect(told(reading)).toEqual([
			...['opening 100', 'received 50', 'sold 40', 'closing 110'].map(
				(figure) => `2026-10 恒通达医药有限公司 甲片 ${figure}`
			),
			...['opening 20', 'received 0', 'sold 5', 'closing 15'].map(
				(figure) => `2026-10 恒通达医药有限公司 乙片 ${figure}`
			),
			...['opening 30', 'received 10', 'sold 20', 'closing 20'].map(
				(figure) => `2026-10 云州九安医药有限公司 甲片 ${figure}`
			)
		]);
		expect(reading.all.hospitals).toEqual([]);
		expect(reading.distributors.map(({ name }) => name)).toEqual([
			'恒通达医药有限公司',
			'云州九安医药有限公司'
		]);
		expect(reading.leftOut.map(({ reason }) => reason)).toEqual(['noDistributor', 'total']);
		expect(reading.questions.map(({ by }) => by)).toEqual([
			'distributor',
			'distributor',
			'missingSource'
		]);
	});

	it('reads what is owed in the unit that the cell, the heading or the lines above name, and nothing without one', async () => {
		expect(told(await read('receivables.csv'))).toEqual([
			'2026-09 恒通达医药有限公司  receivable 35',
			'2026-09 恒通达医药有限公司  overdue 2',
			'2026-10 恒通达医药有限公司  receivable 28',
			'2026-10 恒通达医药有限公司  overdue 0',
			'2026-10 云州九安医药有限公司  receivable 12.5'
		]);
		const bare = await read('receivables-no-unit.csv');
		expect(told(bare)).toEqual(['2026-10 恒通达医药有限公司  overdue 0']);
		expect(bare.leftOut).toMatchObject([{ cells: [{ field: 'receivable', kind: 'unitUnknown' }] }]);
	});

	it('adds lots up, takes a line said twice once, and leaves out what lines of one figure contradict', async () => {
		const reading = await read('stock-lots.csv');
		expect(told(reading)).toEqual([
			'2026-10 恒通达医药有限公司 甲片 received 30',
			'2026-10 恒通达医药有限公司 甲片 closing 10',
			'2026-10 恒通达医药有限公司  receivable 35',
			'2026-10 恒通达医药有限公司 乙片 received 5',
			'2026-10 云州九安医药有限公司 甲片 received 7',
			'2026-10 云州九安医药有限公司 甲片 closing 1',
			'2026-10 云州九安医药有限公司 乙片 received 9',
			'2026-10 云州九安医药有限公司 乙片 closing 2'
		]);
		expect(reading.leftOut.map(({ reason, cells }) => [reason, cells.at(0)?.kind])).toEqual([
			['repeated', undefined],
			['cell', 'notWhole'],
			['cell', 'notWhole']
		]);
	});

	it('writes the same list once, and keeps what stands against another figure', async () => {
		const again = await read('stock.csv', 'stock.csv');
		expect(again.stock).toEqual([]);
		expect(again.totals).toMatchObject({ added: 0, merged: 0 });
		const other = await read('stock-lots.csv', 'stock.csv');
		expect(told(other).filter((figure) => figure.includes('甲片 received'))).toEqual([]);
		expect(other.questions.filter(({ by }) => by === 'figure')).toHaveLength(3);
	});
});

const accounts = [
	{ id: 'd1', kind: 'distributor', name: '恒通达' },
	{ id: 'd2', kind: 'distributor', name: '九安' }
] as Account[];
const products = [
	{ id: 'p1', name: '甲片', specification: '10mg' },
	{ id: 'p2', name: '甲片', specification: '20mg' }
] as Product[];
const figures: readonly DistributorFigure[] = (
	[
		['d1', 'p1', 'opening', 100, 'distributorFlow', '月报'],
		['d1', 'p1', 'received', -2.5, 'companyDelivery', ''],
		['d1', 'p2', 'closing', 0, 'distributorFlow', '月报'],
		['d1', null, 'receivable', 35.1234, 'other', '财务'],
		['d1', null, 'overdue', -1.2, 'other', '财务'],
		['d2', 'p1', 'sold', 12_345, 'distributorFlow', '']
	] as const
).map(([accountId, productId, measure, value, source, sourceNote]) => ({
	...{ version: 1, accountId, productId, measure, value, source, sourceNote },
	...{ month: '2026-10' as Month, recordedBy: 'rep', recordedAt: '2026-11-01T00:00:00.000Z' }
}));
const records = {
	...{ accounts, products, contacts: [], members: [], zones: [] },
	distributorFigures: figures
} as unknown as TerritoryRecords;
const nameOf = (id: string | null, among: readonly { id: string; name: string }[]) =>
	among.find((one) => one.id === id)?.name ?? null;

describe.each(['zh', 'en'] as const)('stock and receivables as a file (%s)', (language) => {
	it.each([
		['xlsx', (table: ReturnType<typeof stockTable>) => xlsxOf([table])],
		['csv', (table: ReturnType<typeof stockTable>) => Promise.resolve(csvOf(table))]
	])('come back equal from %s', async (_, bytesOf) => {
		const territory = freshTerritory(today);
		const bytes = await bytesOf(stockTable(records, language));
		const { stock } = await territory.read({ bytes });
		const asExported = figures.map(({ month, accountId, productId, ...figure }) => ({
			...{ month, distributor: nameOf(accountId, accounts) },
			...{ measure: figure.measure, value: figure.value },
			...{ source: figure.source, sourceNote: figure.sourceNote }
		}));
		const byKey = (one: { measure: string; value: number }) => `${one.measure} ${one.value}`;
		const sorted = <T extends { measure: string; value: number }>(all: readonly T[]) =>
			[...all].sort((a, b) => (byKey(a) < byKey(b) ? -1 : 1));
		expect(sorted(stock.map(({ product, ...one }) => one))).toEqual(sorted(asExported));
		expect(new Set(stock.map(({ product }) => product)).size).toBe(3);
		const again = await territory.read({ bytes });
		expect(again.stock).toEqual([]);
		expect(again.questions).toEqual([]);
	});
});

describe('departments and doctors of a flow list', () => {
	const shares = ({ shares: all }: Pick<Reading, 'shares'>) =>
		all.map(({ department, doctor, quantity }) => [department, doctor, quantity]);

	it('are left out and said where the guard forbids them', async () => {
		const reading = await read('cloud-doctors.csv', 'flow-doctors.csv');
		expect(reading.usage).toMatchObject([{ quantity: 24 }]);
		expect(reading.shares).toEqual([]);
		expect(reading.doctors).toEqual([]);
	});

	it('are shares where it allows them: of people who are known; a department with other lines as a whole', async () => {
		const territory = freshTerritory(today, asTaught);
		await territory.read({ bytes: listBytes('cloud-doctors.csv') });
		const reading = await territory.read({ bytes: listBytes('flow-doctors.csv') });
		expect(reading.usage).toMatchObject([{ quantity: 24 }]);
		expect(shares(reading)).toEqual([
			['心内科', '林岚', 12],
			['心内科', null, 20],
			['神经内科', null, 4]
		]);
		expect(reading.doctors).toEqual([]);
		expect(reading.leftOut).toMatchObject([
			{ rowNumber: 4, cells: [{ field: 'ofDoctor', kind: 'nobodySuch', value: '周舟' }] }
		]);
		const again = await territory.read({ bytes: listBytes('flow-doctors.csv') });
		expect([...again.usage, ...again.shares]).toEqual([]);
	});

	it('come later without the figure twice, when the guard was opened after the first import', async () => {
		const territory = freshTerritory(today);
		await territory.read({ bytes: listBytes('cloud-doctors.csv') });
		await territory.read({ bytes: listBytes('flow-doctors.csv') });
		const open = territory.under(asTaught);
		const reading = await open.read({ bytes: listBytes('flow-doctors.csv') });
		expect(reading.usage).toEqual([]);
		expect(shares(reading)).toHaveLength(3);
	});
});
