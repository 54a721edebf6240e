import { describe, expect, test } from 'vitest';
import { EntryFinder } from './find-entries.ts';
import type { SearchEntry, SearchGroup } from './search-entry.ts';

const entry = (
	title: string,
	given: Partial<SearchEntry> & { group?: SearchGroup } = {}
): SearchEntry => ({
	key: title,
	title,
	group: 'customers',
	detail: () => '',
	names: [],
	href: `/${title}`,
	...given
});

const entries = [
	entry('导入', { group: 'pages', names: ['名单', 'Excel'] }),
	entry('王建国', { names: ['云州市第一人民医院', '市一院'], phone: '13800001234' }),
	entry('单长乐', { names: ['云州市第一人民医院', '市一院'] }),
	entry('岳王庙'),
	entry('市一院', { group: 'hospitals', names: ['云州市第一人民医院'] }),
	entry('带文献', { group: 'promises', names: ['王建国'] }),
	entry('单长乐', { group: 'visits', key: 'visit', words: '谈到医保 Reimbursement' })
];
const found = (query: string, finder = new EntryFinder()) =>
	finder
		.find(entries, query)
		.map(({ group, entries: its }) => [group, its.map(({ title }) => title)]);

describe('the search over everything', () => {
	test.each([
		['dao', '导入'],
		['excel', '导入'],
		['wjg', '王建国'],
		['1234', '王建国'],
		['shancl', '单长乐'],
		['dcl', '单长乐'],
		['医保', '单长乐'],
		['reimb', '单长乐']
	])('finds with “%s” first %s', (query, title) => {
		expect(found(query)[0]?.[1]?.[0]).toBe(title);
	});

	test('puts who begins with the word before who holds it', () => {
		expect(found('王')).toEqual([
			['customers', ['王建国', '岳王庙']],
			['promises', ['带文献']]
		]);
	});

	test('puts the kind of the best first, and a hospital before its people', () => {
		expect(found('市一院').map(([group]) => group)).toEqual(['hospitals', 'customers']);
	});

	test('looks for the sound in names, never in sentences', () => {
		expect(found('yibao')).toEqual([]);
	});

	test('needs every word', () => {
		expect(found('单 一院')).toEqual([['customers', ['单长乐']]]);
		expect(found('王 9999')).toEqual([]);
	});

	test('finds letter by letter what it finds at once', () => {
		const finder = new EntryFinder();
		for (const word of ['wjg', 'shiyiyuan', '1234', '单 shi', 'ex'])
			for (let end = 1; end <= word.length; end += 1) {
				const typed = word.slice(0, end).trim();
				expect(found(typed, finder), typed).toEqual(found(typed));
			}
	});

	test('says how many more there are than it shows', () => {
		const many = Array.from({ length: 9 }, (_, at) => entry('李云', { key: String(at) }));
		expect(new EntryFinder().find(many, 'ly')).toMatchObject([{ more: 3 }]);
	});
});
