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

	it('are read together, a total below the one included', async () => {
		const { doctors, leftOut } = await read(
			'姓名,医院,手机,,姓名,医院,手机\n张三,云溪医院,13900000001,,李四,云岚医院,13900000002\n合计1人,,,,,,'
		);
		expect(names(doctors)).toEqual(['张三', '李四']);
		expect(leftOut).toMatchObject([{ sheet: 'A–C', rowNumber: 3, reason: 'total' }]);
	});

	it('stay apart where their titles say the months of their figures', async () => {
		const { usage, lists, otherSheets } = await read(
			'2026年1月,,,,2026年2月,,\n医院,产品,数量,,医院,产品,数量\n云溪医院,云脉舒片,10,,云溪医院,云脉舒片,20\n云岚医院,云脉舒片,5,,云岚医院,云脉舒片,6'
		);
		expect(lists).toEqual(['A–C', 'E–G']);
		expect(otherSheets).toEqual(['E–G']);
		expect(usage.map(({ month, quantity }) => [month, quantity])).toEqual([
			['2026-01', 10],
			['2026-01', 5]
		]);
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

describe('several people in one cell', () => {
	const placed = (doctors: readonly { name?: string; hospital?: string; department?: string }[]) =>
		doctors
			.map(({ name, hospital = '', department = '' }) => `${name} ${hospital} ${department}`)
			.sort();

	it('are a doctor each of the hospital and the department of their row', async () => {
		const { doctors } = await read(
			'医院,科室,医生\n云溪医院,心内科,张三、李四/王五\n云溪医院,骨科,孙八和郑和平\n云岚医院,儿科,周舟 吴边\n云岚医院,眼科,"阿卜杜·热依木、古丽娜尔"'
		);
		expect(placed(doctors)).toEqual(
			[
				...['张三 云溪医院 心内科', '李四 云溪医院 心内科', '王五 云溪医院 心内科'],
				...['孙八 云溪医院 骨科', '郑和平 云溪医院 骨科', '周舟 云岚医院 儿科'],
				...['吴边 云岚医院 儿科', '阿卜杜·热依木 云岚医院 眼科', '古丽娜尔 云岚医院 眼科']
			].sort()
		);
	});

	it('keep what stands in brackets behind each of them', async () => {
		const { doctors } = await read(
			'云溪医院科室医生名单,\n科室,医生\n心内科,"张三（主任、教授），李四（副主任）"\n骨科,"王五（13900000005）、赵六"\n儿科,主任：王明、副主任：李明'
		);
		expect(doctors.map(({ name, title, phone }) => [name, title, phone])).toEqual([
			['张三', '主任、教授', undefined],
			['李四', '副主任', undefined],
			['王五', undefined, '13900000005'],
			['赵六', undefined, undefined],
			['王明', '主任', undefined],
			['李明', '副主任', undefined]
		]);
	});

	it('share no phone, title or code: it is left out of each and said', async () => {
		const { doctors, leftOut } = await read(
			'姓名,医院,职称,电话\n张三、李四,云溪医院,主任医师,13900000001\n王五/赵六,云溪医院,主任医师/主治医师,13900000005/13900000006'
		);
		expect(doctors.map(({ name, title, phone }) => [name, title, phone])).toEqual([
			['张三', undefined, undefined],
			['李四', undefined, undefined],
			['王五', '主任医师', '13900000005'],
			['赵六', '主治医师', '13900000006']
		]);
		const cells = [
			{ field: 'title', kind: 'ofSeveral', value: '主任医师' },
			{ field: 'phone', kind: 'ofSeveral', value: '13900000001' }
		];
		expect(leftOut).toMatchObject([
			{ rowNumber: 2, reason: 'cell', cells },
			{ rowNumber: 2, reason: 'cell', cells }
		]);
	});

	it('share no judgement either, and come all the same', async () => {
		const { kind, doctors, assessments, leftOut } = await read(
			'医院,医生,产品,使用现状,使用潜力\n云溪医院,张三、李四,云脉舒片,2,3\n云溪医院,王五,云脉舒片,1,4\n云岚医院,赵六,云脉舒片,x,4'
		);
		expect(kind).toBe('assessment');
		expect(names(doctors)).toEqual(['张三', '李四', '王五', '赵六']);
		expect(assessments.map(({ doctor, axis, level }) => [doctor, axis, level])).toEqual([
			['王五', 'usage', 1],
			['王五', 'potential', 4],
			['赵六', 'potential', 4]
		]);
		expect(
			leftOut.flatMap(({ cells }) => cells.map(({ field, kind: why }) => [field, why]))
		).toEqual([
			...[...Array(2)].flatMap(() => [
				['usage', 'ofSeveral'],
				['potential', 'ofSeveral']
			]),
			['usage', 'notAChoice']
		]);
	});

	it('are one where a name holds the mark or is written twice', async () => {
		const whole = [
			...['张和平', '欧阳 方正', '张 三', '张三/Zhang San', 'Wang/Li', "Anne-Marie O'Neil"],
			...['Lin Lan, MD', '张三、主任医师']
		];
		const text = whole.map((name) => `云溪医院,"${name}"`).join('\n');
		const { doctors } = await read(`医院,医生\n${text}`);
		expect(names(doctors)).toEqual(whole);
		const last = ['Smith, John', 'Van Dyke, Mary Ann', 'Lin Lan'];
		const latin = await read(
			`Hospital,Doctor\n${last.map((name) => `Yunxi Hospital,"${name}"`).join('\n')}`
		);
		expect(names(latin.doctors)).toEqual(last);
	});

	it('are cut between Latin names where the list puts one person before and behind a comma', async () => {
		const { doctors } = await read(
			'Hospital,Doctor\nYunxi Hospital,"Lin Lan, Zhou Zhou"\nYunxi Hospital,Wu Bian\nYunlan Clinic,"Dr. Sun Ba & Dr. Qian Qi"'
		);
		expect(names(doctors)).toEqual([
			...['Lin Lan', 'Zhou Zhou', 'Wu Bian', 'Dr. Sun Ba', 'Dr. Qian Qi']
		]);
	});

	it('are never one with a namesake of another department', async () => {
		const { doctors, questions } = await read(
			'医院,科室,医生\n云溪医院,心内科,张三、李四\n云溪医院,骨科,张三/王五'
		);
		expect(placed(doctors)).toHaveLength(4);
		expect(questions).toMatchObject([{ rowNumber: 3, name: '张三', otherRow: 2 }]);
	});
});
