/** What happened, what was kept, what to do. */
export const errors = {
	unexpected: '出了意外。已保存的内容没有丢失，请重新打开本页。',
	notFound: '没有这一页。',
	recordMissing: '找不到这条记录，可能已被删除。',
	diskFailed: '无法写入本机存储。刚才的修改只在本页中，请先导出备份。',
	linkFailed: '连接中断，修改已保存在本机，恢复后会自动同步。',
	newerRecord: '有来自新版本的内容，更新后才能看到。',
	required: '请填写这一项',
	notANumber: '请输入数字',
	notADay: '请输入日期',
	tooSmall: (least: number) => `不能小于 ${least}`,
	tooLarge: (most: number) => `不能大于 ${most}`,
	tooLong: (most: number) => `不能超过 ${most} 个字`
};
