import type { ContactRole } from '#lib/domain/archive/contact.ts';
import { narrow } from '#lib/domain/archive/name-keys.ts';
import type { FactSource } from '#lib/domain/provenance.ts';
import type { FileLanguage, FileWord } from '#lib/exchange/file/file-language.ts';
import type { CellParser } from '#lib/exchange/file/parse-cell.ts';

/** The words by which a file names the values of one field. */
export type Choices<Value extends string> = Readonly<Record<Value, FileWord>>;

const word = (zh: string, en: string, ...also: string[]): FileWord => ({ zh, en, also });

/** 岗位: the posts of slide 5. */
export const roleChoices: Choices<ContactRole> = {
	clinicalDirector: word('临床主任', 'Clinical director', '科主任', '主任', '副主任'),
	doctor: word('医生', 'Doctor', '医师', '大夫', '临床医生', 'physician'),
	pharmacyDirector: word('药剂科主任', 'Pharmacy director', '药学部主任', '药剂主任'),
	purchasing: word('采购与库管', 'Purchasing and stores', '采购', '库管', '药品采购', 'purchasing'),
	informationClerk: word('微机人员', 'IT clerk', '信息科', '微机', '信息科人员'),
	pharmacyStaff: word('药房人员', 'Pharmacy staff', '药师', '药房', '药剂师', 'pharmacist'),
	president: word('院长', 'President', '书记'),
	vicePresident: word('业务院长', 'Vice president', '副院长', '分管院长'),
	companyManager: word('公司经理', 'Company manager', '经理', '总经理'),
	salesperson: word('业务人员', 'Salesperson', '业务员', '销售', '商务'),
	other: word('其他', 'Other', '其它')
};

/** 客情: how well the rep and the customer get on. */
export const rapportChoices: Choices<'good' | 'fair' | 'none'> = {
	good: word('良好', 'Good', '好', '熟悉', '密切'),
	fair: word('一般', 'Fair', '普通', '中'),
	none: word('无兴趣', 'None', '差', '不熟', '陌生', '无')
};

/** 信息来源: the deck's six sources of a fact. */
export const sourceChoices: Choices<FactSource> = {
	customer: word('客户本人', 'Customer', '本人', '内部人员', '客户本人/内部人员'),
	introduction: word(
		'医院或商业介绍',
		'Introduction',
		'医院/商业介绍',
		'介绍',
		'商业介绍',
		'医院介绍'
	),
	related: word('客户相关人员', 'People close to the customer', '相关人员'),
	peer: word('同行业人员', 'Peer', '同行', '同行业人员(非竞争对手)'),
	company: word('上级主管和同事', 'Own company', '主管', '同事', '公司', '上级主管和高年资同事'),
	information: word('信息手段', 'Information tools', '网络', '公开信息', '官网')
};

/** The value a word stands for, in either language. */
export function choiceParser<Value extends string>(choices: Choices<Value>): CellParser<Value> {
	const valueByWord = new Map<string, Value>();
	for (const value in choices) {
		const { zh, en, also } = choices[value];
		for (const text of [value, zh, en, ...also]) valueByWord.set(key(text), value);
	}
	return (text) => {
		const value = valueByWord.get(key(text));
		return value === undefined ? { ok: false, problem: 'notAChoice' } : { ok: true, value };
	};
}

const key = (text: string): string => narrow(text).toLowerCase().replace(/\s+/g, '');

/** The word a value is written as. */
export const choiceText = <Value extends string>(ask: {
	choices: Choices<Value>;
	value: Value;
	language: FileLanguage;
}): string => ask.choices[ask.value][ask.language];
