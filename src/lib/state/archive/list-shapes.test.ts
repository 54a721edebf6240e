import { describe, expect, it } from 'vitest';
import { readSheets, readText as read } from '#tests/fixtures/read-lists.ts';

const names = (records: readonly { name?: string | undefined }[]) =>
	records.map(({ name }) => name);
const rowsOf = (text: string) => text.split('\n').map((line) => line.split(','));

describe('two tables side by side', () => {
	it('of the same headings are one list, each person at their own hospital', async () => {
		const { doctors, lists } = await read(
			'姓名,医院,科室,,姓名,医院,科室\n张三,云溪医院,心内科,,李四,云岚医院,骨科\n王五,云溪医院,儿科,,赵六,云岚医院,眼科\n孙八,云溪医院,外科,,,,'
		);
		expect(doctors.map(({ name, hospital, department }) => [name, hospital, department])).toEqual([
			['张三', '云溪医院', '心内科'],
			['王五', '云溪医院', '儿科'],
			['孙八', '云溪医院', '外科'],
			['李四', '云岚医院', '骨科'],
			['赵六', '云岚医院', '眼科']
		]);
		expect(lists).toEqual(['A–C + E–G', 'A–C', 'E–G']);
	});

	it('of several kinds are two lists, the one that is not read said', async () => {
		const people = await read(
			'医院名称,等级,地址,,医生,医院,科室\n云溪医院,三级甲等,东街1号,,张三,云岚医院,骨科\n云岚医院,二级甲等,西街2号,,李四,云岚医院,骨科\n,,,,王五,云溪医院,骨科'
		);
		expect(people.doctors.map(({ name, hospital }) => [name, hospital])).toEqual([
			['张三', '云岚医院'],
			['李四', '云岚医院'],
			['王五', '云溪医院']
		]);
		expect(people.otherSheets).toEqual(['A–C']);
		const companies = await read(
			'医院名称,地址,,商业公司名称,联系人\n云溪医院,东街1号,,云州医药有限公司,赵六\n云岚医院,西街2号,,云通药业有限公司,钱七'
		);
		expect(companies.doctors).toEqual([]);
		expect(companies.lists).toEqual(['A–B', 'D–E']);
		expect(companies.otherSheets).toHaveLength(1);
	});

	it('take the hospital that stands above each of them', async () => {
		const { doctors } = await readSheets([
			{
				name: '表1',
				rows: rowsOf(
					'云溪医院,,,云岚医院,\n姓名,科室,,姓名,科室\n张三,心内科,,李四,骨科\n王五,儿科,,赵六,眼科'
				)
			}
		]);
		expect(doctors.map(({ name, hospital }) => [name, hospital])).toEqual([
			['张三', '云溪医院'],
			['王五', '云溪医院'],
			['李四', '云岚医院'],
			['赵六', '云岚医院']
		]);
	});

	it('stand without a column between where a list is folded, under one title', async () => {
		const { doctors, leftOut } = await read(
			'云溪医院专家通讯录,,,,,\n姓名,科室,电话,姓名,科室,电话\n张三,心内科,13900000001,李四,骨科,13900000002\n王五,儿科,13900000003,,,'
		);
		expect(doctors.map(({ name, hospital, phone }) => [name, hospital, phone])).toEqual([
			['张三', '云溪医院', '13900000001'],
			['王五', '云溪医院', '13900000003'],
			['李四', '云溪医院', '13900000002']
		]);
		expect(leftOut).toEqual([]);
	});

	it('are no two where one table has an empty column', async () => {
		for (const [text, phone] of [
			['姓名,医院,,电话,备注\n张三,云溪医院,,13900000001,好', '13900000001'],
			['医院,科室,,姓名,电话\n云溪医院,心内科,,张三,13900000001', '13900000001'],
			['姓名,医院,,姓名（英文）,电话\n张三,云溪医院,,Zhang San,13900000001', '13900000001']
		] as const) {
			const { doctors } = await read(text);
			expect(doctors, text).toMatchObject([{ name: '张三', hospital: '云溪医院', phone }]);
		}
		const { hospitals } = await read(
			'医院名称,等级,,说明\n云溪医院,三级甲等,,此表由赵六填写\n云岚医院,二级甲等,,'
		);
		expect(names(hospitals)).toEqual(['云溪医院', '云岚医院']);
	});

	it('are distributors, not doctors, where people stand beside companies', async () => {
		const { kind, distributors } = await read(
			'商业公司名称,联系人\n云州医药有限公司,赵六\n云通药业有限公司,钱七'
		);
		expect(kind).toBe('distributor');
		expect(names(distributors)).toEqual(['云州医药有限公司', '云通药业有限公司']);
	});
});
