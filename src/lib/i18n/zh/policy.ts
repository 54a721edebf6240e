/** Words of the policy screen. */
export const policy = {
	title: '策略'
};
