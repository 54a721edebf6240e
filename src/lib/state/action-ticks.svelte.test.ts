import { expect, test } from 'vitest';
import { toDay } from '#lib/domain/day.ts';
import { done, inATerritory, someDoctors } from '#tests/fixtures/in-a-territory.ts';
import { besideWithdrawal } from '#lib/parts/visits/record/beside.ts';
import { mergeContacts } from './archive/merging.ts';
import { actionTicksOf } from './action-ticks.svelte.ts';

const { open } = inATerritory();

async function afterAVisit() {
	const workspace = await open();
	const { doctors } = someDoctors(workspace, 2);
	const [contactId, other] = [doctors[0]!.id, doctors[1]!.id];
	const of = { contactId, productId: 'product', action: 'followUp' };
	const ticks = actionTicksOf(workspace);
	const visit = async () => {
		const day = toDay('2026-11-23');
		const report = { contactId, day, half: 'am' as const, outcome: 'done' as const };
		const said = { ...report, adverseReaction: false };
		const beside = ticks.tickDuring(contactId, [of]);
		return done(
			await workspace
				.desk('rep')
				.visits.recordVisit({ report: said, promises: [], feedback: [], beside })
		);
	};
	return { workspace, ticks, of, other, visit };
}

test('what was done in a visit is ticked with it, and goes with it', async () => {
	const { workspace, ticks, of, visit } = await afterAVisit();
	const report = await visit();
	expect(ticks.of(of)).toMatchObject({
		visitReportId: report.id,
		doneOn: '2026-11-23',
		recordedBy: 'rep'
	});
	workspace.acts.undo();
	expect(ticks.of(of)).toBe(null);
	expect(workspace.desk('rep').visits.reports).toEqual([]);
});

test('a tick is taken away and set again on the card, and stands under the card that is kept', async () => {
	const { workspace, ticks, of, other, visit } = await afterAVisit();
	const report = await visit();
	done(ticks.untick(of));
	expect(ticks.of(of)).toBe(null);
	done(ticks.tick(of, report));
	const { customers } = workspace;
	const pair = {
		kept: customers.contacts.get(other)!,
		absorbed: customers.contacts.get(of.contactId)!
	};
	done(mergeContacts(workspace, pair, new Set()));
	const kept = { ...of, contactId: other };
	expect(ticks.of(kept)?.visitReportId).toBe(report.id);
	done(ticks.untick(kept));
	expect(ticks.of(kept)).toBe(null);
});

test('a visit that is taken back takes back what it alone showed, corrections too, and undo brings both', async () => {
	const { workspace, ticks, of, visit } = await afterAVisit();
	const first = await visit();
	const { visits } = workspace.desk('rep');
	const { contactId, day, half } = first;
	const said = { contactId, day, half, outcome: 'done' as const, adverseReaction: false };
	const report = { ...said, note: '改一下', corrects: first.id };
	done(await visits.recordVisit({ report, promises: [], feedback: [] }));
	expect(ticks.of(of)?.visitReportId).toBe(first.id);
	const [corrected] = visits.reports;
	done(await visits.withdrawVisit(corrected!, besideWithdrawal(workspace, corrected!)));
	expect(visits.reports).toEqual([]);
	expect(ticks.of(of)).toBe(null);
	workspace.acts.undo();
	expect(visits.reports).toHaveLength(1);
	expect(ticks.of(of)?.visitReportId).toBe(first.id);
});
