import { describe, expect, it } from 'vitest';
import { Documents } from '#lib/store/documents.ts';
import { MemoryDisks } from '#lib/store/testing/memory-disk.ts';
import { endNotTaken, keepNotTaken, notTakenIn } from './not-taken.ts';

const plan = 't/north/plan/rep-1/2026';
const base = 't/north/base';

async function device() {
	const documents = { id: 'north', all: await Documents.start({ disks: new MemoryDisks() }) };
	const refuses = (memberId: string, documentId: string, ...records: string[]) =>
		keepNotTaken(documents, { memberId, documentId, records });
	return { documents, refuses, marks: () => Object.fromEntries(notTakenIn(documents)) };
}

describe('what others did not take', () => {
	it('is marked at each record with everybody who refused it, by the last word of each', async () => {
		const { refuses, marks } = await device();
		refuses('boss', plan, 'visit-1', 'visit-2');
		refuses('rep-2', plan, 'visit-2');
		refuses('boss', plan, 'visit-2', 'visit-3');
		expect(marks()).toEqual({ 'visit-2': ['boss', 'rep-2'], 'visit-3': ['boss'] });
	});

	it('is marked no longer once both hold the same of that document', async () => {
		const { documents, refuses, marks } = await device();
		refuses('boss', plan, 'visit-1');
		refuses('boss', base, 'doctor-1');
		endNotTaken(documents, { memberId: 'boss', documentId: plan });
		expect(marks()).toEqual({ 'doctor-1': ['boss'] });
	});

	it('of another territory is marked nowhere here, and a refusal that names no record marks none', async () => {
		const { documents, refuses, marks } = await device();
		keepNotTaken(
			{ ...documents, id: 'south' },
			{ memberId: 'boss', documentId: 't/south/base', records: ['doctor-1'] }
		);
		refuses('boss', base);
		expect(marks()).toEqual({});
	});
});
