import { describe, expect, it } from 'vitest';
import { Documents } from '#lib/store/documents.ts';
import { MemoryDisks } from '#lib/store/testing/memory-disk.ts';
import { forgetRefused, keepRefused, refusedIn } from './refused-updates.ts';

const base = 't/north/base';
const plan = 't/north/plan/rep-1/2026';
const refused = (memberId: string, documentId: string, at = 0) => ({
	memberId,
	documentId,
	reason: 'invalidRows' as const,
	update: new Uint8Array([1, 2, 3]),
	at
});

async function device() {
	const all = await Documents.start({ disks: new MemoryDisks() });
	const left = () =>
		refusedIn(all.local, 'north').map((one) => `${one.memberId} ${one.documentId}`);
	return { documents: { id: 'north', all }, left };
}

describe('what was refused', () => {
	it('is forgotten once both hold the same of that document, and only that', async () => {
		const { documents, left } = await device();
		for (const [memberId, documentId] of [
			['boss', base],
			['boss', plan],
			['rep-2', base]
		] as const)
			keepRefused(documents, refused(memberId, documentId));
		forgetRefused(documents, { memberId: 'boss', documentId: base });
		expect(left().sort()).toEqual([`boss ${plan}`, `rep-2 ${base}`]);
	});

	it('is kept once for each reason, and the newest fifty', async () => {
		const { documents, left } = await device();
		for (let at = 0; at < 3; at++) keepRefused(documents, refused('boss', base, at));
		expect(left()).toHaveLength(1);
		for (let at = 0; at < 60; at++) keepRefused(documents, refused(`m${at}`, base, 10 + at));
		expect(left()).toHaveLength(50);
		expect(left()[0]).toBe(`m59 ${base}`);
	});
});
