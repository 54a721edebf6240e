import type { Account } from '#lib/domain/archive/account.ts';
import { likelyAccounts, type LikenessReason } from '#lib/domain/archive/likely-accounts.ts';
import {
	fieldsOfAccountMerge,
	fieldsOfMerge,
	type MergeField,
	type MergePair
} from '#lib/domain/archive/merge.ts';
import type { Checked } from '#lib/domain/record.ts';
import { today } from '#lib/state/live/today.svelte.ts';
import type { Workspace } from '#lib/state/workspace.svelte.ts';
import * as accounts from '#lib/store/accounts.ts';
import * as contacts from '#lib/store/contacts.ts';
import { setFurtherPlace } from '#lib/store/further-places.ts';
import { together } from '#lib/store/table/act.ts';
import { keepingBefore } from './editing.ts';
import { storedPlace } from './work-places.ts';

type Writing = Pick<Workspace, 'acts' | 'documents' | 'selfId'>;
type Pair = Readonly<{ keptId: string; absorbedId: string }>;

/**
 * Makes two cards of one person one: what names the absorbed card stands under the kept one from now on. Where the two work
 * at different places, the one that is not the first becomes a further one.
 */
export function mergeContacts(
	{ acts, documents: { base }, selfId }: Writing,
	pair: MergePair,
	chosen: ReadonlySet<MergeField>
): Checked<null> {
	const { kept, absorbed } = pair;
	const fields = { ...fieldsOfMerge(pair, chosen), updatedOn: today.day };
	const merge = { keptId: kept.id, absorbedId: absorbed.id, fields };
	return acts.perform('mergeCards', (act) =>
		together(
			base,
			() => {
				// What the absorbed card says of its place is read from it; the kept one's would be overwritten.
				if (fields.accountId !== undefined) {
					const left = setFurtherPlace(base, storedPlace(kept.id, kept), act);
					if (!left.ok) return left;
				}
				return keepingBefore(base, { before: kept, fields, selfId, act }, () =>
					contacts.mergeContacts(base, merge, act)
				);
			},
			act
		)
	);
}

/** Lets a merged card stand for itself again, with all that names it. */
export const separateContact = ({ acts, documents }: Writing, pair: Pair) =>
	acts.perform('separateCards', (act) => contacts.separateContact(documents.base, pair, act));

/** Makes two records of one hospital or distributor one: its people, visits, usage and listings stand under the kept one. */
export function mergeAccounts(
	{ acts, documents: { base }, selfId }: Writing,
	pair: MergePair<Account>,
	chosen: ReadonlySet<MergeField<Account>>
): Checked<null> {
	const fields = { ...fieldsOfAccountMerge(pair, chosen), updatedOn: today.day };
	const merge = { keptId: pair.kept.id, absorbedId: pair.absorbed.id, fields };
	return acts.perform('mergeCards', (act) =>
		keepingBefore(base, { before: pair.kept, fields, selfId, act }, () =>
			accounts.mergeAccounts(base, merge, act)
		)
	);
}

/** Lets a merged account stand for itself again, with all that names it. */
export const separateAccount = ({ acts, documents }: Writing, pair: Pair) =>
	acts.perform('separateCards', (act) => accounts.separateAccount(documents.base, pair, act));

/** The records that were merged into an account, as they are stored. */
export const accountsMergedInto = (
	{ storedAccounts, aliases }: Pick<Workspace['customers'], 'storedAccounts' | 'aliases'>,
	keptId: string
): readonly Account[] =>
	[...storedAccounts.values()].filter(({ id }) => aliases.get(id) === keptId);

const likelyOf = new WeakMap<
	ReadonlyMap<string, Account>,
	ReadonlyMap<string, ReadonlyMap<string, LikenessReason>>
>();

/** The accounts that one is likely written twice as, each with the reason; worked out once for what is known. */
export function likelyTwins(
	{ accounts: known }: Pick<Workspace['customers'], 'accounts'>,
	id: string
): ReadonlyMap<string, LikenessReason> {
	const likely = likelyOf.get(known) ?? likelyAccounts(known.values());
	likelyOf.set(known, likely);
	return likely.get(id) ?? new Map();
}
