import { describe, expect, it } from 'vitest';
import { UndoStack } from '#lib/store/undo.ts';
import { Acts, type ActNotice } from './acts.ts';

describe('acts of a member who may only look', () => {
	it('change nothing and are told, long or short', async () => {
		const acts = new Acts(new UndoStack(), () => false);
		const told: ActNotice[] = [];
		acts.onNotice((notice) => told.push(notice));
		let changes = 0;
		const change = () => ({ ok: true as const, value: ++changes });
		expect(acts.perform('addZone', change).ok).toBe(false);
		expect((await acts.performLong('importRecords', async () => change())).ok).toBe(false);
		expect(changes).toBe(0);
		expect(told).toEqual([{ kind: 'forbidden' }, { kind: 'forbidden' }]);
	});
});
