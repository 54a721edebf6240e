import type { first } from './zh/first.ts';
import type { later } from './zh/later.ts';

/** The languages of the app, as BCP 47 tags. */
export type LocaleName = 'zh-CN' | 'en';

/** Words by area that a device loads before it shows anything; the Chinese catalogue decides which keys exist. */
export type FirstMessages = typeof first;

/** Every text of the app by area. */
export type Messages = Omit<FirstMessages, keyof typeof later> & typeof later;

/** Each language's words, in two parts: those of the first screen, and all others. */
export const loadWords: Record<
	LocaleName,
	{ first: () => Promise<FirstMessages>; later: () => Promise<typeof later> }
> = {
	'zh-CN': {
		first: async () => (await import('./zh/first.ts')).first,
		later: async () => (await import('./zh/later.ts')).later
	},
	en: {
		first: async () => (await import('./en/first.ts')).first,
		later: async () => (await import('./en/later.ts')).later
	}
};
