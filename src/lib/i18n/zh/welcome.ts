/** Words of the welcome screen. */
export const welcome = {
	title: '欢迎使用'
};
