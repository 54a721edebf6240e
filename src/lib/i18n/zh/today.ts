/** Words of the today screen. */
export const today = {
	title: '今天'
};
