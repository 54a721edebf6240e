/** What this app is, its version and how to install it. */
export const about = {
	title: '关于',
	tagline: '给医药代表和主管的拜访计划工具',
	version: (version: string) => `版本 ${version}`,
	changelog: '更新记录',
	updateReady: '新版本已准备好',
	updateNow: '更新',
	later: '以后再说',
	install: '安装到主屏幕',
	installIos: '在 Safari 中点“共享”，再点“添加到主屏幕”',
	installWechat: '请用浏览器打开，微信内无法安装',
	privacy: '没有服务器、没有账号、没有统计，数据留在你的设备上。'
};
