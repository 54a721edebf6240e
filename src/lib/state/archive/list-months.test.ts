import { describe, expect, it } from 'vitest';
import { readLists, readText as read } from '#tests/fixtures/read-lists.ts';

type Reading = Awaited<ReturnType<typeof read>>;
const used = ({ usage }: Reading) =>
	usage.map(({ month, product, quantity, amount }) =>
		[month, product, quantity, amount].filter((one) => one !== null).join(' ')
	);
const held = ({ stock }: Reading) =>
	stock.map(({ month, distributor, measure, value }) =>
		[month, distributor?.slice(0, 2), measure, value].join(' ')
	);

describe('months of usage side by side', () => {
	it('stand under their years, under what they count, or under products', async () => {
		const years = await read(
			'医院,产品,2025年,,2026年,\n,,11月,12月,1月,2月\n云溪医院,云脉舒片,10,20,30,40'
		);
		expect(used(years)).toEqual([
			...['2025-11 云脉舒片 10', '2025-12 云脉舒片 20'],
			...['2026-01 云脉舒片 30', '2026-02 云脉舒片 40']
		]);
		const counted = await read(
			'2026年,,,,,\n医院,产品,数量,,金额（万元）,\n,,1月,2月,1月,2月\n云溪医院,云脉舒片,10,20,1.5,2'
		);
		expect(used(counted)).toEqual(['2026-01 云脉舒片 10 15000', '2026-02 云脉舒片 20 20000']);
		const products = await read(
			'医院,云脉舒片,,云通宁,\n,2026-01,2026-02,2026-01,2026-02\n云溪医院,120,130,5,\n云岚医院,,,6,'
		);
		expect(used(products)).toEqual([
			...['2026-01 云脉舒片 120', '2026-02 云脉舒片 130'],
			...['2026-01 云通宁 5', '2026-01 云通宁 6']
		]);
	});

	it('take the year of their row', async () => {
		const reading = await read(
			'医院,产品,年份,1月,2月\n云溪医院,云脉舒片,2025,50,48\n云溪医院,云脉舒片,2026,60,\n云岚医院,云脉舒片,,7,'
		);
		expect(used(reading)).toEqual([
			...['2025-01 云脉舒片 50', '2025-02 云脉舒片 48', '2026-01 云脉舒片 60']
		]);
		expect(reading.leftOut).toMatchObject([{ rowNumber: 4, reason: 'problem' }]);
	});

	it('take the unit behind their month, and what a row says that it counts', async () => {
		const amounts = await read(
			'医院,产品,2026-01金额（万元）,2026-02金额（万元）\n云溪医院,云脉舒片,1.5,2'
		);
		expect(used(amounts)).toEqual(['2026-01 云脉舒片 15000', '2026-02 云脉舒片 20000']);
		const rows = await read(
			'医院,产品,指标,2026年1月,2026年2月\n云溪医院,云脉舒片,数量,10,20\n云溪医院,云脉舒片,金额,1500,2000'
		);
		expect(used(rows)).toEqual(['2026-01 云脉舒片 10 1500', '2026-02 云脉舒片 20 2000']);
	});

	it('are not read without a year, and nothing else is made of them', async () => {
		const { kind, usage, columns } = await read(
			'医院,产品,1月,2月\n云溪医院,云脉舒片,120,130\n云岚医院,云脉舒片,10,20'
		);
		expect([kind, usage.length]).toEqual(['hospital', 0]);
		expect(columns.slice(1).every(({ field }) => field === null)).toBe(true);
	});
});

describe('months of what distributors hold side by side', () => {
	it('stand over or before their flows', async () => {
		for (const text of [
			'商业公司,产品,2026-01,,2026-02,\n,,购进,库存,购进,库存\n云州医药有限公司,云脉舒片,100,510,110,530',
			'商业公司,产品,2026-01购进,2026-01库存,2026-02购进,2026-02库存\n云州医药有限公司,云脉舒片,100,510,110,530',
			'商业公司,产品,购进,,库存,\n,,2026-01,2026-02,2026-01,2026-02\n云州医药有限公司,云脉舒片,100,110,510,530'
		])
			expect(held(await read(text)), text).toEqual([
				...['2026-01 云州 received 100', '2026-01 云州 closing 510'],
				...['2026-02 云州 received 110', '2026-02 云州 closing 530']
			]);
	});

	it('stand behind what each row counts; a figure that is none is left out and said', async () => {
		const reading = await readLists('stock-months.csv');
		expect(held(reading)).toEqual([
			...['2026-01 云州 received 100', '2026-02 云州 received 110'],
			...['2026-01 云州 sold 90', '2026-02 云州 sold 80'],
			...['2026-01 云州 closing 510', '2026-01 云通 closing 90', '2026-02 云通 closing 70']
		]);
		expect(reading.hospitals).toEqual([]);
		expect(reading.leftOut).toMatchObject([
			{ rowNumber: 4, cells: [{ field: 'closing', kind: 'notANumber', value: '缺' }] }
		]);
	});

	it('are what the title says, in its year and unit', async () => {
		const stock = await read(
			'2026年商业库存,,,\n商业公司,产品,1月,2月\n云州医药有限公司,云脉舒片,500,480'
		);
		expect(held(stock)).toEqual(['2026-01 云州 closing 500', '2026-02 云州 closing 480']);
		const owed = await read(
			'2026年商业应收账款（万元）,,\n商业公司,1月,2月\n云州医药有限公司,12.5,13'
		);
		expect(held(owed)).toEqual(['2026-01 云州 receivable 12.5', '2026-02 云州 receivable 13']);
	});

	it('are nobody’s where nothing says what they count', async () => {
		const { stock, usage, columns } = await read(
			'商业公司,产品,2026年1月,2026年2月\n云州医药有限公司,云脉舒片,500,480'
		);
		expect([stock, usage]).toEqual([[], []]);
		expect(columns.at(-1)).toEqual({ heading: '数量', field: null });
	});
});
