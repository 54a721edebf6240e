import { describe, expect, it } from 'vitest';
import { readLists as read } from '#tests/fixtures/read-lists.ts';

describe('columns by heading and by what they hold', () => {
	const doctors = (reading: Awaited<ReturnType<typeof read>>) =>
		reading.doctors.map(({ name, hospital, phone }) => [name, hospital, phone]);

	it('reads both coordinates in one cell', async () => {
		const { hospitals } = await read('lnglat.csv');
		expect(hospitals).toMatchObject([
			{ longitude: 119.51, latitude: 29.12 },
			{ longitude: 119.62, latitude: 29.05 }
		]);
	});

	it('finds a second meaning where the first is taken', async () => {
		const { hospitals, fields } = await read('taken-word.csv');
		expect(fields).toMatchObject({ 区县代码: null, 序号: null });
		expect(hospitals.map(({ zone, level, code }) => [zone, level, code])).toEqual([
			['上溪区', '三级甲等', undefined],
			['下溪区', '二级乙等', undefined]
		]);
	});

	it('reads NAME, ADD, tel, X and Y as those of hospitals', async () => {
		const { kind, hospitals } = await read('name-add-tel.csv');
		expect(kind).toBe('hospital');
		expect(hospitals[0]).toMatchObject({
			name: '云溪医院',
			address: '东街1号',
			phone: '0571-8800001',
			longitude: 119.51,
			latitude: 29.12
		});
	});

	it('reads doctorName and the like', async () => {
		const reading = await read('doctorName.csv');
		expect(reading.doctors).toMatchObject([
			{ code: 'D1', name: 'Lin Lan', phone: '3400000001', specialty: 'Cardiologist' },
			{ code: 'D2', name: 'Zhou Zhou', hospital: 'Yunlan Clinic' }
		]);
	});

	it('takes the column of hospitals for the hospital, whatever it is called', async () => {
		const reading = await read('doctorName-no-hospital.csv');
		expect(reading.kind).toBe('doctor');
		expect(reading.doctors.map(({ hospital }) => hospital)).toEqual([
			'Yunxi General Hospital',
			'Yunlan Clinic'
		]);
	});

	it('reads traditional characters', async () => {
		const { hospitals } = await read('traditional.csv');
		expect(hospitals).toMatchObject([
			{ name: '雲溪醫院', phone: '02-28260001', zone: '北區', address: '雲溪市東街1號' }
		]);
	});

	it('reads a list without headings', async () => {
		const reading = await read('headerless.csv');
		expect(reading.doctors).toHaveLength(3);
		expect(reading.doctors[0]).toMatchObject({
			name: '林岚',
			hospital: '云溪医院',
			department: '心内科',
			title: '主任医师',
			phone: '13900000001'
		});
		expect(reading.hospitals).toHaveLength(2);
	});

	it('opens the sheet that holds the list', async () => {
		const { sheet, hospitals, otherSheets } = await read('notes-first.xlsx');
		expect(sheet).toBe('1.1 名单');
		expect(hospitals.map(({ name }) => name)).toEqual(['云溪医院', '云岚医院']);
		expect(otherSheets).toEqual(['说明']);
	});

	it('takes sheets of the same headings together', async () => {
		const { sheet, hospitals } = await read('sheet-per-district.xlsx');
		expect(sheet).toBe('上溪区 + 下溪区');
		expect(hospitals.map(({ name }) => name)).toEqual(['云溪医院', '云岚医院']);
	});

	it('reads a call report with its second row of headings and its second table', async () => {
		const reading = await read('dcr.xlsx');
		expect(
			reading.doctors.map(({ name, hospital, specialty }) => [name, hospital, specialty])
		).toEqual([
			['Lin Lan', 'Yunxi Hospital', 'ENT'],
			['Zhou Zhou', 'Yunlan Clinic', 'GP']
		]);
		expect(reading.hospitals).toHaveLength(2);
	});

	it('reads two rows of headings as one, whose phone is whose', async () => {
		expect(doctors(await read('two-heading-rows.csv'))).toEqual([
			['林岚', '云溪医院', '13900000001'],
			['周舟', '云岚医院', '13900000002']
		]);
	});

	it('puts first and last names together', async () => {
		const reading = await read('first-and-last-name.csv');
		expect(reading.doctors.map(({ name }) => name)).toEqual(['Lan Lin', 'Zhou Zhou']);
	});

	it('takes two workplaces in one cell for two hospitals, and keeps both', async () => {
		const reading = await read('two-workplaces.csv');
		const places = reading.doctors.map(({ hospital, alsoAt = [] }) => [
			hospital,
			...alsoAt.map((place) => place.hospital)
		]);
		expect(places).toEqual([
			['云溪医院', '云岚医院'],
			['云溪医院', '青山社区卫生服务中心']
		]);
		expect(reading.hospitals.map(({ name }) => name).sort()).toEqual([
			'云岚医院',
			'云溪医院',
			'青山社区卫生服务中心'
		]);
	});

	it('makes distributors of a list of distributors', async () => {
		const { kind, hospitals, distributors } = await read('distributors.csv');
		expect(kind).toBe('distributor');
		expect(hospitals).toEqual([]);
		expect(distributors.map(({ name }) => name)).toEqual([
			'云溪医药有限公司',
			'云岚医药股份有限公司'
		]);
	});
});

describe('cells as their spreadsheet shows them', () => {
	it('keeps zeros before a number and times without a day', async () => {
		const { hospitals } = await read('number-formats.xlsx');
		expect(hospitals.map(({ code, phone, note }) => [code, phone, note])).toEqual([
			['01110001', '057188000001', '11:00'],
			['01110002', '057188000002', '20:30']
		]);
	});

	it.each([
		['big5.csv', '雲溪醫院'],
		['big5-doctors.csv', '雲溪醫院'],
		['utf16-without-mark.csv', '云溪医院']
	])('reads the encoding of %s', async (name, hospital) => {
		const { all } = await read(name);
		expect(all.hospitals[0]?.name).toBe(hospital);
	});

	it('names an old Excel as what it is', async () => {
		const { problem } = await read('excel95.xls');
		expect(problem).toEqual({ kind: 'unsupportedFormat', format: 'xls95' });
	});

	it('turns coordinates of Baidu, as the headings say, into those of GPS', async () => {
		const { hospitals } = await read('baidu.csv');
		expect(hospitals[0]?.longitude).toBeCloseTo(116.4103, 3);
	});
});
