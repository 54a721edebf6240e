import { describe, expect, it } from 'vitest';
import { toDay } from '#lib/domain/day.ts';
import { usualPurpose } from '#lib/state/visits/usual-purpose.ts';
import { noLineRecords } from '#lib/exchange/lines/line-records.ts';
import { done, inATerritory, someDoctors } from '#tests/fixtures/in-a-territory.ts';
import { erasePerson } from './erasing.ts';
import { mergeContacts, separateContact } from './merging.ts';
import { Several } from './several.ts';
import { zonesFromMap } from './zones-from-map.ts';

const { open } = inATerritory();
const writing = { name: 'list.csv', importId: 'import', repId: 'rep', progress: () => {} };

describe('the archive', () => {
	it('keeps what is in the recycle bin apart, and brings it back', async () => {
		const { customers } = await open();
		const { doctors } = someDoctors({ customers } as never, 2);
		const [first] = doctors;
		done(customers.deleteContact(first!.id));
		expect([...customers.contacts.keys()]).toEqual([doctors[1]!.id]);
		expect(customers.allContacts.get(first!.id)?.deletedOn).toBe('2026-11-23');
		done(customers.restoreContact(first!.id));
		expect(customers.contacts.size).toBe(2);
	});

	it('visits only doctors of hospitals that are in use', async () => {
		const workspace = await open();
		const { hospital } = someDoctors(workspace, 2);
		const { customers } = workspace;
		expect(customers.doctors.size).toBe(2);
		done(customers.deleteAccount(hospital.id));
		expect(customers.doctors.size).toBe(0);
		expect(customers.hospitals.size).toBe(0);
		done(customers.restoreAccount(hospital.id));
		expect(customers.doctors.size).toBe(2);
	});

	it('visits everybody of accounts in use, for what their post is about', async () => {
		const workspace = await open();
		const { hospital, doctors } = someDoctors(workspace, 1);
		const { customers, listings } = workspace;
		const director = done(
			customers.addContact({ accountId: hospital.id, name: '任远', role: 'pharmacyDirector' })
		);
		const product = done(customers.addProduct({ name: '云稳宁' }));
		done(listings.add({ accountId: hospital.id, productId: product.id, stage: 'review' }));
		expect(new Set(customers.visited.keys())).toEqual(new Set([doctors[0]!.id, director.id]));
		expect([...customers.doctors.keys()]).toEqual([doctors[0]!.id]);
		expect(usualPurpose(doctors[0]!.id, workspace)).toEqual({
			objective: { kind: 'followUp', text: '' },
			productIds: [...(customers.cells.get(doctors[0]!.id)?.keys() ?? [])]
		});
		expect(usualPurpose(director.id, workspace)).toEqual({
			objective: { kind: 'listing', text: '' },
			productIds: [product.id]
		});
	});

	it('is divided into zones by the map as one act: new ones first, then the nearest that stand', async () => {
		const workspace = await open();
		const { customers, acts } = workspace;
		const at = (name: string, latitude: number) => {
			const coordinates = { latitude, longitude: 116.4 };
			const { id } = done(customers.addAccount({ kind: 'hospital', name, coordinates }));
			done(customers.addContact({ accountId: id, name: `${name}的人`, role: 'doctor' }));
			return id;
		};
		const [north, south] = [at('北院', 40), at('南院', 39.8)];
		const divide = () =>
			zonesFromMap(workspace).map(({ zoneId, placeIds }) => ({
				zoneId,
				name: '一区',
				ids: placeIds
			}));
		done(new Several(workspace).divide(divide()));
		const zoneOf = (id: string) => customers.accounts.get(id)?.zoneId;
		// Hardly any work is one zone.
		expect(customers.zones.size).toBe(1);
		expect(zoneOf(north)).toBe(zoneOf(south));
		const later = at('新院', 40.01);
		const [nearest] = zonesFromMap(workspace);
		expect(nearest).toMatchObject({ zoneId: zoneOf(north), placeIds: [later] });
		done(new Several(workspace).divide(divide()));
		expect(zoneOf(later)).toBe(zoneOf(north));
		expect(customers.zones.size).toBe(1);
		acts.undo();
		expect(zoneOf(later)).toBeNull();
		expect(zoneOf(north)).not.toBeNull();
	});

	it('changes many as one act, and takes that back as one', async () => {
		const workspace = await open();
		const { customers, acts } = workspace;
		const { doctors, hospital } = someDoctors(workspace, 3);
		const zone = done(customers.addZone({ name: '东片' }));
		done(new Several(workspace).moveAccounts({ ids: [hospital.id], zoneId: zone.id }));
		expect(customers.hospitals.get(hospital.id)?.zoneId).toBe(zone.id);
		done(new Several(workspace).deleteContacts(doctors.map(({ id }) => id)));
		expect(customers.contacts.size).toBe(0);
		acts.undo();
		expect(customers.contacts.size).toBe(3);
		done(new Several(workspace).deleteAccounts([hospital.id]));
		expect(customers.accounts.size).toBe(0);
	});

	it('places several doctors in a cell as of a day, and changes what grades them, each as one act', async () => {
		const workspace = await open();
		const { customers, acts } = workspace;
		const ids = someDoctors(workspace, 2).doctors.map(({ id }) => id);
		const product = done(customers.addProduct({ name: '云稳宁' }));
		const place = (usage: 1 | 3) =>
			new Several(workspace).placeInCell({
				...{ contactIds: ids, productId: product.id, day: toDay('2026-11-20') },
				cell: { usage, potential: 4 }
			});
		const usages = () => ids.map((id) => customers.cells.get(id)?.get(product.id)?.usage);
		done(place(1));
		expect(usages()).toEqual([1, 1]);
		const judged = () => customers.assessments.filter(({ productId }) => productId === product.id);
		expect(judged().map(({ assessedOn }) => assessedOn)).toEqual(Array(4).fill('2026-11-20'));
		done(place(3));
		expect(usages()).toEqual([3, 3]);
		// The potential was said already.
		expect(judged()).toHaveLength(6);
		acts.undo();
		expect(usages()).toEqual([1, 1]);
		done(new Several(workspace).editContacts(ids, { keyPerson: true, rapport: 'good' }));
		const keyPersons = () => ids.map((id) => customers.contacts.get(id)?.keyPerson);
		expect(keyPersons()).toEqual([true, true]);
		acts.undo();
		expect(keyPersons()).toEqual([false, false]);
	});

	it('tells two cards of one person from one, and one from two again', async () => {
		const workspace = await open();
		const { customers } = workspace;
		const { doctors } = someDoctors(workspace, 2);
		const pair = { keptId: doctors[0]!.id, absorbedId: doctors[1]!.id };
		done(mergeContacts(workspace, { kept: doctors[0]!, absorbed: doctors[1]! }, new Set()));
		expect([...customers.contacts.keys()]).toEqual([pair.keptId]);
		expect(customers.mergedInto(pair.keptId).map(({ id }) => id)).toEqual([pair.absorbedId]);
		expect(customers.allContacts.get(pair.absorbedId)?.id).toBe(pair.keptId);
		done(separateContact(workspace, pair));
		expect(customers.contacts.size).toBe(2);
	});

	it('erases with a person the cards that were merged into theirs', async () => {
		const workspace = await open();
		const { customers } = workspace;
		const { doctors } = someDoctors(workspace, 2);
		const [kept, absorbed] = doctors;
		done(mergeContacts(workspace, { kept: kept!, absorbed: absorbed! }, new Set()));
		done(await erasePerson(workspace, kept!.id));
		expect(customers.allContacts.size).toBe(0);
		expect(customers.mergedInto(kept!.id)).toEqual([]);
	});

	it('writes nothing of an import of which one record is refused', async () => {
		const workspace = await open();
		const { customers } = workspace;
		const { hospital, doctors } = someDoctors(workspace, 1);
		const [sound] = doctors;
		const edits = { accountEdits: [], contactEdits: [] };
		const nothing = {
			zones: [],
			accounts: [],
			contacts: [],
			furtherPlaces: [],
			tags: [],
			...edits,
			lines: noLineRecords
		};
		const another = { ...sound!, id: 'new', name: '新医生', accountId: hospital.id };
		const refused = await customers.importRecords(
			{ ...nothing, contacts: [another, { ...another, id: 'newer', name: '' }] },
			writing
		);
		expect(refused.ok).toBe(false);
		expect(customers.contacts.size).toBe(1);
		const told: number[] = [];
		const progress = ({ done }: { done: number }) => told.push(done);
		const taken = await customers.importRecords(
			{ ...nothing, contacts: [another] },
			{ ...writing, progress }
		);
		expect(taken.ok).toBe(true);
		expect(told.at(-1)).toBe(1);
		expect(customers.contacts.get('new')?.name).toBe('新医生');
	});

	it('says where a doctor stands by what was said last, and what it followed', async () => {
		const workspace = await open();
		const { customers } = workspace;
		const { doctors, product } = someDoctors(workspace, 1);
		const of = { contactId: doctors[0]!.id, productId: product.id };
		expect(customers.cells.get(of.contactId)?.get(of.productId)).toEqual({
			usage: 4,
			potential: 4
		});
		const fact = done(customers.recordAssessment({ ...of, axis: 'usage', level: 1 }));
		expect(fact.follows).toHaveLength(1);
		expect(fact.source).toBe(null);
		expect(customers.cells.get(of.contactId)?.get(of.productId)?.usage).toBe(1);
	});

	it('is not changed by one who may only look', async () => {
		const { customers, acts } = await open('guest');
		const told: unknown[] = [];
		acts.onNotice((notice) => told.push(notice));
		expect(customers.addZone({ name: '东片' }).ok).toBe(false);
		expect(customers.zones.size).toBe(0);
		expect(told).toEqual([{ kind: 'forbidden', why: 'viewer' }]);
	});
});
