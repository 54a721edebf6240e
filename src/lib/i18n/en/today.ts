import type { today as source } from '../zh/today.ts';

/** Words of the today screen. */
export const today: typeof source = {
	title: 'Today'
};
