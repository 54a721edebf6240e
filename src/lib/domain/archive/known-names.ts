import type { Account } from './account.ts';
import { akinHospitals, bareName } from './akin-names.ts';
import type { Contact } from './contact.ts';
import { nameKey } from './name-keys.ts';

/** As many as are worth reading while one types. */
const most = 3;
/** Of fewer characters every name is a part of others. */
const shortest = 2;

/** M6: accounts that a typed name may already be: of that name or alias first, then those of a longer or shorter one. */
export function accountsNamed(name: string, accounts: Iterable<Account>): readonly Account[] {
	const key = nameKey(name);
	if (key.length < shortest) return [];
	const all = [...accounts];
	const same = all.filter(
		(account) => nameKey(account.name) === key || nameKey(account.alias) === key
	);
	const akin = all.filter(
		(account) => !same.includes(account) && akinHospitals(account.name, name)
	);
	return [...same, ...akin].slice(0, most);
}

/** M6: people that a typed name may already be, whatever title stands behind it; those of the account first. */
export function contactsNamed(
	name: string,
	{ contacts, accountId }: { contacts: Iterable<Contact>; accountId: string | null }
): readonly Contact[] {
	const key = nameKey(bareName(name));
	if (key.length < shortest) return [];
	const same = [...contacts].filter((contact) => nameKey(bareName(contact.name)) === key);
	const isHere = (contact: Contact) => contact.accountId === accountId;
	return [...same.filter(isHere), ...same.filter((one) => !isHere(one))].slice(0, most);
}
