import { describe, expect, it } from 'vitest';
import { listBytes, readLists, readSheets, readText as read } from '#tests/fixtures/read-lists.ts';
import { today } from '#tests/fixtures/import-requests.ts';
import { freshTerritory } from './list-reading.ts';

type Reading = Awaited<ReturnType<typeof read>>;
const judged = ({ assessments }: Reading) =>
	assessments.map(({ doctor, product, axis, level }) => `${doctor} ${product} ${axis} ${level}`);

describe('usage and potential of each product in columns', () => {
	it('are judgements of each doctor and product; who is not judged comes all the same', async () => {
		const reading = await readLists('products-across.csv');
		expect(reading.kind).toBe('assessment');
		expect(judged(reading)).toEqual([
			...['张三 云脉舒片 usage 2', '张三 云脉舒片 potential 3'],
			...['张三 云通宁 usage 1', '张三 云通宁 potential 4'],
			...['李四 云脉舒片 usage 1', '李四 云脉舒片 potential 4']
		]);
		expect(reading.doctors.map(({ name }) => name)).toEqual([
			'张三',
			'李四',
			'王五',
			'赵六',
			'孙八'
		]);
		expect(
			reading.leftOut.map(({ rowNumber, reason, cells }) => [
				...[rowNumber, reason],
				...cells.map(({ field, kind, value }) => `${field} ${kind} ${value}`)
			])
		).toEqual([
			...[1, 2].map(() => [4, 'cell', 'usage ofSeveral 2', 'potential ofSeveral 2']),
			...[1, 2].map(() => [4, 'cell', 'usage ofSeveral 0', 'potential ofSeveral 待查'])
		]);
	});

	it('are followed by the list of the doctors where it says more of them', async () => {
		const territory = freshTerritory(today);
		const bytes = listBytes('products-across.csv');
		const first = await territory.read({ bytes });
		expect(first.otherSheets).toEqual(['医生']);
		await territory.read({ bytes, at: 1 });
		const { doctors } = territory.records();
		expect(doctors).toHaveLength(5);
		expect(doctors.map(({ name, phone }) => [name, phone]).slice(0, 2)).toEqual([
			['张三', '13900000001'],
			['李四', '13900000002']
		]);
	});

	it('stand in two rows of headings, either over the other, or before their products', async () => {
		const told = [
			...['张三 云脉舒片 usage 2', '张三 云脉舒片 potential 3'],
			...['张三 云通宁 usage 1', '张三 云通宁 potential 4']
		];
		const ofProducts = await readSheets([
			{
				name: '表1',
				rows: [
					['医院', '医生', '云脉舒片', '', '云通宁', ''],
					['', '', '潜力', '使用', '潜力', '使用'],
					['云溪医院', '张三', '3', '2', '4', '1']
				],
				merges: [
					{ startRow: 0, endRow: 1, startCol: 0, endCol: 0 },
					{ startRow: 0, endRow: 0, startCol: 2, endCol: 3 }
				]
			}
		]);
		expect(judged(ofProducts)).toEqual(told);
		const ofAxes = await read(
			'医院,医生,使用潜力,,使用现状,\n,,云脉舒片,云通宁,云脉舒片,云通宁\n云溪医院,张三,3,4,2,1'
		);
		expect(judged(ofAxes)).toEqual(told);
		const english = await read(
			'Hospital,Doctor,Potential CardioX,Usage CardioX\nYunxi Hospital,Lin Lan,3,2'
		);
		expect(judged(english)).toEqual(['Lin Lan CardioX usage 2', 'Lin Lan CardioX potential 3']);
	});

	it('are left as they are where no product is named or no step stands there', async () => {
		for (const text of [
			'医院,医生,患者潜力,处方使用\n云溪医院,张三,3,2',
			'医院,医生,云脉舒片使用量,云通宁使用量\n云溪医院,张三,3,2',
			'医院,医生,云脉舒片潜力,云脉舒片使用\n云溪医院,张三,120,90',
			'医生编码,医院,姓名,客户级别,云脉舒片 使用现状,云脉舒片 使用潜力\nD0001,云溪医院,张三,A,3,2'
		]) {
			const { kind, doctors, columns } = await read(text);
			expect(kind, text).toBe('doctor');
			expect(doctors, text).toHaveLength(1);
			expect(columns.at(-1)?.field, text).toBeNull();
		}
	});
});
