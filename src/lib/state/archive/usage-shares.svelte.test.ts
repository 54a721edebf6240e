import { expect, test } from 'vitest';
import type { Month } from '#lib/domain/day.ts';
import { done, inATerritory, someDoctors } from '#tests/fixtures/in-a-territory.ts';
import { erasePerson } from './erasing.ts';
import { mergeContacts } from './merging.ts';
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

test('a share of a card that was merged into another is taken back at the one that is kept', async () => {
	const workspace = await open('rep');
	const { hospital, product, doctors } = someDoctors(workspace, 2);
	const [absorbed, kept] = doctors;
	const shares = usageSharesOf(workspace);
	done(workspace.rules.setCompliance({ key: 'usageFigures', value: 'off' }));
	const place = { month: '2026-10' as Month, accountId: hospital.id, productId: product.id };
	const said = { ...place, contactId: absorbed!.id, department: '心内科', quantity: 12 };
	done(shares.record([said], from));
	done(mergeContacts(workspace, { kept: kept!, absorbed: absorbed! }, new Set()));
	expect(shares.of(place)).toMatchObject([{ contactId: kept!.id, quantity: 12 }]);
	done(shares.record([{ ...said, contactId: kept!.id, quantity: null }], from));
	expect(shares.of(place)).toEqual([]);
});
