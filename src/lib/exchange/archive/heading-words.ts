import type { FileWord } from '#lib/exchange/file/file-language.ts';
import { isLineKind } from '#lib/exchange/lines/line-fields.ts';
import {
	customerKinds,
	importKinds,
	inputsOf,
	type CustomerKind,
	type ImportKind
} from './columns.ts';
import { headingKey } from './plain-heading.ts';

/** A field a heading may mean, and how surely: 1 for a known word. */
export interface Meaning {
	readonly field: string;
	readonly sure: number;
}

/** How sure a guess is by what it rests on. */
export const sureness = { known: 1, stripped: 0.9, partly: 0.6, shape: 0.5 };

const wordsOf = (kind: ImportKind): ReadonlyMap<string, readonly string[]> => {
	const fields: Readonly<Record<string, { readonly heading: FileWord }>> = inputsOf[kind];
	const byWord = new Map<string, string[]>();
	for (const [field, { heading }] of Object.entries(fields)) {
		for (const word of new Set([heading.zh, heading.en, ...heading.also].map(headingKey))) {
			byWord.set(word, [...(byWord.get(word) ?? []), field]);
		}
	}
	return byWord;
};

const words = Object.fromEntries(importKinds.map((kind) => [kind, wordsOf(kind)])) as Record<
	ImportKind,
	ReadonlyMap<string, readonly string[]>
>;

/** Whether a text is a word of headings, in any list of customers or in one of a further kind. */
export const isHeadingWord = (text: string, kind?: ImportKind): boolean => {
	const key = headingKey(text);
	return [...customerKinds, ...(kind ? [kind] : [])].some((each) => words[each].has(key));
};

// Whose the fact of a column is stands before it: of these it is never the customer's own.
const foreign: Record<CustomerKind | 'any' | 'lines' | 'stock', RegExp> = {
	any: /^(?:spo|rep(?!ort)|mr(?:name|id|code)|bu|sales|user|owner|manager|employee|agent|psr|fsm|asm|负责人|责任人|归属|维护人|跟进人|专员|员工|工号|业务员|业务代表|医药代表|代表|地区经理|大区|省区经理|录入|填表|填报|创建|修改|更新人|产品|品种|品名|药品名|药品编|商品|规格|批号|批次|剂型|item|product|brand|sku|batch|流水|订单|发票|单据|快递|邮政|邮编|zip|postal|postcode|身份证|银行)|(?:区县|区划|行政|邮政|地区|城市|省份?|市|district|county|city|province|area|region|zip|post)(?:代码|编码|编号|code|id)$|(?:产品|品种|商品|规格)/,
	hospital:
		/经销商|配送商|配送企业|商业公司|供应商|上游|distributor|dealer|wholesaler|supplier|^ws(?:code|name)/,
	doctor:
		/^(?:医院|医疗机构|机构|单位|hospital|facility)(?:信息|基本信息|资料)?.*(?:电话|手机|地址|等级|级别|性质|类型|床位|phone|tel|address|level|beds)|经销商|配送商|配送企业|商业公司|供应商|上游|distributor|dealer|wholesaler|supplier|^ws(?:code|name)/,
	distributor: /医院|医生|医师|hospital|doctor/,
	lines:
		/^(?:spo|rep(?!ort)|mr(?:name|id|code)|bu|user|owner|manager|employee|agent|psr|fsm|asm|负责人|责任人|归属|维护人|跟进人|专员|员工|工号|业务员|业务代表|医药代表|代表|地区经理|大区|省区|录入|填表|填报|创建|修改|流水|快递|邮政|邮编|身份证|银行)|库存|结存|期初|期末|单价|价格|同期|去年|上月|上期|环比|同比|增长|达成率|完成率|床位|门诊|人次|price|stock|balance|growth|last year/,
	stock:
		/^(?:spo|rep(?!ort)|mr(?:name|id|code)|bu|user|owner|manager|employee|agent|psr|fsm|asm|负责人|责任人|归属|维护人|跟进人|专员|员工|工号|业务员|业务代表|医药代表|代表|地区经理|大区|省区|录入|填表|填报|创建|修改|流水|快递|邮政|邮编|身份证|银行)|在途|效期|安全|可销|周转|天数|单价|价格|占用|冻结|不合格|金额|成本|上[期月年]|同期|去年|环比|同比|增长|达成率|完成率|指标|目标|计划|price|amount|value|balance of|days|growth|last year|target/
};

