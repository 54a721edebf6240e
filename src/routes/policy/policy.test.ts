import { describe, expect, it } from 'vitest';
import { policyOf, policyPaths } from '#lib/domain/policy/policy.ts';
import { formatsIn } from '#lib/i18n/format.ts';
import { catalogues } from '#lib/i18n/testing/catalogues.ts';
import { checkValue, readTyped } from './policy-edit.ts';
import { cellOfPath, nameOfPath, optionName, unitOf, writeValue } from './policy-words.ts';

const shipped = policyPaths();
const entryAt = (path: string, entries = shipped) => {
	const entry = entries.find((each) => each.path === path);
	if (!entry) throw new Error(`no such path: ${path}`);
	return entry;
};

describe.each(['zh-CN', 'en'] as const)('words of the policy in %s', (locale) => {
	const m = catalogues[locale];
	const f = formatsIn(locale);

	it('name every value, and no two of a group alike', () => {
		expect(shipped.filter(({ path }) => nameOfPath(path, m) === null)).toEqual([]);
		const names = shipped.map(
			({ path, group }) => `${group} ${nameOfPath(path, m, { alone: true })}`
		);
		expect(new Set(names).size).toBe(names.length);
	});

	it('name every option of a choice', () => {
		const bare = shipped.flatMap(({ path, options }) =>
			options.filter((option) => optionName(path, option, m) === String(option))
		);
		expect(bare).toEqual([]);
	});

	it('name every group', () => {
		const groups = new Set(shipped.map(({ group }) => group));
		expect([...groups].filter((group) => !m.policy.groupName[group])).toEqual([]);
		expect([...groups].filter((group) => !m.policy.groupHint[group])).toEqual([]);
	});

	it('write values with their unit', () => {
		const written = (path: string) => writeValue(entryAt(path), { m, f });
		expect(written('planning.halves.am.startMinute')).toBe('08:30');
		expect(written('pareto.effort')).toBe('80%');
		expect(written('hospitalGrade.categoryShare.A')).toBe(m.policy.empty);
		expect(written('hospitalGrade.beds.A')).toBe(`500 ${m.policy.unit.beds}`);
		expect(written('matrix.u2p3.grade')).toBe(m.grading.gradeName.A);
	});
});

describe('paths of the matrix', () => {
	it('lead to their cell', () => {
		expect(cellOfPath('matrix.u2p3.frequency.min')).toEqual({ usage: 2, potential: 3 });
		expect(cellOfPath('pareto.effort')).toBeNull();
		expect(unitOf('matrix.u2p3.frequency.perMonths', catalogues.en)).toBe('months');
		expect(unitOf('matrix.u2p3.grade', catalogues.en)).toBeNull();
	});
});

describe('an edit', () => {
	const beds = entryAt('hospitalGrade.beds.A');
	const at = (entry = beds, entries = shipped, scale = 1) => ({ entry, entries, scale });

	it('is read with the digits of a Chinese keyboard', () => {
		expect(readTyped('６００', at())).toEqual({ ok: true, value: 600 });
	});

	it('is refused with its reason', () => {
		expect(readTyped('many', at())).toEqual({ ok: false, problem: 'notANumber' });
		expect(readTyped('', at())).toEqual({ ok: false, problem: 'missing' });
		expect(readTyped('500.5', at())).toEqual({ ok: false, problem: 'notWhole' });
		expect(readTyped('20001', at())).toEqual({ ok: false, problem: 'outside' });
		expect(readTyped('20000', at())).toEqual({ ok: true, value: 20_000 });
	});

	it('may not turn a span upside down, also not against an earlier edit', () => {
		const other = 'hospitalGrade.beds.B';
		expect(readTyped('199', at())).toEqual({ ok: false, problem: 'overlap', other });
		expect(readTyped('200', at())).toEqual({ ok: false, problem: 'gap', other });
		expect(readTyped('201', at())).toEqual({ ok: true, value: 201 });
		const { policy } = policyOf(new Map([['hospitalGrade.beds.B', 300]]));
		const entries = policyPaths(policy);
		expect(readTyped('250', at(entryAt(beds.path, entries), entries))).toEqual({
			ok: false,
			problem: 'overlap',
			other
		});
	});

	it('may leave empty only what the deck lost', () => {
		const share = entryAt('hospitalGrade.categoryShare.A');
		expect(checkValue(null, { entry: share, entries: shipped })).toEqual({ ok: true, value: null });
	});

	it('of a share is typed in percent', () => {
		expect(readTyped('75', at(entryAt('pareto.effort'), shipped, 100))).toEqual({
			ok: true,
			value: 0.75
		});
		expect(readTyped('100', at(entryAt('pareto.effort'), shipped, 100))).toEqual({
			ok: false,
			problem: 'outside'
		});
	});
});
