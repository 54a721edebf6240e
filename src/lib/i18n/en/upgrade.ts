import type { upgrade as source } from '../zh/upgrade.ts';

/** Words of the upgrade screen. */
export const upgrade: typeof source = {
	title: 'Customer upgrade'
};
