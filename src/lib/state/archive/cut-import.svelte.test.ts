import { afterEach, expect, it } from 'vitest';
import type { Month } from '#lib/domain/day.ts';
import { noLineRecords } from '#lib/exchange/lines/line-records.ts';
import { Acts } from '#lib/state/live/acts.ts';
import { TerritoryDocuments } from '#lib/state/live/territory-documents.ts';
import { addAccount, readAccounts } from '#lib/store/accounts.ts';
import { Documents } from '#lib/store/documents.ts';
import { readUsageShares } from '#lib/store/usage-shares.ts';
import { readDistributorFigures, setDistributorFigure } from '#lib/store/distributor-figures.ts';
import { readCustomerTags } from '#lib/store/customer-tags.ts';
import { readLeaves, setLeave } from '#lib/store/leaves.ts';
import { readHospitalUsage } from '#lib/store/hospital-usage.ts';
import { UndoStack } from '#lib/store/table/undo.ts';
import { addTarget, readTargets } from '#lib/store/targets.ts';
import { MemoryDisks } from '#lib/store/testing/memory-disk.ts';
import { readVisitReports } from '#lib/store/visit-reports.ts';
import {
	storedCustomerTag,
	storedDistributorFigure,
	storedHospitalUsage,
	storedUsageShare
} from '#tests/fixtures/stored-places.ts';
import {
	anAct,
	storedAccount,
	storedLeave,
	storedTarget,
	storedVisitReport
} from '#tests/fixtures/stored-records.ts';
import { forgetTakenBack, takeBackCut, takenBackImport } from './cut-import.ts';
import { writeImport } from './import-writing.ts';

const acts = new Acts(new UndoStack(), { forbidding: () => null, guarding: () => null });
const month = '2026-11' as Month;

afterEach(() => {
	forgetTakenBack();
	localStorage.clear();
});

async function territory() {
	const all = await Documents.start({ disks: new MemoryDisks() });
	const documents = await TerritoryDocuments.open({ id: 'north', all, own: null });
	const report = storedVisitReport({ id: 'cut-visit' });
	const plan = await documents.openPlan('rep', report.day);
	const visits = await documents.openMonth('rep', report.day.slice(0, 7) as Month);
	const known = storedAccount({ id: 'known', address: '东街 1 号' });
	addAccount(documents.base, known, anAct());
	addTarget(plan, storedTarget({ id: 'target', month, target: 10 }), anAct());
	const stood = storedDistributorFigure({ value: 5 });
	setDistributorFigure(documents.base, stood, anAct());
	setLeave(plan, storedLeave({ reason: '培训' }), anAct());
	const records = {
		...{ zones: [], contacts: [], furtherPlaces: [], contactEdits: [] },
		tags: [storedCustomerTag({ subjectId: 'known' })],
		accounts: [storedAccount({ id: 'cut-account' })],
		accountEdits: [{ id: 'known', fields: { address: '西街 2 号' } }],
		lines: {
			...noLineRecords,
			usage: [storedHospitalUsage({ id: 'cut-usage' })],
			stock: [stood, storedDistributorFigure({ accountId: 'new' })].map((one) => ({
				...one,
				value: 8
			})),
			shares: [storedUsageShare()],
			visits: [report],
			leaves: [storedLeave({ reason: '体检' }), storedLeave({ half: 'am', reason: '' })],
			targetEdits: [{ id: 'target', fields: { target: 99 } }]
		}
	};
	const stored = () => ({
		accounts: [...readAccounts(documents.base).records.values()].map(({ address }) => address),
		tags: readCustomerTags(documents.base).records.size,
		usage: readHospitalUsage(documents.base).records.size,
		stock: [...readDistributorFigures(documents.base).records.values()].map(({ value }) => value),
		shares: readUsageShares(documents.base).records.size,
		target: readTargets(plan).records.get('target')?.target,
		leaves: [...readLeaves(plan).records.values()].map(({ reason }) => reason),
		visits: readVisitReports(visits).records.size
	});
	return { documents, records, stored };
}

const before = {
	...{ accounts: ['东街 1 号'], tags: 0, usage: 0, target: 10, visits: 0 },
	...{ stock: [5], shares: 0, leaves: ['培训'] }
};

it('an import that was cut is taken back in every document at the next start', async () => {
	const { documents, records, stored } = await territory();
	const writing = { acts, name: 'list.csv', importId: 'cut', repId: 'rep', selfId: 'rep' };
	const cut = () => {
		throw new Error('the page is gone');
	};
	await expect(writeImport(documents, records, { ...writing, progress: cut })).rejects.toThrow();
	const written = {
		usage: 1,
		target: 99,
		visits: 1,
		stock: [8, 8],
		shares: 1,
		leaves: ['', '体检']
	};
	expect(stored()).toMatchObject(written);
	await takeBackCut(documents);
	expect(stored()).toEqual(before);
	expect(takenBackImport()).toBe('list.csv');
	// What was taken back once is not taken back again.
	forgetTakenBack();
	await takeBackCut(documents);
	expect(takenBackImport()).toBe(null);
});

it('an import of which one record is refused, or that is stopped, leaves nothing in any document', async () => {
	const { documents, records, stored } = await territory();
	const writing = {
		acts,
		name: 'list.csv',
		importId: 'cut',
		repId: 'rep',
		selfId: 'rep',
		progress: () => {}
	};
	const [report] = records.lines.visits;
	const wrong = { ...records.lines, visits: [report!, { ...report!, id: '' }] };
	expect((await writeImport(documents, { ...records, lines: wrong }, writing)).ok).toBe(false);
	expect(stored()).toEqual(before);
	const stopping = new AbortController();
	stopping.abort();
	await writeImport(documents, records, { ...writing, signal: stopping.signal });
	expect(stored()).toEqual(before);
	await writeImport(documents, records, writing);
	expect(stored()).toMatchObject({ usage: 1, target: 99, visits: 1 });
	expect(localStorage.length).toBe(0);
});
