import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aContact, aDistributor, aHospital } from '#tests/fixtures/builders.ts';
import {
	distributorCompleteness,
	doctorCompleteness,
	hospitalCompleteness
} from './completeness.ts';
import type { Contact } from './contact.ts';

const noCells = new Map();

describe('A1 completeness is the weighted share of useful fields that are filled', () => {
	test('A1 an archive of a name alone is empty', () => {
		expect(hospitalCompleteness(aHospital())).toMatchObject({ share: 0, filled: 0, of: 25 });
		expect(distributorCompleteness(aDistributor()).share).toBe(0);
		expect(doctorCompleteness({ contact: aContact(), cells: noCells }).share).toBe(0);
	});

	test('A1 useful fields weigh more', () => {
		const [beds, phone] = [aHospital({ beds: 300 }), aHospital({ phone: '0571-0000' })];
		expect(hospitalCompleteness(beds).share).toBeCloseTo(3 / 50);
		expect(hospitalCompleteness(phone).share).toBeCloseTo(1 / 50);
	});

	test('A1 zero and “no” are answers', () => {
		expect(hospitalCompleteness(aHospital({ beds: 0 })).filled).toBe(1);
	});

	test('A1 filling a field never lowers the share', () => {
		const facts = fc.record<Partial<Contact>>(
			{
				department: fc.constant('心内科'),
				patientsPerDay: fc.nat(90),
				goals: fc.constant('学科建设'),
				email: fc.constant('a@example.org')
			},
			{ requiredKeys: [] }
		);
		fc.assert(
			fc.property(facts, (known) => {
				const before = doctorCompleteness({ contact: aContact(known), cells: noCells });
				const contact = aContact({ ...known, specialty: '高血压' });
				const after = doctorCompleteness({ contact, cells: noCells });
				expect(after.share).toBeGreaterThan(before.share);
				expect(after.filled + after.missing.length).toBe(after.of);
			})
		);
	});
});

describe('A2 ask next time for the most useful missing fact', () => {
	test('A2 the most useful come first, a cell before all', () => {
		const contact = aContact({ department: '心内科' });
		const { missing } = doctorCompleteness({ contact, cells: noCells });
		expect(missing.slice(0, 3)).toEqual(['matrix', 'patientsPerDay', 'rapport']);
		const cells = new Map([['p', { usage: 1, potential: 3 } as const]]);
		expect(doctorCompleteness({ contact, cells }).missing).not.toContain('matrix');
	});
});
