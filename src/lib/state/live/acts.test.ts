import { describe, expect, it } from 'vitest';
import { UndoStack } from '#lib/store/table/undo.ts';
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
		const forbidden = { kind: 'forbidden', by: 'role' };
		expect(told).toEqual([forbidden, forbidden]);
	});
});

describe('acts upon what belongs to someone else', () => {
	it('change nothing and are told, while one’s own go on', () => {
		const acts = new Acts(new UndoStack(), () => true);
		const told: ActNotice[] = [];
		acts.onNotice((notice) => told.push(notice));
		let owner = 'other';
		const planning = acts.within(() => owner === 'self');
		let changes = 0;
		const change = () => ({ ok: true as const, value: ++changes });
		expect(planning.perform('moveVisitPlan', change).ok).toBe(false);
		expect(changes).toBe(0);
		expect(told).toEqual([{ kind: 'forbidden', by: 'owner' }]);
		owner = 'self';
		expect(planning.perform('moveVisitPlan', change).ok).toBe(true);
		expect(told.at(-1)).toMatchObject({ kind: 'done', act: 'moveVisitPlan' });
	});
});
