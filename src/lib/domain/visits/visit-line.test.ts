import { describe, expect, it } from 'vitest';
import { toDay } from '#lib/domain/day.ts';
import type { LedgerEntry, PromiseState } from '#lib/domain/follow-up/promise-ledger.ts';
import { aPromise, aVisitReport } from '#tests/fixtures/builders.ts';
import { lineBefore } from './visit-line.ts';

const today = toDay('2026-11-25');
const last = aVisitReport({ day: toDay('2026-11-18'), nextStep: '', note: '' });
const entry = (state: PromiseState): LedgerEntry => ({
	promise: aPromise({}),
	state,
	settledOn: null,
	postponedFor: null
});

describe('the line before a visit', () => {
	it('is a promise that is late or due, and no other', () => {
		const late = entry('late');
		expect(lineBefore({ last, promises: [late, entry('due')], today })).toEqual({
			kind: 'promise',
			entry: late
		});
		expect(lineBefore({ last, promises: [entry('open')], today }).kind).toBe('since');
	});

	it('is else the next step of the last visit, then its note, then its age', () => {
		const told = { ...last, nextStep: '送全文', note: '聊了指南' };
		expect(lineBefore({ last: told, promises: [], today })).toMatchObject({ text: '送全文' });
		expect(lineBefore({ last: { ...told, nextStep: '' }, promises: [], today })).toMatchObject({
			text: '聊了指南'
		});
		expect(lineBefore({ last, promises: [], today })).toEqual({ kind: 'since', days: 7 });
	});

	it('says so before the first visit', () => {
		expect(lineBefore({ last: null, promises: [], today })).toEqual({ kind: 'first' });
	});
});
