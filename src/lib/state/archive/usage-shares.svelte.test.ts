import { expect, test } from 'vitest';
import type { Month } from '#lib/domain/day.ts';
import { done, inATerritory, someDoctors } from '#tests/fixtures/in-a-territory.ts';
import { erasePerson } from './erasing.ts';
import { mergeAccounts, mergeContacts } from './merging.ts';
import { usageSharesOf } from './usage-shares.svelte.ts';

const { open } = inATerritory();
const from = { source: 'distributorFlow' as const, note: '' };

test('usage by department and doctor exists only where the guard allows it', async () => {
	const workspace = await open('rep');
	const { hospital, product, doctors } = someDoctors(workspace, 1);
	const shares = usageSharesOf(workspace);
	const place = { month: '2026-10' as Month, accountId: hospital.id, productId: product.id };
	const said = { ...place, contactId: doctors[0]!.id, department: '心内科', quantity: 12 };
	done(workspace.rules.setCompliance({ key: 'preset', value: 'chinaToday' }));
	expect(shares.record([said], from).ok).toBe(false);
	done(workspace.rules.setCompliance({ key: 'usageFigures', value: 'warn' }));
	expect(shares.record([said], { ...from, source: null }).ok).toBe(false);
	done(shares.record([said], from));
	expect(shares.of(place)).toMatchObject([{ quantity: 12, recordedBy: 'rep' }]);
	done(workspace.rules.setCompliance({ key: 'usageFigures', value: 'block' }));
	expect(shares.of(place)).toEqual([]);
	done(workspace.rules.setCompliance({ key: 'usageFigures', value: 'off' }));
	done(await erasePerson(workspace, doctors[0]!.id));
	expect(shares.of(place)).toEqual([]);
});

test('a share of a merged card stands under the kept one, and taking it back takes every card’s', async () => {
	const workspace = await open('rep');
	const { hospital, product, doctors } = someDoctors(workspace, 2);
	const { customers } = workspace;
	done(workspace.rules.setCompliance({ key: 'usageFigures', value: 'off' }));
	const twin = done(customers.addAccount({ kind: 'hospital', name: `北京${hospital.name}` }));
	const shares = usageSharesOf(workspace);
	const month = '2026-10' as Month;
	const at = (contactId: string | null, accountId: string) => ({
		...{ month, accountId, productId: product.id },
		...{ contactId, department: '心内科' }
	});
	const [kept, absorbed] = doctors.map(({ id }) => customers.contacts.get(id)!);
	const said = [
		{ ...at(absorbed!.id, hospital.id), quantity: 5 },
		{ ...at(null, hospital.id), quantity: 9 },
		{ ...at(null, twin.id), quantity: 8 }
	];
	done(shares.record(said, from));
	done(mergeContacts(workspace, { kept: kept!, absorbed: absorbed! }, new Set()));
	const hospitals = { kept: hospital, absorbed: twin };
	done(mergeAccounts(workspace, hospitals, new Set()));
	expect(
		shares.of(at(null, hospital.id)).map(({ contactId, quantity }) => [contactId, quantity])
	).toEqual([
		[null, 9],
		[kept!.id, 5]
	]);
	const back = [at(kept!.id, hospital.id), at(null, hospital.id)];
	done(
		shares.record(
			back.map((place) => ({ ...place, quantity: null })),
			from
		)
	);
	expect(shares.of(at(null, hospital.id))).toEqual([]);
	workspace.acts.undo();
	expect(shares.of(at(null, hospital.id))).toHaveLength(2);
});
