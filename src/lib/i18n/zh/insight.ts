/** Words of the insight screen. */
export const insight = {
	title: '分析'
};
