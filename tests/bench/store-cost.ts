import * as Y from 'yjs';
import { toDay } from '#lib/domain/day.ts';
import { readAccounts } from '#lib/store/accounts.ts';
import { readContacts } from '#lib/store/contacts.ts';
import { readVisitReports, recordVisit } from '#lib/store/visit-reports.ts';
import { growTerritory, grownReport } from './grow-territory.ts';

const today = toDay('2026-11-26');
const months = ['2026-11', '2026-10', '2026-09'];
const acts = 200;

/** What a history of some years costs, in milliseconds, bytes and the act's milliseconds. */
export interface StoreCost {
	years: number;
	documents: number;
	diskBytes: number;
	singleBytes: number;
	/** What opening the app decodes and reads: meta, base, this year's plan, three months. */
	start: { milliseconds: number; heapBytes: number; actMilliseconds: number };
	/** The same history in one single document, decoded and read. */
	single: { milliseconds: number; heapBytes: number; actMilliseconds: number };
}

/** Grows a history and measures the parts the app opens beside one document that holds all of it; wants `--expose-gc`. */
export function measureStore(years: number): StoreCost {
	const grown = growTerritory({ years, doctors: 2000, visitsPerYear: 10_000, today });
	const sizes = [...grown.documents.values()].map(({ length }) => length);
	const opened = [...grown.documents].filter(
		([id]) =>
			/\/(meta|base)$/.test(id) ||
			id.includes('/plan/') ||
			months.some((month) => id.endsWith(month))
	);
	return {
		years,
		documents: sizes.length,
		diskBytes: sizes.reduce((sum, size) => sum + size, 0),
		singleBytes: grown.single.length,
		start: costOf(opened.map(([, update]) => update)),
		single: costOf([grown.single])
	};
}

function costOf(updates: readonly Uint8Array[]): StoreCost['start'] {
	globalThis.gc?.();
	const before = process.memoryUsage().heapUsed;
	const from = performance.now();
	const docs = updates.map((update) => {
		const doc = new Y.Doc();
		Y.applyUpdate(doc, update);
		for (const read of [readAccounts, readContacts, readVisitReports]) read(doc);
		return doc;
	});
	const milliseconds = performance.now() - from;
	globalThis.gc?.();
	const heapBytes = process.memoryUsage().heapUsed - before;
	return { milliseconds, heapBytes, actMilliseconds: actCost(docs) };
}

/** A visit recorded in the document that holds the most visits of this month, its update encoded as for disk and link. */
function actCost(docs: readonly Y.Doc[]): number {
	const month = docs.findLast((doc) => doc.getMap('visitReports').size > 0);
	if (!month) throw new Error('no month');
	month.on('update', () => {});
	const from = performance.now();
	for (let at = 0; at < acts; at++) {
		const fact = grownReport({ at: 10_000_000 + at, day: today, doctors: 2000 });
		recordVisit(month, fact, { act: 'recordVisit', id: `act-${at}` });
	}
	return (performance.now() - from) / acts;
}
