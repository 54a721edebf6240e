import type { insight as source } from '../zh/insight.ts';

/** Words of the insight screen. */
export const insight: typeof source = {
	title: 'Analysis'
};
