import pinyin from 'pinyin-match';
import { describe, expect, it, test } from 'vitest';
import { matchesText, textSearch } from './match-text.ts';

const texts = ['王建国', '云州市第一人民医院', '13800001234'];

test.each([
	'王',
	'建国',
	'wjg',
	'wangjianguo',
	'wjianguo',
	'wangjg',
	'第一',
	'dyrm',
	'1234',
	'王 第一',
	'WJG'
])('%s finds the doctor', (query) => expect(matchesText(texts, query)).toBe(true));

test.each(['李', 'lxm', 'wjl', 'wangl', '王 第二', '9999'])('%s does not', (query) =>
	expect(matchesText(texts, query)).toBe(false)
);

test('an empty query finds everyone', () => expect(matchesText(texts, '  ')).toBe(true));

/** The dictionary asked about each text by itself. */
const plain = (texts: readonly string[], query: string): boolean =>
	query
		.trim()
		.toLowerCase()
		.split(/\s+/)
		.filter(Boolean)
		.every((word) =>
			texts.some((text) => text.toLowerCase().includes(word) || pinyin.match(text, word) !== false)
		);

const customers = [
	['欧阳若岚', '云泽康复医院', '心内科', '0900-6710685'],
	['单长乐', '重庆路社区卫生服务中心', 'ICU 病房', '13800000042'],
	['Zhang Wei', '北京协和医院', '', ''],
	['曾女', 'A 区中医院', '行政', '']
];
const queries = [
	...['', 'o', 'oyrl', 'ouyang', 'yang', 'ang', 'rl yz', '岚', '若l', '0685', 'icu', 'Icu b'],
	...[
		'scl',
		'dcl',
		'shan',
		'chang',
		'zq',
		'cq',
		'wei',
		'zhang w',
		'bjxh',
		'z',
		'zn',
		'a',
		'azyy',
		'北j'
	],
	...['医院', '一', '9', 'xn', 'hz', 'zhong', 'hang']
];

describe('a search in many texts', () => {
	it.each(queries)('finds with "%s" whom the dictionary finds', (query) => {
		const search = textSearch(query);
		for (const texts of customers) expect(search(texts), texts[0]).toBe(plain(texts, query));
	});
});
