import { afterEach, expect, it } from 'vitest';
import { done, inATerritory } from '#tests/fixtures/in-a-territory.ts';
import { distributorFiguresOf } from './distributor-figures.svelte.ts';
import { Importing } from './importing.svelte.ts';

const { open } = inATerritory();
afterEach(() => localStorage.clear());

const flow = (count: number) =>
	`客户名称\t产品名称\t数量\t出库日期\n云溪中医\t甲片\t${count}\t2026-10-03`;

it('brings what a distributor holds under the distributor it is asked for, replaces nothing unasked and is undone as one', async () => {
	const workspace = await open();
	const { customers } = workspace;
	const { id } = done(customers.addAccount({ kind: 'distributor', name: '恒通达医药有限公司' }));
	done(customers.addProduct({ name: '甲片', unit: '盒' }));
	const figures = distributorFiguresOf(workspace);
	const values = () => [...figures.held.values()].map(({ value }) => value).sort();
	const stock = (closing: number) =>
		`月份\t商业名称\t产品\t购进\t期末\n2026-10\t恒通达\t甲片\t20\t${closing}`;
	const importing = new Importing(workspace, () => {});
	await importing.readText(stock(7));
	expect(importing.missing).toBe('source');
	importing.said = { ...importing.said, source: 'distributorFlow' };
	await importing.check();
	const [asked] = 'newHospitals' in importing.preview! ? importing.preview.newHospitals : [];
	expect(asked?.likely).toMatchObject([{ id }]);
	await importing.answer((answers) => answers.sameHospital(asked!.key, id));
	await importing.write();
	expect(importing.result).toMatchObject({ facts: 2, hospitals: 0 });
	expect([...figures.held.values()]).toMatchObject([{ accountId: id }, { accountId: id }]);
	importing.restart();
	await importing.readText(stock(9));
	importing.said = { ...importing.said, source: 'distributorFlow' };
	await importing.check();
	expect(importing.totals).toMatchObject({ questions: 1, added: 0 });
	importing.answers.choose([2], 'merge');
	await importing.write();
	expect(values()).toEqual([20, 9]);
	workspace.acts.undo();
	expect(values()).toEqual([20, 7]);
	workspace.acts.undo();
	expect(values()).toEqual([]);
	// What was answered about a distributor says nothing of the customers of a flow list.
	importing.restart();
	await importing.readText(flow(30).replace('云溪中医', '恒通达'));
	await importing.check();
	expect(importing.preview!.rows).toMatchObject([{ account: { kind: 'new' } }]);
});

it('asks once which hospital a customer of a flow list is, also when the next list looks the same', async () => {
	const workspace = await open();
	const { id } = done(workspace.customers.addAccount({ kind: 'hospital', name: '云溪市中医院' }));
	const importing = new Importing(workspace, () => {});
	await importing.readText(flow(30));
	await importing.check();
	await importing.answer((answers) => answers.sameHospital('云溪中医', id));
	await importing.write();
	expect(importing.result).toMatchObject({ facts: 1, hospitals: 0 });
	importing.restart();
	await importing.readText(flow(70));
	await importing.check();
	expect(importing.totals).toMatchObject({ questions: 1, added: 0 });
	expect([...workspace.usage.held.values()]).toMatchObject([{ accountId: id, quantity: 30 }]);
});
