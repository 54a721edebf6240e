import { describe, expect, it } from 'vitest';
import { readText as read } from '#tests/fixtures/read-lists.ts';

const names = (records: readonly { name?: string | undefined }[]) =>
	records.map(({ name }) => name);
const reasons = (left: readonly { rowNumber: number; reason: string }[]) =>
	left.map(({ rowNumber, reason }) => [rowNumber, reason]);

describe('rows that are no customers', () => {
	it('are totals and footers in English and in traditional characters', async () => {
		const english = await read(
			'Hospital,City,Beds\nYunxi Hospital,Yunxi,500\nTotal: 1 hospitals,,500\nPrepared by: Lin,,'
		);
		expect(names(english.hospitals)).toEqual(['Yunxi Hospital']);
		const traditional = await read(
			'醫院名稱,地址\n雲溪醫院,東街1號\n總計,\n共1家醫院,\n製表人：趙六,\n備註：截至10月,'
		);
		expect(names(traditional.hospitals)).toEqual(['雲溪醫院']);
		expect(reasons(traditional.leftOut)).toEqual([
			[3, 'total'],
			[4, 'footer'],
			[5, 'footer'],
			[6, 'footer']
		]);
	});

	it('are totals of a district among its hospitals', async () => {
		const { hospitals, leftOut } = await read(
			'区县,医院名称,床位数\n上溪区,云溪医院,500\n上溪区小计,,500\n全市合计,,500'
		);
		expect(names(hospitals)).toEqual(['云溪医院']);
		expect(reasons(leftOut)).toEqual([
			[3, 'total'],
			[4, 'total']
		]);
	});

	it('are what a form asks to be filled in, and its examples', async () => {
		const { doctors, leftOut } = await read(
			'姓名（必填）,所在医院（必填）,科室\n请填写真实姓名,请填写医院全称,\n（示例）张三,云阳医院,心内科\n林岚,云溪医院,心内科'
		);
		expect(names(doctors)).toEqual(['林岚']);
		expect(reasons(leftOut)).toEqual([
			[2, 'instruction'],
			[3, 'instruction']
		]);
	});

	it('are companies among hospitals, but no hospital that is a company', async () => {
		const { hospitals, leftOut } = await read(
			'客户名称,客户类型\n云溪医院,医院\n云岚医院,医院\n云州医药有限公司,商业\n青山医院有限公司,医院'
		);
		expect(names(hospitals)).toEqual(['云溪医院', '云岚医院', '青山医院有限公司']);
		expect(reasons(leftOut)).toEqual([[4, 'noHospital']]);
	});

	it('belong to a table of companies below the hospitals', async () => {
		const { kind, hospitals, leftOut } = await read(
			'医院名称,等级,地址\n云溪医院,三级甲等,东街1号\n云岚医院,二级甲等,西街2号\n\n商业公司,联系人,电话\n云州医药有限公司,赵六,0571-88000009\n云岚药业股份有限公司,钱七,0571-88000008'
		);
		expect(kind).toBe('hospital');
		expect(names(hospitals)).toEqual(['云溪医院', '云岚医院']);
		expect(leftOut).toHaveLength(3);
	});
});

describe('what a list is', () => {
	it('is doctors where rows name people, whatever is said of their hospitals', async () => {
		const { kind, doctors } = await read(
			'医院信息,,,医生信息,\n医院名称,等级,地址,姓名,科室\n云溪医院,三级甲等,东街1号,林岚,心内科\n云溪医院,三级甲等,东街1号,周舟,骨科'
		);
		expect(kind).toBe('doctor');
		expect(names(doctors)).toEqual(['林岚', '周舟']);
	});

	it('is doctors where titles stand behind their names', async () => {
		const { kind, doctors } = await read(
			'医院,科室,医生（职称）\n云溪医院,心内科,林岚（主任医师）\n云溪医院,心内科,周舟 副主任医师'
		);
		expect(kind).toBe('doctor');
		expect(doctors).toHaveLength(2);
	});

	it('is told without headings beside running numbers', async () => {
		const people = await read(
			'1,云溪医院,林岚,心内科,主任医师,13900000001\n2,云溪医院,周舟,骨科,主治医师,13900000002\n3,云岚医院,吴边,儿科,医师,13900000003'
		);
		expect(names(people.doctors)).toEqual(['林岚', '周舟', '吴边']);
		const places = await read('1,云溪医院,东街1号\n2,云岚医院,西街2号\n3,青山卫生院,南街3号');
		expect(names(places.hospitals)).toEqual(['云溪医院', '云岚医院', '青山卫生院']);
	});

	it('is not told by who looks after it', async () => {
		const { doctors } = await read(
			'Employee,Customer,Account\nZhao Liu,Lin Lan,Yunxi Hospital\nZhao Liu,Zhou Zhou,Yunlan Clinic'
		);
		expect(names(doctors)).toEqual(['Lin Lan', 'Zhou Zhou']);
		const { kind, hospitals } = await read(
			'"客户编码"\t"客户名称"\t"负责人"\n"H01"\t"云溪医院"\t"赵六"\n"H02"\t"云岚医院"\t"钱七"'
		);
		expect(kind).toBe('hospital');
		expect(names(hospitals)).toEqual(['云溪医院', '云岚医院']);
	});

	it('knows a clinic by its heading where its name looks like a person’s', async () => {
		const { doctors } = await read(
			'Physician,Clinic Name,City\nDr. Lin Lan,Apollo Yunxi,Yunxi\nDr Zhou Zhou,Yunlan Care,Yunlan'
		);
		expect(doctors.map(({ hospital }) => hospital)).toEqual(['Apollo Yunxi', 'Yunlan Care']);
	});

	it('keeps the second name of a hospital as its alias', async () => {
		const { hospitals } = await read(
			'医院全称,医院简称,等级\n云州大学附属第一医院,云一,三级甲等\n云州大学附属第二医院,云二,三级甲等'
		);
		expect(hospitals.map(({ name, alias }) => [name, alias])).toEqual([
			['云州大学附属第一医院', '云一'],
			['云州大学附属第二医院', '云二']
		]);
	});
});
