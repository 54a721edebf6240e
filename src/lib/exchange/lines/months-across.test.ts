import { describe, expect, it } from 'vitest';
import { monthsDown } from './months-across.ts';

const sheet = (text: string, name = '表1') => ({
	name,
	rows: text
		.trim()
		.split('\n')
		.map((line) => line.trim().split(',')),
	formulas: []
});

describe('months side by side', () => {
	it('are read one below the other, with the row they came from', () => {
		const read = monthsDown(
			sheet(`医院,产品,2026年1月,2026年2月,合计
				市一院,云脉舒片,120,130,250
				市二院,云脉舒片,,90,90`)
		);
		expect(read?.rows).toEqual([
			['医院', '产品', '月份', '数量'],
			['市一院', '云脉舒片', '2026-01', '120'],
			['市一院', '云脉舒片', '2026-02', '130'],
			['市二院', '云脉舒片', '2026-02', '90']
		]);
		expect(read?.rowOf).toEqual([1, 2, 2, 3]);
	});

	it('take the year, and what they count, from the line above', () => {
		const read = monthsDown(
			sheet(`2026年医院用药金额（万元）
				医院,品种,1月,2月
				市一院,云脉舒片,1.2,1.5`)
		);
		expect(read?.rows.slice(1)).toEqual([
			['医院', '品种', '月份', '金额（万元）'],
			['市一院', '云脉舒片', '2026-01', '1.2'],
			['市一院', '云脉舒片', '2026-02', '1.5']
		]);
	});

	it('stand over quantity and amount in two rows of headings, or with them behind', () => {
		const two = sheet(`医院,产品,2026-01,,2026-02,
			,,数量,金额,数量,金额
			市一院,云脉舒片,10,100,20,200`);
		const one = sheet(`医院,产品,2026-01数量,2026-01金额,2026-02数量,2026-02金额
			市一院,云脉舒片,10,100,20,200`);
		for (const each of [two, one])
			expect(monthsDown(each)?.rows).toEqual([
				['医院', '产品', '月份', '数量', '金额'],
				['市一院', '云脉舒片', '2026-01', '10', '100'],
				['市一院', '云脉舒片', '2026-02', '20', '200']
			]);
	});

	it('are targets where the line above says so', () => {
		const read = monthsDown(
			sheet(`2026 年销售指标
				医院,产品,Jan,Feb,Mar
				市一院,云脉舒片,10,20,30`)
		);
		expect(read?.rows[1]).toEqual(['医院', '产品', '月份', '月指标']);
		expect(read?.rows).toHaveLength(5);
	});

	it('are left as they are without a year, and where they are none', () => {
		for (const text of [
			'医院,产品,1月,2月\n市一院,云脉舒片,1,2',
			'医院,产品,月份,数量\n市一院,云脉舒片,2026-01,2',
			'医院,2026-01-05,2026-01-06\n市一院,3,4',
			'姓名,医院,入职2024年1月,转正2024年6月\n张三,市一院,是,否',
			'医院,床位,门诊\n市一院,2026,2027'
		])
			expect(monthsDown(sheet(text)), text).toBeNull();
	});
});
