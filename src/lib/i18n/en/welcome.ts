import type { welcome as source } from '../zh/welcome.ts';

/** Words of the welcome screen. */
export const welcome: typeof source = {
	title: 'Welcome'
};
