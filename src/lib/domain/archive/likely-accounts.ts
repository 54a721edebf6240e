import { groupBy } from '#lib/domain/group.ts';
import type { Account } from './account.ts';
import { isCommonName, shortNames } from './akin-names.ts';
import { nameKey } from './name-keys.ts';

/** Why two accounts are likely one: of one name, one the alias of the other, or a long and a short name. */
export type LikenessReason = 'sameName' | 'alias' | 'shortName';

/**
 * M8: accounts that are likely one, by id, each with the reason. Two codes are two accounts, and so are two of a name that
 * every county has in two zones.
 */
export function likelyAccounts(
	accounts: Iterable<Account>
): ReadonlyMap<string, ReadonlyMap<string, LikenessReason>> {
	const all = [...accounts].filter(({ name }) => nameKey(name) !== '');
	const byName = groupBy(all, ({ name }) => nameKey(name));
	const found = new Map<string, Map<string, LikenessReason>>();
	const note = (one: Account, other: Account, reason: LikenessReason) => {
		if (one === other || !mayBeOne(one, other)) return;
		for (const [from, to] of [
			[one, other],
			[other, one]
		] as const) {
			const known = found.get(from.id) ?? new Map<string, LikenessReason>();
			found.set(from.id, known);
			if (!known.has(to.id)) known.set(to.id, reason);
		}
	};
	for (const account of all) {
		const key = nameKey(account.name);
		const named = (name: string) => byName.get(name) ?? [];
		for (const other of named(key)) note(account, other, 'sameName');
		for (const other of named(nameKey(account.alias))) note(account, other, 'alias');
		for (const short of shortNames(key))
			for (const other of named(short)) note(account, other, 'shortName');
	}
	return found;
}

function mayBeOne(one: Account, other: Account): boolean {
	if (one.kind !== other.kind) return false;
	const [code, otherCode] = [nameKey(one.code), nameKey(other.code)];
	if (code !== '' && otherCode !== '' && code !== otherCode) return false;
	const apart = one.zoneId !== null && other.zoneId !== null && one.zoneId !== other.zoneId;
	return !(apart && isCommonName(one.name));
}
