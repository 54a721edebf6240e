import { expect, it } from 'vitest';
import { withoutNames } from './names-in-text.ts';

const others = ['王伟民', '陈医生', '王伟'];

it.each([
	['王伟、陈医生', '×、陈医生'],
	['王伟民、王伟主任、王伟', '王伟民、×主任、×'],
	['王伟王伟民', '×王伟民'],
	['陈医生', '陈医生'],
	['', '']
])('takes a name out of “%s” and leaves longer names of others', (text, left) => {
	expect(withoutNames(text, { names: ['王伟'], others })).toBe(left);
});

it('takes out all names of a person, and nothing where there is none', () => {
	expect(withoutNames('林若谷和林医生', { names: ['林若谷', '林医生'], others })).toBe('×和×');
	expect(withoutNames('林若谷', { names: [''], others: [] })).toBe('林若谷');
});
