import { describe, expect, it } from 'vitest';
import { carriedCatalogues } from './carried-messages.ts';
import { catalogues } from './messages.ts';

/** Stands for any parameter: reads as '7', and so does whatever is taken from it or called on it. */
const anyParameter: unknown = new Proxy(() => '7', {
	get: (_, key) =>
		key === Symbol.toPrimitive || key === 'toLocaleString' ? () => '7' : anyParameter
});

/** Every text with the path of its key; a message with parameters is called. */
function texts(node: unknown, path = ''): Map<string, string> {
	if (typeof node === 'string') return new Map([[path, node]]);
	if (typeof node === 'function') return new Map([[path, String(node(anyParameter))]]);
	return new Map(
		Object.entries(node as object).flatMap(([key, child]) => [
			...texts(child, path ? `${path}.${key}` : key)
		])
	);
}

const zh = texts({ ...catalogues['zh-CN'], ...carriedCatalogues['zh-CN'] });
const en = texts({ ...catalogues.en, ...carriedCatalogues.en });
const chinese = /[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/;
/** Each language names itself in its own script. */
const ownName = 'common.languages.zh-CN';
const failing = (catalogue: Map<string, string>, wrong: (text: string) => boolean) =>
	[...catalogue].filter(([key, text]) => key !== ownName && wrong(text));

describe('the catalogues', () => {
	it('have the same keys', () => {
		expect([...en.keys()].sort()).toEqual([...zh.keys()].sort());
	});

	it('leave no text empty', () => {
		expect(failing(zh, (text) => text.trim() === '')).toEqual([]);
		expect(failing(en, (text) => text.trim() === '')).toEqual([]);
	});

	it('keep Chinese out of English', () => {
		expect(failing(en, (text) => chinese.test(text))).toEqual([]);
	});

	it('call nothing undefined', () => {
		expect(failing(zh, (text) => /undefined|NaN|\[object/.test(text))).toEqual([]);
		expect(failing(en, (text) => /undefined|NaN|\[object/.test(text))).toEqual([]);
	});

	it('punctuate Chinese with full-width marks', () => {
		const halfWidth = /[\u4e00-\u9fff”][,:;?!()]|[,:;?!(][\u4e00-\u9fff“]/;
		expect(failing(zh, (text) => halfWidth.test(text))).toEqual([]);
	});
});
