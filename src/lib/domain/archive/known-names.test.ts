import { expect, it } from 'vitest';
import { storedAccount, storedContact } from '#tests/fixtures/stored-records.ts';
import { accountsNamed, contactsNamed } from './known-names.ts';

it('M6: says which accounts a typed name may already be, the very name first', () => {
	const accounts = [
		storedAccount({ id: 'long', name: '首都医科大学附属云溪朝阳医院', alias: '' }),
		storedAccount({ id: 'same', name: '朝阳医院', alias: '' }),
		storedAccount({ id: 'alias', name: '云溪市第三医院', alias: '云溪三院' })
	];
	const idsOf = (name: string) => accountsNamed(name, accounts).map(({ id }) => id);
	expect(idsOf('朝阳 医院')).toEqual(['same', 'long']);
	expect(idsOf('云溪三院')).toEqual(['alias']);
	expect(idsOf('云')).toEqual([]);
	expect(idsOf('云山医院')).toEqual([]);
});

it('M6: finds people of a name whatever their title, those of the same account first', () => {
	const contacts = [
		storedContact({ id: 'there', name: '林岚', accountId: 'other' }),
		storedContact({ id: 'here', name: '林岚主任', accountId: 'this' }),
		storedContact({ id: 'else', name: '周舟', accountId: 'this' })
	];
	const named = contactsNamed('林岚医生', { contacts, accountId: 'this' });
	expect(named.map(({ id }) => id)).toEqual(['here', 'there']);
});
