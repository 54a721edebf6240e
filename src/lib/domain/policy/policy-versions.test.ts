import { expect, test } from 'vitest';
import { changesTo, policyVersions, type ChangeOfPolicy } from './policy-versions.ts';

const change = (id: string, fields: Partial<ChangeOfPolicy>): ChangeOfPolicy => ({
	id,
	path: 'hospitalGrade.beds.A',
	value: 600,
	asShipped: false,
	changedBy: 'lin',
	changedAt: `2026-03-0${id}T08:00:00.000Z`,
	...fields
});

test('P4 what one person changed at one moment is a version, with its values and what they were', () => {
	const at = { changedAt: '2026-03-02T08:00:00.000Z' };
	const versions = policyVersions(
		[
			change('3', { asShipped: true, value: null, changedBy: 'zhou' }),
			change('1', {}),
			change('2', { value: 700, ...at }),
			change('4', { path: 'hospitalGrade.beds.B', value: 250, ...at })
		],
		[]
	);
	expect(versions.map(({ changedBy, changes }) => ({ changedBy, changes }))).toEqual([
		{
			changedBy: 'zhou',
			changes: [{ path: 'hospitalGrade.beds.A', from: 700, to: undefined }]
		},
		{
			changedBy: 'lin',
			changes: [
				{ path: 'hospitalGrade.beds.A', from: 600, to: 700 },
				{ path: 'hospitalGrade.beds.B', from: undefined, to: 250 }
			]
		},
		{ changedBy: 'lin', changes: [{ path: 'hospitalGrade.beds.A', from: undefined, to: 600 }] }
	]);
	expect([...(versions[0]?.values ?? [])]).toEqual([['hospitalGrade.beds.B', 250]]);
});

test('P4 a value that stands from before changes were noted is a version of its own', () => {
	const { id, asShipped, ...cell } = change('1', {});
	expect(policyVersions([], [cell])).toMatchObject([
		{ changedBy: 'lin', values: new Map([['hospitalGrade.beds.A', 600]]) }
	]);
	expect(policyVersions([change('1', {})], [cell])).toHaveLength(1);
});

test('P5 going to a version changes what differs and lets the rest be', () => {
	const standing = new Map([
		['a', 1],
		['b', 2],
		['c', 3]
	]);
	const wanted = new Map([
		['a', 1],
		['b', 5],
		['d', 4]
	]);
	expect(changesTo(wanted, standing)).toEqual([
		{ path: 'b', value: 5, asShipped: false },
		{ path: 'd', value: 4, asShipped: false },
		{ path: 'c', value: null, asShipped: true }
	]);
});
