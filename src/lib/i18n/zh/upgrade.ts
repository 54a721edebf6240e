/** Words of the upgrade screen. */
export const upgrade = {
	title: '客户提升'
};
