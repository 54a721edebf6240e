import { resolve } from '$app/paths';

/** The screens of the app, by the folder under routes/. */
export type Place =
	| 'today'
	| 'visit'
	| 'week'
	| 'customers'
	| 'map'
	| 'me'
	| 'plan'
	| 'targets'
	| 'allocation'
	| 'travel'
	| 'follow-up'
	| 'upgrade'
	| 'report'
	| 'insight'
	| 'usage'
	| 'listings'
	| 'import'
	| 'open'
	| 'share'
	| 'backup'
	| 'export'
	| 'paper'
	| 'join'
	| 'policy'
	| 'compliance'
	| 'settings'
	| 'about'
	| 'territories/new';

/** The address of a screen below the app's base, with what it shows in the query; null values are left out. */
export function addressOf(place: Place, query: Record<string, string | null> = {}): string {
	const search = new URLSearchParams();
	for (const [key, value] of Object.entries(query)) if (value !== null) search.set(key, value);
	const text = search.toString();
	return `${resolve('/')}${place}/${text ? `?${text}` : ''}`;
}

/** The screen an address shows; null for the first page and for addresses that are not ours. */
export function placeOf(pathname: string): string | null {
	const path = pathname.slice(resolve('/').length).replace(/\/(index\.html)?$/, '');
	return path === '' ? null : path;
}
