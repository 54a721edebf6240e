import { expect, it } from 'vitest';
import type { Hospital } from '#lib/domain/archive/account.ts';
import { toDay, type Month } from '#lib/domain/day.ts';
import { done, inATerritory, someDoctors } from '#tests/fixtures/in-a-territory.ts';
import {
	accountsMergedInto,
	likelyTwins,
	mergeAccounts,
	mergeContacts,
	separateAccount
} from './merging.ts';
import { erasePerson } from './erasing.ts';
import { guestsAt, keepPlace, leavePlace, peopleAt, placesOf, putFirst } from './work-places.ts';

const { open } = inATerritory();

async function twoHospitals() {
	const workspace = await open();
	const { customers } = workspace;
	const { hospital, doctors, product } = someDoctors(workspace, 1);
	const twin = done(
		customers.addAccount({ kind: 'hospital', name: `北京${hospital.name}`, beds: 300 })
	) as Hospital;
	return { workspace, customers, hospital, twin, doctor: doctors[0]!, product };
}

it('two records of one hospital are one: people, usage and listings under the kept one, and apart again', async () => {
	const { workspace, customers, hospital, twin, doctor, product } = await twoHospitals();
	expect(likelyTwins(customers, hospital.id).get(twin.id)).toBe('shortName');
	const of = { accountId: hospital.id, productId: product.id };
	done(workspace.listings.add({ ...of, stage: 'requested' }));
	const month = '2026-10' as Month;
	done(
		workspace.usage.record([{ ...of, month, measure: 'quantity', value: 7 }], {
			source: 'distributorFlow'
		})
	);
	const kept = customers.accounts.get(twin.id)!;
	const absorbed = customers.accounts.get(hospital.id)!;
	done(mergeAccounts(workspace, { kept, absorbed }, new Set()));
	expect([...customers.accounts.keys()]).toEqual([twin.id]);
	expect(customers.accounts.get(twin.id)?.alias).toBe(hospital.name);
	expect(customers.allAccounts.get(hospital.id)?.id).toBe(twin.id);
	expect(customers.contactsByAccount.get(twin.id)?.map(({ id }) => id)).toEqual([doctor.id]);
	expect(customers.doctors.has(doctor.id)).toBe(true);
	expect(workspace.listings.byAccount.get(twin.id)).toHaveLength(1);
	expect(workspace.usage.said.map(({ accountId }) => accountId)).toEqual([twin.id]);
	expect(accountsMergedInto(customers, twin.id).map(({ id }) => id)).toEqual([hospital.id]);
	// What somebody elsewhere still changes in the absorbed record lands there and is found when it is taken apart.
	done(customers.editAccount(hospital.id, { phone: '010-5550 9999' }));
	done(separateAccount(workspace, { keptId: twin.id, absorbedId: hospital.id }));
	expect(customers.accounts.get(hospital.id)?.phone).toBe('010-5550 9999');
	expect(customers.contactsByAccount.get(hospital.id)?.map(({ id }) => id)).toEqual([doctor.id]);
	expect(workspace.listings.byAccount.has(twin.id)).toBe(false);
});

it('a person works at several places, and another may be made the first', async () => {
	const { workspace, customers, hospital, twin, doctor } = await twoHospitals();
	const now = () => customers.contacts.get(doctor.id)!;
	const clinic = [{ weekday: 4 as const, half: 'pm' as const }];
	const place = { accountId: twin.id, role: 'doctor' as const, department: '特需门诊', clinic };
	done(keepPlace(workspace, doctor.id, place));
	expect(placesOf(customers, now()).map(({ accountId }) => accountId)).toEqual([
		hospital.id,
		twin.id
	]);
	expect(peopleAt(customers, twin.id)).toMatchObject([{ id: doctor.id, department: '特需门诊' }]);
	done(putFirst(workspace, now(), place));
	expect(now()).toMatchObject(place);
	expect(guestsAt(customers, hospital.id)).toHaveLength(1);
	workspace.acts.undo();
	expect(now().accountId).toBe(hospital.id);
	done(leavePlace(workspace, doctor.id, place));
	expect(placesOf(customers, now())).toHaveLength(1);
	workspace.acts.undo();
	expect(placesOf(customers, now())).toHaveLength(2);
	done(await erasePerson(workspace, doctor.id));
	expect(customers.furtherPlaces.size).toBe(0);
});

it('two cards of one person at two places become one person of both, whichever place is kept as the first', async () => {
	const { workspace, customers, hospital, twin, doctor } = await twoHospitals();
	const { name, role } = doctor;
	const again = done(customers.addContact({ name, role, accountId: twin.id, department: '门诊' }));
	const pair = { kept: doctor, absorbed: again };
	const placesNow = () =>
		placesOf(customers, customers.contacts.get(doctor.id)!).map(({ accountId }) => accountId);
	done(mergeContacts(workspace, pair, new Set()));
	expect(placesNow()).toEqual([hospital.id, twin.id]);
	workspace.acts.undo();
	done(mergeContacts(workspace, pair, new Set(['accountId'])));
	expect(placesNow()).toEqual([twin.id, hospital.id]);
});

it('a visit names the place where one met', async () => {
	const { workspace, twin, doctor } = await twoHospitals();
	const { visits } = workspace.shownDesk;
	const report = {
		...{ contactId: doctor.id, accountId: twin.id, day: toDay('2026-11-23') },
		...{ half: 'am' as const, outcome: 'done' as const, adverseReaction: false }
	};
	const recorded = done(await visits.recordVisit({ report, promises: [], feedback: [] }));
	expect(recorded.accountId).toBe(twin.id);
	expect(visits.reportsByContact.get(doctor.id)?.[0]?.accountId).toBe(twin.id);
});
