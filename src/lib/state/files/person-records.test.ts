import { describe, expect, it, test } from 'vitest';
import { eraseContact, readContacts } from '#lib/store/contacts.ts';
import { tablesByKind } from '#lib/store/tables.ts';
import { anAct } from '#tests/fixtures/stored-records.ts';
import { writtenDocuments } from '#tests/fixtures/written-documents.ts';
import { openDocument, type OpenDocument } from './open-territory.ts';
import { recordsOfPerson } from './person-records.ts';

const person = 'contact-1';
const kinds = ['meta', 'base', 'visits', 'plan'] as const;

/** Tables whose records name no customer. A new table stands here, or its stored example names `contact-1` and it is found below. */
const ofNobody = new Set([
	...['members', 'policyCells', 'policyChanges', 'dayOverrides', 'complianceCells'],
	...['complianceChanges', 'admissions', 'removals', 'readmissions', 'epochs', 'handovers'],
	...['accounts', 'products', 'zones', 'savedViews', 'hospitalUsage', 'distributorFigures'],
	...['travelTimes', 'cycles', 'approvals', 'targets', 'activities', 'leaves', 'dayEnds'],
	'monthWords',
	'attestations'
]);
/** Facts that stay when a person is erased, by the id of a card that is gone: they name nobody any more. */
const staysNameless = new Set(['assessments', 'factorChecks', 'allocationWords']);

const open = (): OpenDocument[] => {
	const written = writtenDocuments();
	return kinds.flatMap((kind) => openDocument(written[kind]) ?? []);
};
const says = (record: unknown): boolean => JSON.stringify(record).includes(person);

describe('what is kept of a person', () => {
	const asked = { ids: new Set([person]), names: ['林若谷'] };
	const found = new Set(
		recordsOfPerson(open(), asked).flatMap(({ tables }) => Object.keys(tables))
	);

	it.each(kinds.flatMap((kind) => Object.keys(tablesByKind[kind])))(
		'is found in every table that may name one: %s',
		(table) => {
			expect(found.has(table)).toBe(!ofNobody.has(table));
		}
	);

	test('also where only the name stands among those who shared an expense', () => {
		const expense = { id: 'e', contactId: null, attendees: '林若谷、陈医生' };
		const plan = { kind: 'plan', tables: { expenses: [expense] } } as const;
		expect(recordsOfPerson([plan], asked)).toEqual([plan]);
		expect(recordsOfPerson([plan], { ...asked, names: ['周南'] })).toEqual([]);
	});

	test('but not what the same record says of others', () => {
		const voters = [person, 'contact-2'].map((contactId) => ({ contactId, stance: 'for' }));
		const base = { kind: 'base', tables: { listings: [{ id: 'l', voters }] } } as const;
		const [kept] = recordsOfPerson([base], asked);
		expect(kept?.tables.listings).toEqual([{ id: 'l', voters: voters.slice(0, 1) }]);
	});

	test('with the listing in which one has a say, but not the say of others there', () => {
		const listings = [{ id: 'l', voters: [] }];
		const listingVoters = [person, 'contact-2'].map((contactId) => ({ contactId, listingId: 'l' }));
		const base = { kind: 'base', tables: { listings, listingVoters } } as const;
		const [kept] = recordsOfPerson([base], asked);
		expect(kept?.tables).toEqual({ listings, listingVoters: listingVoters.slice(0, 1) });
	});
});

test('what erasing leaves of a person in the archive names nobody, in every table', () => {
	const { base } = writtenDocuments();
	const before = openDocument(base)!.tables;
	const naming = Object.keys(before).filter((table) => before[table]!.some(says));
	expect(eraseContact(base, { id: person }, anAct()).ok).toBe(true);
	const after = openDocument(base)!.tables;
	const left = Object.keys(after).filter((table) => after[table]!.some(says));
	expect(readContacts(base).records.size).toBe(0);
	expect(naming.filter((table) => !left.includes(table)).length).toBeGreaterThan(4);
	expect(left.filter((table) => !staysNameless.has(table))).toEqual([]);
});
