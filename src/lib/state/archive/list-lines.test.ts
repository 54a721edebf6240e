import { describe, expect, it } from 'vitest';
import { readLists as read } from '#tests/fixtures/read-lists.ts';

describe('lists of facts', () => {
	it.each(['flow.xlsx', 'flow.csv'])('adds the lines of %s up by month', async (name) => {
		const { kind, usage, products } = await read(name);
		expect(kind).toBe('usage');
		expect(products).toHaveLength(2);
		expect(usage.every(({ month, source }) => month === '2026-06' && source)).toBe(true);
	});

	it('reads months, signs, units and sources of usage statistics, and no total', async () => {
		const { usage, leftOut } = await read('usage-months.csv');
		expect(
			usage.map(({ month, hospital, quantity, amount }) => [month, hospital, quantity, amount])
		).toEqual([
			['2026-05', '云溪医院', 120, 9600],
			['2026-06', '云溪医院', 1500, 120_000],
			['2026-06', '云岚医院', -20, -1600]
		]);
		expect(usage.map(({ source }) => source)).toEqual([
			'distributorFlow',
			'distributorFlow',
			'companyDelivery'
		]);
		expect(leftOut.map(({ reason }) => reason)).toEqual(['total']);
	});

	it('takes the month from the title, leaves companies out and drops departments', async () => {
		const { usage, leftOut, questions, hospitals } = await read('usage-title.csv');
		expect(usage.map(({ month, hospital, quantity }) => [month, hospital, quantity])).toEqual([
			['2026-07', '云溪医院', 42],
			['2026-07', '云岚医院', 5]
		]);
		expect(leftOut.map(({ reason }) => reason)).toEqual(['noHospital', 'total']);
		expect(questions.map(({ by }) => by)).toEqual(['missingSource']);
		expect(hospitals).toHaveLength(2);
	});

	it('puts year and month of two columns together, and no month without its year', async () => {
		const { usage, leftOut } = await read('usage-year.csv');
		expect(usage.map(({ month, quantity }) => [month, quantity])).toEqual([
			['2026-05', 10],
			['2026-11', 20]
		]);
		expect(leftOut).toMatchObject([{ rowNumber: 4, reason: 'problem' }]);
	});

	it('writes the same flow list once, and keeps what stands against another figure', async () => {
		const again = await read('flow.csv', 'flow.csv');
		expect(again.usage).toEqual([]);
		expect(again.totals).toMatchObject({ added: 0, merged: 0, skipped: 3 });
		const other = await read('flow.csv', 'flow-more.csv');
		expect(other.usage).toEqual([]);
		expect(other.questions).toMatchObject([{ by: 'figure' }]);
	});

	it('judges each doctor and product once on each axis, and says what it could not read', async () => {
		const { assessments, doctors, leftOut } = await read('assessments.csv');
		expect(doctors).toHaveLength(2);
		expect(
			assessments.map(({ doctor, product, axis, level }) => [doctor, product, axis, level])
		).toEqual([
			['林岚', '甲片', 'usage', 1],
			['林岚', '甲片', 'potential', 4],
			['林岚', '乙片', 'usage', 0],
			['林岚', '乙片', 'potential', 2],
			['周舟', '甲片', 'usage', 3],
			['周舟', '甲片', 'potential', 3]
		]);
		expect(leftOut).toMatchObject([{ rowNumber: 5, reason: 'problem' }]);
	});

	it('reads past visits, not those to come, and asks what the guard wants answered', async () => {
		const { visits, leftOut, questions, notes } = await read('products.csv', 'visits.csv');
		expect(visits.map(({ day, half, doctor, outcome }) => [day, half, doctor, outcome])).toEqual([
			['2026-10-12', 'am', '林岚', 'done'],
			['2026-10-13', 'pm', '周舟', 'missed'],
			['2026-10-14', 'am', '林岚', 'done']
		]);
		expect(visits[0]).toMatchObject({ products: ['甲片'], nextStep: '下周送文献' });
		expect(leftOut).toMatchObject([{ rowNumber: 5, reason: 'problem' }]);
		expect(questions.map(({ by }) => by)).toEqual(['missingAdverseReaction']);
		expect(notes).toMatchObject([{ rowNumber: 4, kind: 'halfUnknown' }]);
		const again = await read('visits.csv', 'visits.csv');
		expect(again.visits).toEqual([]);
	});

	it('reads targets with their weeks, in the unit of their heading', async () => {
		const { targets, kind } = await read('targets.csv');
		expect(kind).toBe('target');
		expect(targets).toMatchObject([
			{ measure: 'amount', target: 12.5, weekTargets: [3, 3, 3, 3.5, null], product: '甲片' },
			{ measure: 'amount', target: 8, weekTargets: [], product: '乙片' }
		]);
	});

	it('reads products, and two strengths of one as two', async () => {
		const { products, kind, hospitals, doctors } = await read('products.csv');
		expect(kind).toBe('product');
		expect([...hospitals, ...doctors]).toEqual([]);
		expect(products.map(({ name, unit }) => [name, unit])).toEqual([
			['甲片', '盒'],
			['乙片', '盒'],
			['乙片 20mg×7片', '盒']
		]);
	});
});
