import { describe, expect, test } from 'vitest';
import { policyOf, type PolicyValue } from '#lib/domain/policy/policy.ts';
import type { PolicySetting } from '#lib/domain/policy/policy-versions.ts';
import {
	actionPath,
	actionsOf,
	addition,
	asShipped,
	fitsAction,
	listOf,
	moved,
	wordingAt
} from './checklist.ts';
import { strategyActions } from './strategy-actions.ts';

const values = new Map<string, PolicyValue>();
const policyWith = (...settings: readonly PolicySetting[][]) => {
	const all = new Map(values);
	for (const { path, value, asShipped: back } of settings.flat())
		if (back) all.delete(path);
		else all.set(path, value);
	return policyOf(all).policy;
};
const ids = (policy: ReturnType<typeof policyWith>) => actionsOf('3b', policy).map(({ id }) => id);
const list = (policy: ReturnType<typeof policyWith>) => listOf('3b', policy);

describe('S6: the actions of a strategy are a list that is edited', () => {
	const shipped = policyWith();
	const added = addition('3b', list(shipped), { id: 'ownab', wording: '请来讲一课' });
	const off: PolicySetting[] = [
		{ path: actionPath('3b', 'literatureActively', 'listed'), value: 'no', asShipped: false }
	];

	test('S6 nothing changed is the deck’s list, to the letter', () => {
		expect(actionsOf('3b', shipped)).toBe(strategyActions['3b']);
		expect(list(shipped).map(({ provenance }) => provenance)).toEqual(['S', 'S']);
	});

	test('S6 an action is added behind the others, with the words of who added it', () => {
		const policy = policyWith(added);
		expect(ids(policy)).toEqual(['literatureActively', 'academicBreakthrough', 'ownab']);
		expect(actionsOf('3b', policy).at(-1)).toMatchObject({
			wording: '请来讲一课',
			provenance: 'U',
			guard: null
		});
		expect(actionsOf('4', policy)).toEqual(
			strategyActions[4].map((action) => expect.objectContaining(action) as unknown)
		);
	});

	test('S6 moved up only the one that moves changes; what is taken off can be put back where it stood', () => {
		const policy = policyWith(added);
		const up = moved('3b', list(policy), { id: 'ownab', to: 0 });
		expect(up).toHaveLength(1);
		expect(ids(policyWith(added, up))).toEqual([
			'ownab',
			'literatureActively',
			'academicBreakthrough'
		]);
		const between = moved('3b', list(policy), { id: 'ownab', to: 1 });
		expect(ids(policyWith(added, between))[1]).toBe('ownab');
		const gone = policyWith(added, between, off);
		expect(ids(gone)).toEqual(['ownab', 'academicBreakthrough']);
		expect(list(gone).find(({ isListed }) => !isListed)?.id).toBe('literatureActively');
	});

	test('S6 two at one place, as two people may leave them, are told apart before one moves between them', () => {
		const place = (id: string, value: number): PolicySetting => ({
			path: actionPath('3b', id, 'place'),
			value,
			asShipped: false
		});
		const tied = [place('literatureActively', 1), place('academicBreakthrough', 1)];
		const policy = policyWith(added, tied);
		const order = ids(policy);
		const between = moved('3b', list(policy), { id: 'ownab', to: 1 });
		expect(ids(policyWith(added, tied, between))).toEqual([order[0], 'ownab', order[1]]);
	});

	test('S6 an action of one’s own may be put under a rule of the guard', () => {
		const guard = { path: actionPath('3b', 'ownab', 'guard'), value: 'homeVisit' };
		const policy = policyWith(added, [{ ...guard, asShipped: false }]);
		expect(actionsOf('3b', policy).at(-1)?.guard).toBe('homeVisit');
		expect(fitsAction(guard.path, 'patientFigures')).toBe(false);
	});

	test('S6 the list is as shipped again in one act', () => {
		const changed = policyWith(added, off);
		expect(asShipped('3b', changed)).toHaveLength(3);
		expect(asShipped('4', changed)).toEqual([]);
		expect(ids(policyWith(added, off, asShipped('3b', changed)))).toEqual(ids(shipped));
	});

	test.each([
		['actions.3b.samples.wording', '  '],
		['actions.3b.samples.wording', 'x'.repeat(65)],
		['actions.3b.samples.place', Number.NaN],
		['actions.3b.samples.listed', 'yes'],
		['actions.9.samples.wording', '讲课'],
		['actions.3b.samples2.wording', '讲课'],
		['actions.3b.samples', '讲课']
	])('S6 %s may not be %s, and is not read', (path, value) => {
		expect(fitsAction(path, value)).toBe(false);
		const { policy } = policyOf(new Map([[path, value]]));
		expect(ids(policy)).toEqual(ids(shipped));
	});
});

describe('S6: a tick is read in the words of its day', () => {
	const change = (changedAt: string, action: string, value: string | null) => ({
		id: changedAt,
		path: actionPath('4', action, 'wording'),
		value,
		asShipped: value === null,
		changedBy: 'lin',
		changedAt
	});
	const noted = [
		change('2026-03-05T00:00:00Z', 'samples', '带样品'),
		change('2026-03-09T00:00:00Z', 'samples', null),
		change('2026-03-05T00:00:00Z', 'ownab', '请来讲一课'),
		change('2026-03-09T00:00:00Z', 'ownab', null)
	];

	test('S6 before it was reworded and after it was as shipped again the catalogue has the words', () => {
		const at = (day: string) => wordingAt(`${day}T10:00:00Z`, 'samples', noted);
		expect([at('2026-03-04'), at('2026-03-06'), at('2026-03-10')]).toEqual([null, '带样品', null]);
	});

	test('S6 one of a person’s own is read for ever', () => {
		for (const day of ['2026-03-04', '2026-03-06', '2026-04-01'])
			expect(wordingAt(`${day}T10:00:00Z`, 'ownab', noted)).toBe('请来讲一课');
		expect(wordingAt('2026-04-01T10:00:00Z', 'ownother', noted)).toBeNull();
	});
});
