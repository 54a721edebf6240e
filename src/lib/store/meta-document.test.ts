import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { toDay } from '#lib/domain/day.ts';
import {
	anAct,
	storedComplianceChange,
	storedMember,
	storedPolicyChange,
	storedTerritory
} from '#tests/fixtures/stored-records.ts';
import {
	readComplianceCells,
	readComplianceChanges,
	setComplianceCell
} from './compliance-cells.ts';
import { addMember, editMember, readMembers, removeMember } from './members.ts';
import { changePolicy, readPolicyCells, readPolicyChanges } from './policy-cells.ts';
import { createTerritory, readTerritory, renameTerritory } from './territory.ts';

describe('the territory', () => {
	it('is absent, then created once, then renamed', () => {
		const meta = new Y.Doc();
		expect(readTerritory(meta)).toEqual({ state: 'absent' });
		expect(renameTerritory(meta, { name: '新' }, anAct()).ok).toBe(false);
		expect(createTerritory(meta, storedTerritory(), anAct()).ok).toBe(true);
		expect(createTerritory(meta, storedTerritory({ name: '二' }), anAct()).ok).toBe(false);
		expect(renameTerritory(meta, { name: ' ' }, anAct()).ok).toBe(false);
		expect(renameTerritory(meta, { name: '柳河东' }, anAct()).ok).toBe(true);
		expect(readTerritory(meta)).toEqual({
			state: 'record',
			record: storedTerritory({ name: '柳河东' })
		});
	});

	it('says malformed and newer of what it cannot show', () => {
		const meta = new Y.Doc();
		createTerritory(meta, storedTerritory(), anAct());
		meta.getMap('territory').set('name', 5);
		expect(readTerritory(meta)).toMatchObject({ state: 'malformed' });
		meta.getMap('territory').set('version', 2);
		expect(readTerritory(meta)).toEqual({ state: 'newer' });
	});
});

describe('members', () => {
	it('are added, renamed and removed, and stay in the list', () => {
		const meta = new Y.Doc();
		addMember(meta, storedMember(), anAct());
		editMember(meta, { id: 'rep-1', fields: { name: '周小远' } }, anAct());
		removeMember(meta, { id: 'rep-1', on: toDay('2026-04-01') }, anAct());
		expect(readMembers(meta).records.get('rep-1')).toEqual(
			storedMember({ name: '周小远', leftOn: toDay('2026-04-01') })
		);
	});
});

describe('policy cells', () => {
	it('are set and cleared by path', () => {
		const meta = new Y.Doc();
		const change = (...of: Parameters<typeof storedPolicyChange>) =>
			changePolicy(meta, [storedPolicyChange(...of)], anAct());
		expect(change().ok).toBe(true);
		expect(change({ path: 'a b' }, { id: 'b' }).ok).toBe(false);
		change({ value: 400 }, { id: 'c' });
		expect(readPolicyCells(meta).records.get('hospitalGrade.beds.A')?.value).toBe(400);
		change({ value: null }, { id: 'd', asShipped: true });
		expect(readPolicyCells(meta).records.size).toBe(0);
		expect([...readPolicyChanges(meta).records.keys()]).toEqual(['c', 'd', 'policy-change-1']);
	});
});

describe('the compliance guard', () => {
	it('keeps every choice in the log and the last one in force', () => {
		const meta = new Y.Doc();
		let updates = 0;
		meta.on('update', () => updates++);
		setComplianceCell(meta, storedComplianceChange(), anAct());
		setComplianceCell(
			meta,
			storedComplianceChange({ key: 'homeVisit', value: 'off' }, 'b'),
			anAct()
		);
		expect(updates).toBe(2);
		expect(readComplianceCells(meta).records.get('homeVisit')?.value).toBe('off');
		expect([...readComplianceChanges(meta).records.values()].map(({ value }) => value)).toEqual([
			'off',
			'block'
		]);
	});

	it.each([
		{ key: 'homeVisit', value: 'maybe' },
		{ key: 'mealCeilingYuan', value: 301 },
		{ key: 'preset', value: 'off' },
		{ key: 'unknown', value: 'off' }
	])('refuses $key = $value and writes nothing', (choice) => {
		const meta = new Y.Doc();
		expect(setComplianceCell(meta, storedComplianceChange(choice as never), anAct()).ok).toBe(
			false
		);
		expect(readComplianceCells(meta).records.size + readComplianceChanges(meta).records.size).toBe(
			0
		);
	});

	it('takes the preset and the meal ceiling', () => {
		const meta = new Y.Doc();
		setComplianceCell(
			meta,
			storedComplianceChange({ key: 'preset', value: 'chinaToday' }, 'a'),
			anAct()
		);
		setComplianceCell(
			meta,
			storedComplianceChange({ key: 'mealCeilingYuan', value: 200 }, 'b'),
			anAct()
		);
		expect([...readComplianceCells(meta).records.keys()]).toEqual(['mealCeilingYuan', 'preset']);
	});
});