/** Whether a column holds a fact of someone or something else than the row's customer. */
export function isForeign(key: string, kind: ImportKind): boolean {
	if (words[kind].has(key)) return false;
	if (kind === 'stock') return foreign.stock.test(key);
	return isLineKind(kind)
		? foreign.lines.test(key)
		: foreign.any.test(key) || foreign[kind].test(key);
}

const ownPrefix: Record<CustomerKind, RegExp> = {
	hospital:
		/^(?:hospitals?|hco|account|customer|facility|institution|医院|医疗机构|机构|单位|客户|终端|院方)(?:的)?/,
	doctor: /^(?:doctors?|dr|hcp|physician|customer|contact|医生|医师|专家|客户|个人)(?:的)?/,
	distributor: /^(?:distributor|dealer|company|商业|经销商|公司|企业|客户|单位)(?:的)?/
};
const hospitalPrefix = /^(?:hospitals?|hco|facility|institution|医院|机构|单位)/;
const spanPrefix =
	/^(?:\d{4}年?)?(?:年度?|全年|月度?|季度?|周|日|每[年月周日天]|annual|yearly|monthly|weekly|daily|total)?(?:均|平均|average|avg)?(?:总)?/;
const measured = new Set([
	'dailyOutpatients',
	'monthlyDrugPurchase',
	'patientsPerDay',
	'annualSales'
]);

/** Fields that a heading must name outright: half a word has merged hundreds of customers. */
const neverPartly = new Set([
	'code',
	'hospitalCode',
	'firstName',
	'lastName',
	'keyPerson',
	'levelGrade',
	'source',
	'factSource',
	'axis',
	'step',
	'day',
	'unit',
	'target',
	'usage',
	'potential'
]);
/** What a heading means only when it ends in a word for names. */
const named = new Set(['name', 'hospital', 'product', 'distributor']);
const nameEnding = /(?:名|名称|姓名|全称|name)$/;
const longestRest = 6;
const longestHeading = 60;

const read = new Map<string, readonly Meaning[]>();
const mostRead = 5000;

/** The fields one spelling of a heading may mean, the surest first. */
export function meaningsOf(key: string, kind: ImportKind): readonly Meaning[] {
	if (key === '' || key.length > longestHeading) return [];
	const known = read.get(`${kind} ${key}`);
	if (known) return known;
	if (read.size > mostRead) read.clear();
	const meanings = meaningsIn(key, kind);
	read.set(`${kind} ${key}`, meanings);
	return meanings;
}

function meaningsIn(key: string, kind: ImportKind): readonly Meaning[] {
	const known = words[kind];
	const exact = known.get(key);
	if (exact) return exact.map((field) => ({ field, sure: sureness.known }));
	if (isForeign(key, kind)) return [];
	if (isLineKind(kind)) return partly(key, kind);
	const stripped =
		kind === 'doctor' && hospitalPrefix.test(key) ? '' : key.replace(ownPrefix[kind], '');
	const own = stripped === key ? undefined : known.get(stripped);
	if (own) return own.map((field) => ({ field, sure: sureness.stripped }));
	const span = known.get(key.replace(spanPrefix, ''))?.filter((field) => measured.has(field));
	if (span?.length) return span.map((field) => ({ field, sure: sureness.stripped }));
	return partly(key, kind);
}

/** 医院全称 holds another known word: the longest one decides, the next is a second guess. */
function partly(key: string, kind: ImportKind): readonly Meaning[] {
	return [...words[kind]]
		.filter(
			([word]) => word.length > 1 && key.includes(word) && key.length - word.length <= longestRest
		)
		.sort(([first], [second]) => second.length - first.length)
		.flatMap(([word, fields], at) =>
			fields
				.filter((field) => !neverPartly.has(field))
				.filter((field) => !named.has(field) || nameEnding.test(key))
				.filter(() => !/^[a-z]{1,3}$/.test(word))
				.map((field) => ({ field, sure: sureness.partly - Math.min(at, 9) / 100 }))
		);
}
