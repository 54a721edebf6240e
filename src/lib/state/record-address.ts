import { isDay, type Day } from '#lib/domain/day.ts';

/** Whose visit the sheet shows: a planned one, one that is recorded, one to a person, or one to somebody yet to be chosen. */
export type Recording = (
	{ readonly of: 'plan' | 'report' | 'contact'; readonly id: string } | { readonly of: 'new' }
) & {
	/** The day of a visit that nobody planned; today when left out. */
	readonly day?: Day | null;
};

const named = ['plan', 'report', 'contact'] as const;

/** The same screen with the sheet of that visit over it; with none over it for null. */
export function recordAddress(url: URL, what: Recording | null): string {
	const search = new URLSearchParams(url.search);
	search.delete('record');
	search.delete('recordDay');
	if (what) search.set('record', what.of === 'new' ? 'new' : `${what.of}.${what.id}`);
	if (what?.day) search.set('recordDay', what.day);
	const text = search.toString();
	return `${url.pathname}${text ? `?${text}` : ''}`;
}

/** The visit whose sheet lies over the screen of this address; null while none does. */
export function recordingIn(url: URL): Recording | null {
	const text = url.searchParams.get('record') ?? '';
	const asked = url.searchParams.get('recordDay') ?? '';
	const day = isDay(asked) ? asked : null;
	if (text === 'new') return { of: 'new', day };
	const of = named.find((name) => text.startsWith(`${name}.`));
	return of ? { of, id: text.slice(of.length + 1), day } : null;
}
