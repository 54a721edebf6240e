/** What this app is, its version and how to install it. */
export const about = {
	title: '关于',
	tagline: '医药代表和主管的拜访管理工具。免费、私密，没有服务器。',
	version: '版本',
	update: { ready: '新版本已准备好', now: '更新', current: '已是最新版本', offline: '可离线使用' },
	install: {
		title: '安装到设备',
		prompt: '装到主屏幕后，像普通应用一样打开，没有信号也能用。',
		act: '安装',
		byHand: {
			'ios-share': '在 Safari 里点“共享”，再选“添加到主屏幕”。',
			'mac-file': '在 Safari 菜单“文件”里选“添加到程序坞”。',
			'android-menu': '打开浏览器菜单，选“安装应用”或“添加到主屏幕”。'
		},
		openInBrowser: '这里的内置浏览器不能保存数据。请点右上角菜单，选“在浏览器中打开”。',
		bookmark: '这个浏览器不支持安装，收藏本页即可。',
		installed: '已安装在这台设备上。'
	},
	privacy: {
		title: '数据与隐私',
		points: [
			'数据只保存在这台设备的浏览器里；清除浏览器数据会删除它。',
			'共享辖区时，数据在设备之间加密直传，不经过我们的服务器：我们没有服务器。',
			'应用不联系任何第三方，没有统计和跟踪。',
			'本应用不提供法律意见。'
		]
	},
	changes: '更新记录',
	change: {
		'0.1.0': [
			'建档、分级、排计划、拜访、跟进、提升的完整循环',
			'离线可用，可安装',
			'代表与主管共享同一辖区'
		]
	},
	source: '方法来自 2011 年培训课件“客户管理与提升”。每个数字都标明出处，可以修改。'
};
