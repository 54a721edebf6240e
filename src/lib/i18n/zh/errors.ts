/** What happened, what was kept, what to do. */
export const errors = {
	languageMissing: '这种语言还没有下载。请联网后再选一次。',
	brokenTitle: '这里出错了',
	unexpected: '出了意外。已保存的内容没有丢失；请重新打开，再出现时把细节告诉维护的人。',
	goOn: '不管它，继续',
	detail: '细节',
	notFoundHint: '地址可能写错了，或者这一页已经搬走。',
	notFound: '没有这一页。',
	notTaken: '没有保存：这里不能这样填',
	required: '请填写这一项',
	notANumber: '请输入数字',
	tooSmall: (least: number) => `不能小于 ${least}`,
	tooLarge: (most: number) => `不能大于 ${most}`
};
