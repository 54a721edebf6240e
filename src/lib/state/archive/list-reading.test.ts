import { describe, expect, it } from 'vitest';
import { readLists as read } from '#tests/fixtures/read-lists.ts';

const reasons = ({ leftOut }: Awaited<ReturnType<typeof read>>) =>
	leftOut.map(({ rowNumber, reason }) => [rowNumber, reason]);

describe('who is who is never guessed into a merge', () => {
	it('takes running numbers for no code: two lists of two hospitals are four', async () => {
		const { all, fields, questions } = await read('numbered-a.csv', 'numbered-b.csv');
		expect(fields['编号']).toBeNull();
		expect(questions).toEqual([]);
		expect(all.hospitals.map(({ name, address }) => `${name} ${address}`)).toEqual([
			'云溪医院 东街1号',
			'云岚医院 西街2号',
			'青山医院 南路3号',
			'白河医院 北路4号'
		]);
	});

	it('takes a representative’s number for no doctor’s code', async () => {
		const { doctors, fields } = await read('rep-id.csv');
		expect(fields).toMatchObject({ 'SPO ID': null, 'SPO Name': null });
		expect(doctors.map(({ name }) => name)).toEqual(['Lin Lan', 'Zhou Zhou', 'He Chuan']);
	});

	it('takes namesakes in two counties for two and asks', async () => {
		const { hospitals, questions } = await read('namesakes.csv');
		expect(hospitals.map(({ zone, phone }) => [zone, phone])).toEqual([
			['云溪县', '0570-8800001'],
			['云岚县', undefined]
		]);
		expect(questions).toMatchObject([{ rowNumber: 3, by: 'namesake', otherRow: 2 }]);
	});

	it('asks whether a name with a title behind is the one without', async () => {
		const { doctors, questions } = await read('titles-in-names.csv');
		expect(doctors).toHaveLength(3);
		expect(questions.map(({ rowNumber, by, otherRow }) => [rowNumber, by, otherRow])).toEqual([
			[3, 'akin', 2],
			[4, 'akin', 2]
		]);
	});

	it.each(['flow.xlsx', 'flow.csv'])(
		'brings the customers of %s once, its products never',
		async (name) => {
			const { hospitals, distributors, doctors } = await read(name);
			expect(hospitals.map((hospital) => hospital.name)).toEqual(['云溪医院', '云岚医院']);
			expect([...doctors, ...distributors]).toEqual([]);
		}
	);

	it('changes nothing when the same list comes again', async () => {
		for (const name of [
			'name-add-tel.csv',
			'doctorName.csv',
			'optional-cells.csv',
			'namesakes.csv'
		]) {
			const once = await read(name);
			const twice = await read(name, name);
			expect(twice.overwritten, name).toEqual([]);
			expect(twice.all.doctors, name).toHaveLength(once.all.doctors.length);
		}
	});
});

describe('units and periods', () => {
	it.each([
		['units.csv', 'monthlyDrugPurchase', [85, 600]],
		['periods.csv', 'monthlyDrugPurchase', [100, 50]],
		['periods.csv', 'dailyOutpatients', [2000, 1000]],
		['periods.csv', 'beds', [500, 300]],
		['units-in-cells.csv', 'monthlyDrugPurchase', [undefined, 600, 500]],
		['units-in-cells.csv', 'dailyOutpatients', [2000, 3000, 395]]
	] as const)('reads %s: %s', async (name, field, values) => {
		const { hospitals } = await read(name);
		expect(hospitals.map((hospital) => hospital[field])).toEqual(values);
	});

	it('names the cell whose unit it cannot tell', async () => {
		const { leftOut } = await read('units-in-cells.csv');
		expect(leftOut.flatMap(({ cells }) => cells)).toEqual([
			{ field: 'monthlyDrugPurchase', kind: 'unitUnknown', value: '850000' }
		]);
	});
});

describe('cells that are not understood', () => {
	it('never keep a customer out', async () => {
		const { doctors, leftOut } = await read('optional-cells.csv');
		expect(doctors.map(({ name, hospital, department }) => [name, hospital, department])).toEqual([
			['林岚', '云溪医院', '心内科'],
			['周舟', '云溪医院', '骨科']
		]);
		expect(leftOut.map(({ cells }) => cells.map(({ field }) => field))).toEqual([
			['role', 'clinic', 'rapport', 'noticeOn'],
			['role', 'clinic', 'rapport', 'noticeOn']
		]);
	});

	it('are refused where their digits are lost, and mended where only a .0 was added', async () => {
		const { doctors, leftOut } = await read('phones.csv');
		expect(doctors.map(({ phone }) => phone)).toEqual([undefined, '13900000002']);
		expect(leftOut.flatMap(({ cells }) => cells)).toMatchObject([{ kind: 'digitsLost' }]);
	});
});

describe('rows that are no customers', () => {
	it('are left out and said: footers', async () => {
		const reading = await read('footers.csv');
		expect(reading.hospitals).toHaveLength(2);
		expect(reasons(reading)).toEqual([
			[5, 'footer'],
			[6, 'footer'],
			[7, 'footer']
		]);
	});

	it('are left out and said: instructions and examples', async () => {
		const reading = await read('instructions.csv');
		expect(reading.all.doctors.map(({ name }) => name)).toEqual(['林岚']);
		expect(reading.all.hospitals.map(({ name }) => name)).toEqual(['云溪医院']);
		expect(reasons(reading)).toEqual([
			[2, 'instruction'],
			[3, 'instruction']
		]);
	});

	it('head sections: their department is that of the rows below', async () => {
		const { doctors } = await read('section-heads.csv');
		expect(doctors.map(({ name, department }) => [name, department])).toEqual([
			['林岚', '心内科'],
			['周舟', '心内科'],
			['何川', '骨科']
		]);
	});

	it('belong to a second table below', async () => {
		const reading = await read('second-table.csv');
		expect(reading.hospitals).toHaveLength(2);
		expect(reasons(reading)).toEqual([
			[5, 'secondTable'],
			[6, 'secondTable']
		]);
	});

	it('repeat an earlier row; the numbers are the spreadsheet’s, whatever ends a line', async () => {
		const reading = await read('crcrlf.csv');
		expect(reading.hospitals).toHaveLength(2);
		expect(reasons(reading)).toEqual([[4, 'repeated']]);
	});
});
