import { afterEach, expect, it } from 'vitest';
import { done, inATerritory } from '#tests/fixtures/in-a-territory.ts';
import { Importing } from './importing.svelte.ts';

const { open } = inATerritory();
afterEach(() => localStorage.clear());

const flow = (count: number) =>
	`客户名称\t产品名称\t数量\t出库日期\n云溪中医\t甲片\t${count}\t2026-10-03`;

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
