import type { Account } from '#lib/domain/archive/account.ts';
import type { MergeField } from '#lib/domain/archive/merge.ts';
import { carriedMessages } from '#lib/i18n/carried.ts';
import type { Formats } from '#lib/i18n/format.ts';
import { formats, messages } from '#lib/i18n/locale.svelte.ts';
import type { Messages } from '#lib/i18n/messages.ts';
import { addressOf } from '#lib/state/address.ts';
import { likelyTwins, mergeAccounts } from '#lib/state/archive/merging.ts';
import type { Workspace } from '#lib/state/workspace.svelte.ts';
import {
	distributorForm,
	hospitalForm,
	otherForm,
	type ArchiveGroup
} from '../form/archive-form.ts';
import { fieldWords } from '../form/field-words.ts';
import { receptionWords } from '#lib/parts/archive/reception-words.ts';
import type { MergeSubject } from './merge-subject.ts';

/** The names of an account's fields. */
const labelsOf = ({ kind }: Account, m: Messages): Readonly<Record<string, string>> =>
	kind === 'hospital'
		? m.fields.hospital
		: kind === 'distributor'
			? m.fields.distributor
			: { ...m.fields.distributor, name: m.common.term.name };

const formOf = ({ kind }: Account) =>
	(kind === 'hospital'
		? hospitalForm
		: kind === 'distributor'
			? distributorForm
			: otherForm) as readonly ArchiveGroup<string>[];

const namesIn = (
	ids: unknown,
	among: ReadonlyMap<string, { readonly name: string }>,
	f: Formats
): string => f.list((ids as readonly string[]).flatMap((id) => among.get(id)?.name ?? []));

/** What an account says in a field, in words. */
function accountWords(
	account: Account,
	field: string,
	{ m, f, customers }: { m: Messages; f: Formats; customers: Workspace['customers'] }
): string {
	const value: unknown = account[field as keyof Account];
	if (field === 'zoneId') return customers.zones.get(String(value))?.name ?? '';
	if (field === 'reception' && account.kind === 'hospital') return receptionWords(account, f);
	if (field === 'distributorIds') return namesIn(value, customers.allAccounts, f);
	if (field === 'productIds') return namesIn(value, customers.allProducts, f);
	if (field === 'coordinates' && account.coordinates)
		return `${account.coordinates.latitude}, ${account.coordinates.longitude}`;
	const fields = formOf(account).flatMap((group) => group.fields);
	const [, editor = 'text'] = fields.find(([name]) => name === field) ?? [];
	return fieldWords(value, editor, { m, f });
}

/** Two records of one hospital or distributor. */
export function accountMerge(workspace: Workspace, account: Account): MergeSubject<Account> {
	const { customers } = workspace;
	const { account: words } = carriedMessages().merging;
	const peopleIn = ({ id }: Account) => customers.contactsByAccount.get(id)?.length ?? 0;
	const listingsOf = ({ id }: Account) => workspace.listings.byAccount.get(id)?.length ?? 0;
	const likely = likelyTwins(customers, account.id);
	const placeOf = (card: Account) =>
		[customers.zones.get(card.zoneId ?? '')?.name, card.address].filter(Boolean).join(' · ');
	return {
		card: account,
		cards: new Map([...customers.accounts].filter(([, { kind }]) => kind === account.kind)),
		likely,
		texts: ({ name, alias, code, address }) => [name, alias, code, address],
		note: (card) => {
			const reason = likely.get(card.id);
			return [reason && words.reason[reason], placeOf(card)].filter(Boolean).join(' · ');
		},
		summary: (card) => words.card({ place: placeOf(card), people: peopleIn(card) }),
		weight: (card) => peopleIn(card) + listingsOf(card),
		label: (field) => labelsOf(account, messages())[field] ?? '',
		say: (card, field: MergeField<Account>) =>
			accountWords(card, field, { m: messages(), f: formats(), customers }),
		merge: (pair, chosen) => mergeAccounts(workspace, pair, chosen),
		addressOf: (id) =>
			addressOf('customers', account.kind === 'hospital' ? { hospital: id } : { account: id }),
		words
	};
}
