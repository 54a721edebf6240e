import type { Leaving } from './customer-files.ts';

/** So many fit into an address that every server and browser takes. */
const mostInAddress = 50;
const key = 'rounds.chosenForPaper';

/** What an address says of who is to be printed; more than an address can carry are kept by this tab. */
export function paperQuery({ kind, ids }: Leaving): { of: string; ids: string | null } {
	if (ids.length <= mostInAddress) return { of: kind, ids: ids.join('.') };
	sessionStorage.setItem(key, JSON.stringify(ids));
	return { of: kind, ids: 'kept' };
}

/** The ids that an address names; null when it names none, and all are meant. */
export function idsInQuery(text: string | null): readonly string[] | null {
	if (text === null) return null;
	if (text !== 'kept') return text.split('.').filter(Boolean);
	const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? '[]');
	return Array.isArray(kept) ? kept.filter((id): id is string => typeof id === 'string') : [];
}
