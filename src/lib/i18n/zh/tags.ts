/** Tags of customers: short free words. */
export const tags = {
	title: '标签',
	several: (count: number) => `${count} 位（家）客户的标签`,
	act: '标签…',
	add: '加标签',
	edit: '改标签',
	typed: '新标签',
	hint: '短词，最多 20 个字。辖区里的人都看得到，可以按它筛选和查找。',
	has: '现有标签',
	none: '还没有标签。',
	known: '辖区里用过的',
	of: ({ tag, count }: { tag: string; count: number }) => `${tag}（${count}）`,
	added: ({ tag, count }: { tag: string; count: number }) => `“${tag}”已加到 ${count} 位（家）客户`,
	removed: ({ tag, count }: { tag: string; count: number }) =>
		`“${tag}”已从 ${count} 位（家）客户去掉`,
	all: '标签（选几个就要都有）'
};
