/** Where a field of a card was learned, and how it changed. */
export const fieldNotes = {
	title: '来历与改动',
	of: (group: string) => `${group}的来历与改动`,
	hint: '每一项从哪里知道、谁说的、哪一天；改过的（合并和导入改的也算），之前是什么、谁改的。',
	none: '这一组还没有内容。',
	learned: (said: string) => `来历：${said}`,
	unknown: '写明来历',
	change: '改来历',
	source: '从哪里知道',
	from: '谁说的',
	on: '哪一天',
	keep: '记下来历',
	takeBack: '去掉来历',
	before: (was: string) => `之前：${was}`,
	empty: '没有填',
	tooLong: '太长，没有保留',
	by: ({ day, name }: { day: string; name: string }) => `${day} ${name}改`,
	made: ({ day, name }: { day: string; name: string }) => `${day} ${name}新建`,
	imported: ({ day, name }: { day: string; name: string }) => `${day} ${name}导入`,
	someone: '已离开的成员',
	unsaid: '没有记下来源和日期'
};
