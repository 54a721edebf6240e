/** The screen of what is one's own: the territory, the device, the rules. */
export const me = {
	lastBackup: (ago: string) => `上次备份：${ago}`,
	noBackup: '还没有备份',
	hint: {
		share: '邀请同事，在几台设备之间同步',
		backup: '存一份加密文件，丢了手机也能恢复',
		export: '带走全部资料，打印纸质表格',
		import: '从表格导入客户、医院和路程',
		settings: '辖区、产品、语言、外观和口令',
		policy: '分级标准、拜访频率、排计划的数字及其出处',
		compliance: '哪些内容提醒或禁止',
		about: '版本、隐私和安装'
	}
};
