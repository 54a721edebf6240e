import type { LayoutLoad } from './$types';
import { locale } from '#lib/i18n/locale.svelte.ts';

// Every address is prerendered as an empty shell, so that any static host can serve it; ids travel in the
// query. The data is on the device, so nothing is ever rendered ahead.
export const ssr = false;
export const prerender = true;
export const trailingSlash = 'always';

/** Every screen but the first ones waits for all words, once. */
export const load: LayoutLoad = ({ route }) =>
	locale.load(route.id === '/' || route.id === '/today' ? 'first' : 'all');
