import { describe, expect, it } from 'vitest';
import { matchesText } from '#lib/i18n/match-text.ts';
import { textSearch } from './text-search.ts';

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

describe('the search of the list', () => {
	it.each(queries)('finds with "%s" whom the plain comparison finds', (query) => {
		const search = textSearch(query);
		for (const texts of customers) expect(search(texts), texts[0]).toBe(matchesText(texts, query));
	});
});
