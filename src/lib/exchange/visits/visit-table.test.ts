import { describe, expect, it } from 'vitest';
import { toDay } from '#lib/domain/day.ts';
import { readTable } from '#lib/exchange/file/read-table.ts';
import { csvOf } from '#lib/exchange/file/write-table.ts';
import { sampleTerritory } from '#lib/exchange/sample/sample-territory.ts';
import { visitTable } from './visit-table.ts';

const sample = {
	...sampleTerritory({ seed: 7, today: toDay('2026-11-23') }),
	visitOrigins: new Map<string, string>()
};
const [report] = sample.visitReports;
if (!report) throw new Error('an empty sample');

describe('visitTable', () => {
	it('says a visit in words of either language', () => {
		const [product] = sample.products;
		const contact = sample.contacts.find(({ id }) => id === report.contactId);
		const account = sample.accounts.find(({ id }) => id === contact?.accountId);
		if (!product || !contact || !account) throw new Error('an empty sample');
		const visitReports = [
			{
				...report,
				outcome: 'done' as const,
				half: 'pm' as const,
				mode: 'phone' as const,
				objective: { kind: 'listing' as const, text: '推进进药' },
				aimReached: 'partly' as const,
				products: [{ productId: product.id, adoption: 5 as const }],
				note: '记录',
				steps: [],
				nextStep: '再约',
				adverseReaction: false
			}
		];
		const rowIn = (language: 'zh' | 'en') =>
			visitTable({ ...sample, visitReports, language }).rows[0];
		// What was planned of it stands behind what came of it.
		const plan = sample.visitPlans.find(({ id }) => id === report.visitPlanId);
		const wanted = sample.products.find(({ id }) => id === plan?.productIds[0]);
		const planned = [wanted?.name, plan?.materials];
		const customer = [account.name, contact.department, contact.name];
		expect(rowIn('zh')).toEqual([
			...[report.day, '下午', '林晓', ...customer, '已拜访', '', '电话', '进药', '推进进药'],
			...['部分达成', `${product.name} 5`, '记录', '', '再约', '无'],
			...['', '', '是', '是', ...planned, '否']
		]);
		expect(rowIn('en')).toEqual([
			...[report.day, 'Afternoon', '林晓', ...customer, 'Done', '', 'Phone', 'Formulary listing'],
			...['推进进药', 'Partly', `${product.name} 5`, '记录', '', '再约', 'No'],
			...['', '', 'Yes', 'Yes', ...planned, 'No']
		]);
	});

	it('leaves unanswered questions empty', () => {
		const visitReports = [{ ...report, aimReached: null, adverseReaction: null, products: [] }];
		const [row] = visitTable({ ...sample, visitReports, language: 'zh' }).rows;
		expect(row?.[11]).toBe('');
		expect(row?.[12]).toBe('');
		expect(row?.[16]).toBe('');
	});

	it('says why a visit did not take place in words of either language', () => {
		const missed = { ...report, outcome: 'missed' as const, missedReason: 'busy' as const };
		const reasonIn = (language: 'zh' | 'en') =>
			visitTable({ ...sample, visitReports: [missed], language }).rows[0]?.[7];
		expect([reasonIn('zh'), reasonIn('en')]).toEqual(['客户太忙', 'Customer too busy']);
	});

	it('writes every visit in the order of the days, in a file that reads back', async () => {
		const visitReports = sample.visitReports.toReversed();
		const table = visitTable({ ...sample, visitReports, language: 'zh' });
		const days = table.rows.map(([day]) => String(day));
		expect(days).toEqual([...days].sort());
		const back = await readTable({ bytes: csvOf(table) });
		expect(back.ok && back.value.sheets[0]?.rows.length).toBe(visitReports.length + 1);
	});
});
