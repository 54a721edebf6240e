import { expect, test } from 'vitest';
import { toDay } from '#lib/domain/day.ts';
import { demandOf } from '#lib/domain/grading/demand.ts';
import { gradeDoctor } from '#lib/domain/grading/grading.ts';
import { policyOf } from '#lib/domain/policy/policy.ts';
import { aContact, aCycle } from '#tests/fixtures/builders.ts';
import { cycleAt, demandIn, periodOf } from './plan-period.ts';

const span = (from: string, to: string) => ({ from: toDay(from), to: toDay(to) });
const cycle = (id: string, from: string, to: string) => aCycle({ id, ...span(from, to) });

test('a cycle planned again keeps its first day, however often', () => {
	const cycles = [
		cycle('third', '2026-03-16', '2026-03-29'),
		cycle('second', '2026-03-10', '2026-03-29'),
		cycle('first', '2026-03-02', '2026-03-29')
	];
	expect(periodOf(span('2026-03-18', '2026-03-29'), cycles).from).toBe('2026-03-02');
});

test('days that end elsewhere are a period of their own', () => {
	const cycles = [cycle('first', '2026-03-02', '2026-03-29')];
	expect(periodOf(span('2026-03-30', '2026-04-26'), cycles)).toEqual(
		span('2026-03-30', '2026-04-26')
	);
});

test('the plan of a day is the latest that covers it, else the next one to come', () => {
	const next = cycle('next', '2026-03-30', '2026-04-26');
	const again = cycle('again', '2026-03-10', '2026-03-29');
	const first = cycle('first', '2026-03-02', '2026-03-29');
	const cycles = [next, again, first];
	expect(cycleAt(cycles, toDay('2026-03-12'))).toBe(again);
	expect(cycleAt(cycles, toDay('2026-03-05'))).toBe(first);
	expect(cycleAt([next], toDay('2026-03-12'))).toBe(next);
	expect(cycleAt(cycles, toDay('2026-05-01'))).toBe(null);
});

test('half a cycle asks for half of the visits', () => {
	const { policy } = policyOf(new Map());
	const contact = aContact({ keyPerson: true, patientsPerDay: 90, yuanPerPrescription: 900 });
	const cells = new Map();
	const result = gradeDoctor({ contact, cells }, policy);
	const demand = demandOf({ result, cells, contact }, policy);
	const doctor = { contact, result, demand, cells: undefined };
	expect(result.grade).toBe('A');
	expect(demand.norm).toBe(4);
	expect(demandIn(span('2026-03-02', '2026-03-29'), doctor, policy)).toBe(demand);
	expect(demandIn(span('2026-03-02', '2026-03-15'), doctor, policy).norm).toBe(2);
});
