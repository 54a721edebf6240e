import { shortNameOf, type Account } from '#lib/domain/archive/account.ts';
import { isDoctor, type Contact } from '#lib/domain/archive/contact.ts';
import { daysBetween, type Day } from '#lib/domain/day.ts';
import type { CustomerTags } from '#lib/state/archive/customer-tags.svelte.ts';
import { placesOf } from '#lib/state/archive/work-places.ts';
import type { Workspace } from '#lib/state/workspace.svelte.ts';
import type { CustomerFacts } from './customer-facts.svelte.ts';
import { listOf, type CustomerKind, type ListQuery, type Selection } from './list-query.ts';

/** A customer as a line of the list, with the texts a search looks at. */
export interface CustomerRow extends Selection {
	readonly name: string;
	/** The hospital and department of a person; the full name and level of a hospital, known by its short one. */
	readonly place: string;
	/** The accounts where a person works, the first place first. */
	readonly accountIds: readonly string[];
	/** Their zones. */
	readonly zoneIds: readonly (string | null)[];
	readonly tags: readonly string[];
	/** False for who stands in the other list of people: a search finds them all the same. */
	readonly listed: boolean;
	readonly texts: readonly string[];
}

/** A number as it is written and by its digits alone: people remember the last four. */
const phoneTexts = (phone: string): string[] => [phone, phone.replace(/\D/g, '')];

const rowOfContact = (
	contact: Contact,
	[account, ...others]: readonly [Account, ...Account[]],
	{ kind, tags }: { kind: CustomerKind; tags: readonly string[] }
): CustomerRow => ({
	kind: 'doctor',
	id: contact.id,
	name: contact.name,
	place: [
		[account, ...others].map(shortNameOf).join(' / '),
		contact.department,
		kind === 'staff' ? contact.post : ''
	]
		.filter(Boolean)
		.join(' · '),
	accountIds: [account, ...others].map(({ id }) => id),
	zoneIds: [account, ...others].map(({ zoneId }) => zoneId),
	tags,
	listed: isDoctor(contact) === (kind === 'doctors'),
	texts: [
		...[contact.name, contact.department],
		...[account, ...others].flatMap(({ name, alias }) => [name, alias]),
		...phoneTexts(contact.phone),
		...tags
	].filter(Boolean)
});

const rowOfAccount = (account: Account, tags: readonly string[]): CustomerRow => ({
	kind: account.kind === 'hospital' ? 'hospital' : 'account',
	id: account.id,
	name: shortNameOf(account),
	place: [
		account.name === shortNameOf(account) ? '' : account.name,
		account.kind === 'hospital' ? account.level : account.address
	]
		.filter(Boolean)
		.join(' · '),
	accountIds: [account.id],
	zoneIds: [account.zoneId],
	tags,
	listed: true,
	texts: [
		...[account.name, account.alias, account.code],
		...phoneTexts(account.phone),
		...tags
	].filter(Boolean)
});

/** Every customer of a kind in order of name; a contact whose account is gone is left out. */
export function customerRows(
	customers: Workspace['customers'],
	{ kind, locale, tags }: { kind: CustomerKind; locale: string; tags: CustomerTags }
): readonly CustomerRow[] {
	const { accounts, contacts } = customers;
	const rows =
		listOf(kind) === 'doctors'
			? [...contacts.values()].flatMap((contact) => {
					const [account, ...others] = placesOf(customers, contact).map(({ accountId }) =>
						accounts.get(accountId)
					);
					const known = others.flatMap((one) => one ?? []);
					return account
						? [rowOfContact(contact, [account, ...known], { kind, tags: tags.of(contact.id) })]
						: [];
				})
			: [...accounts.values()]
					.filter((account) => (account.kind === 'hospital') === (kind === 'hospitals'))
					.map((account) => rowOfAccount(account, tags.of(account.id)));
	const collator = new Intl.Collator(locale, { numeric: true });
	return rows.sort((first, second) => collator.compare(first.name, second.name));
}

/** How full an archive has to be not to count as incomplete. */
const halfFull = 0.5;

/** The rows that fit the filters; `matches` answers for the search text. */
export function filteredRows(
	rows: readonly CustomerRow[],
	given: {
		query: ListQuery;
		facts: CustomerFacts;
		today: Day;
		matches: (texts: readonly string[]) => boolean;
	}
): CustomerRow[] {
	const { query, facts, today, matches } = given;
	const searched = query.text.trim() !== '';
	const unseenFor = (row: CustomerRow): number => {
		const last = facts.lastVisit(row);
		return last === null ? Infinity : daysBetween({ from: last, to: today });
	};
	return rows.filter(
		(row) =>
			(row.listed || searched || query.duplicates || query.hospitalId !== null) &&
			query.tags.every((tag) => row.tags.includes(tag)) &&
			(query.zoneId === null || row.zoneIds.some((id) => (id ?? 'none') === query.zoneId)) &&
			(query.hospitalId === null || row.accountIds.includes(query.hospitalId)) &&
			(query.grades.length === 0 || query.grades.includes(facts.grade(row) ?? 'none')) &&
			(query.unseen === null || unseenFor(row) >= query.unseen) &&
			(!query.incomplete || facts.completeness(row) < halfFull) &&
			(!query.duplicates || facts.isDuplicate(row)) &&
			(!searched || matches(row.texts))
	);
}

/** The rows, given in order of name, in the order asked for. */
export function sortedRows(
	rows: readonly CustomerRow[],
	given: { sort: ListQuery['sort']; facts: CustomerFacts }
): readonly CustomerRow[] {
	const { sort, facts } = given;
	if (sort === 'name') return rows;
	const rank = (row: CustomerRow): string | number => {
		if (sort === 'grade') return facts.grade(row) ?? 'D';
		return sort === 'lastVisit' ? (facts.lastVisit(row) ?? '') : facts.completeness(row);
	};
	return rows
		.map((row) => ({ row, at: rank(row) }))
		.sort((first, second) => (first.at < second.at ? -1 : Number(first.at > second.at)))
		.map(({ row }) => row);
}
