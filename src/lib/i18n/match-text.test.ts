import { expect, test } from 'vitest';
import { matchesText } from './match-text.ts';

const texts = ['王建国', '云州市第一人民医院', '13800001234'];

test.each(['王', '建国', 'wjg', 'wangjianguo', '第一', 'dyrm', '1234', '王 第一', 'WJG'])(
	'%s finds the doctor',
	(query) => expect(matchesText(texts, query)).toBe(true)
);

test.each(['李', 'lxm', '王 第二', '9999'])('%s does not', (query) =>
	expect(matchesText(texts, query)).toBe(false)
);

test('an empty query finds everyone', () => expect(matchesText(texts, '  ')).toBe(true));
