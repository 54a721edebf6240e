import type { policy as source } from '../zh/policy.ts';

/** Words of the policy screen. */
export const policy: typeof source = {
	title: 'Policy'
};
