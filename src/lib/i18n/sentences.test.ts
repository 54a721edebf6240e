import { expect, it } from 'vitest';
import { sentences, withoutEnd } from './sentences.ts';

it('takes the end off what goes on, and leaves the last as a person wrote it', () => {
	expect(withoutEnd('下次带文献。 ')).toBe('下次带文献');
	expect(sentences(['谈了价格。', '', null, '下一步送样！', '周三再来。'], '；')).toBe(
		'谈了价格；下一步送样；周三再来。'
	);
	expect(sentences([], '；')).toBe('');
});
