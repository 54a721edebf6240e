import { describe, expect, it } from 'vitest';
import { carriedCatalogues } from './carried-messages.ts';
import { catalogues } from './testing/catalogues.ts';

/** Stands for any parameter: reads as the given text, and so does whatever is taken from it or called on it. */
function anyParameter(text: string): unknown {
	const parameter: unknown = new Proxy(() => text, {
		get: (_, key) =>
			key === Symbol.toPrimitive || key === 'toLocaleString' ? () => text : parameter
	});
	return parameter;
}

/** Every text with the path of its key; a message with parameters is called with something that reads as `parameter`. */
function texts(node: unknown, parameter: string, path = ''): Map<string, string> {
	if (typeof node === 'string') return new Map([[path, node]]);
	if (typeof node === 'function') return new Map([[path, String(node(anyParameter(parameter)))]]);
	return new Map(
		Object.entries(node as object).flatMap(([key, child]) => [
			...texts(child, parameter, path ? `${path}.${key}` : key)
		])
	);
}

const whole = {
	zh: { ...catalogues['zh-CN'], ...carriedCatalogues['zh-CN'] },
	en: { ...catalogues.en, ...carriedCatalogues.en }
};
const zh = texts(whole.zh, '7');
const en = texts(whole.en, '7');
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

	it('punctuate Chinese with full-width marks, around numbers and names alike', () => {
		const halfWidth =
			/[\u4e00-\u9fff”》）]\s?[,:;?!()]|[,:;?!()]\s?[\u4e00-\u9fff“《（]|[\u4e00-\u9fff]\.(?!\w)/;
		expect(failing(zh, (text) => halfWidth.test(text))).toEqual([]);
		expect(failing(texts(whole.zh, '甲'), (text) => halfWidth.test(text))).toEqual([]);
	});
});

/** Words of the specification, the solver and the wire, which nobody in a corridor knows. */
const foreign = {
	zh: /课件|教材|代价|未成行|次优|求解|信令|同步服务器|连接服务器|npm|STUN|TURN|CRDT|WebRTC/,
	en: /\b[Dd]eck\b|\b[Ss]lide\b|\b[Cc]osts?\b|[Uu]nserved|[Nn]ext best|\b[Ss]olver\b|[Ss]ignall?ing|\bnpm\b|STUN|TURN|CRDT|WebRTC/
};

/** Where such a word may stand: what “Basis” and About tell, and the technical help of the meeting point. */
const exempt =
	/^(about\.source|grading\.(provenance|provenanceHint|slide)\b|policy\.(deckAlso|lost)$|share\.technical\.)/;

describe('the words of the screens', () => {
	it.each(['zh', 'en'] as const)('are those of the field, in %s', (language) => {
		const catalogue = language === 'zh' ? zh : en;
		const found = failing(catalogue, (text) => foreign[language].test(text));
		expect(found.filter(([key]) => !exempt.test(key))).toEqual([]);
	});
});
