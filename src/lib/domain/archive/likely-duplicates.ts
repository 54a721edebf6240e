import { groupBy } from '#lib/domain/group.ts';
import type { Contact } from './contact.ts';
import { nameKey } from './name-keys.ts';

/**
 * M5: contacts that are likely one person, by id: of one name, and of one account or one department. Two codes are two
 * people.
 */
export function likelyDuplicates(
	contacts: Iterable<Contact>
): ReadonlyMap<string, ReadonlySet<string>> {
	const duplicates = new Map<string, Set<string>>();
	const named = [...contacts].filter(({ name }) => nameKey(name) !== '');
	for (const namesakes of groupBy(named, ({ name }) => nameKey(name)).values()) {
		if (namesakes.length < 2) continue;
		for (const one of namesakes) {
			for (const other of namesakes) {
				if (one === other || !isLikelyOne(one, other)) continue;
				const known = duplicates.get(one.id) ?? new Set();
				duplicates.set(one.id, known.add(other.id));
			}
		}
	}
	return duplicates;
}

function isLikelyOne(one: Contact, other: Contact): boolean {
	const [code, otherCode] = [nameKey(one.code), nameKey(other.code)];
	if (code !== '' && otherCode !== '' && code !== otherCode) return false;
	const department = nameKey(one.department);
	return (
		one.accountId === other.accountId ||
		(department !== '' && department === nameKey(other.department))
	);
}
