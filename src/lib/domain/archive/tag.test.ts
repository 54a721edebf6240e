import { describe, expect, test } from 'vitest';
import { tagOf, tagsBySubject } from './tag.ts';

describe('T1 a typed word as a tag', () => {
	test.each([
		['  讲者 ', '讲者'],
		['ＶＩＰ', 'VIP'],
		['讲者、院内/会', '讲者 院内 会'],
		[' ，; ', '']
	])('T1 %j is %j', (text, tag) => {
		expect(tagOf(text)).toBe(tag);
	});
});

describe('T2 the tags of a customer', () => {
	test('T2 stand in order, once each, those of a merged card under the kept one', () => {
		const said = [
			{ subjectId: 'kept', tag: '讲者' },
			{ subjectId: 'absorbed', tag: '讲者' },
			{ subjectId: 'absorbed', tag: '年会' },
			{ subjectId: 'other', tag: 'VIP' }
		];
		const tags = tagsBySubject(said, (id) => (id === 'absorbed' ? 'kept' : id));
		expect([...tags]).toEqual([
			['kept', ['年会', '讲者']],
			['other', ['VIP']]
		]);
	});
});
