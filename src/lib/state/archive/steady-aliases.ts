import { contactAliases, type ContactAliases } from '#lib/domain/archive/contact-aliases.ts';
import type { Contact } from '#lib/domain/archive/contact.ts';

/**
 * Computes aliases that keep their identity until one changes: what is derived from every fact must not be derived again
 * because a card was edited.
 */
export function steadyAliases(): (contacts: ReadonlyMap<string, Contact>) => ContactAliases {
	let known: ContactAliases = new Map();
	return (contacts) => {
		const next = contactAliases(contacts);
		const isSame =
			next.size === known.size && [...next].every(([id, keptId]) => known.get(id) === keptId);
		if (!isSame) known = next;
		return known;
	};
}
