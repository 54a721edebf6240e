import type { ComplianceRuleId } from '#lib/domain/compliance-rules.ts';

/**
 * A wording that a rule looks for, in the pattern's group where it has one: Safari below 16.4 cannot look behind.
 * `accepts` checks what the pattern alone cannot.
 */
export interface TextPattern {
	readonly rule: ComplianceRuleId;
	readonly pattern: RegExp;
	readonly accepts: (match: string) => boolean;
}

const always = () => true;
const patterns = (rule: ComplianceRuleId, ...list: RegExp[]): TextPattern[] =>
	list.map((pattern) => ({ rule, pattern, accepts: always }));

const identityWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** True for an 18-character resident identity number whose birth month and check character fit (GB 11643-1999). */
export function isIdentityNumber(text: string): boolean {
	const month = Number(text.slice(10, 12));
	const day = Number(text.slice(12, 14));
	if (month < 1 || month > 12 || day < 1 || day > 31) return false;
	const sum = identityWeights.reduce((total, weight, at) => total + weight * Number(text[at]), 0);
	return '10X98765432'[sum % 11] === text[17]?.toUpperCase();
}

/** True for digits whose Luhn check digit fits (ISO/IEC 7812-1); blanks and hyphens between them do not count. */
export function isBankCard(text: string): boolean {
	const digits = text.replaceAll(/\D/g, '');
	let sum = 0;
	for (let place = 1; place <= digits.length; place += 1) {
		const digit = Number(digits.at(-place));
		const value = place % 2 === 0 ? digit * 2 : digit;
		sum += value > 9 ? value - 9 : value;
	}
	return sum % 10 === 0;
}

/** A doctor as the subject of a sentence; a patient's family and health are clinical talk and stay allowed. */
const someone = '(?:主任|医生|大夫|老师|教授|本人|自己|他|她)';
const untilPause = '[^，。；,;\\n]';

/** Wordings in Chinese and English that do not belong in a visit report; all patterns are global. */
export const textPatterns: readonly TextPattern[] = [
	...patterns(
		'offLabelWording',
		/超(?:药品)?说明书|超适应[症证]|超剂量(?:使用|用药)/g,
		/(?:适应[症证]|说明书)(?:以外|之外|外)/g,
		/未(?:获)?批准?的?(?:适应[症证]|用法|剂量)/g,
		/\boff[-\s]?label\b|\bunapproved\s+(?:use|indication|dose)s?\b/gi
	),
	...patterns(
		'volumeWording',
		/统方|处方量|开药量|用药量|开单量/g,
		new RegExp(
			`(?:每|一个?|本|上|这|当|\\d个?|两个?)(?:周|月|季度|年)${untilPause}{0,10}?\\d+\\s*多?(?:盒|支|瓶|袋|万元?|张处方)`,
			'g'
		),
		/(?:开|走|销)了?(?:约|大概|大约|近)?\s*\d+\s*多?(?:盒|支|瓶|袋)/g,
		/\b\d+\s*(?:boxes|packs|bottles|vials|scripts|prescriptions)\s*(?:a|per|each|every|\/)\s*(?:day|week|month|quarter|year)\b/gi,
		/\bprescrib(?:es|ed|ing)\s+(?:about\s+)?\d+\s*(?:boxes|packs|bottles|vials)\b/gi
	),
	{
		rule: 'identityNumber',
		pattern: /(?:^|\D)([1-9]\d{16}[\dXx])(?!\d)/g,
		accepts: isIdentityNumber
	},
	{
		rule: 'bankCard',
		pattern: /(?:^|\D)([3-69](?:[ -]?\d){15,18})(?![ -]?\d)/g,
		accepts: (match) => isBankCard(match) && !isIdentityNumber(match)
	},
	...patterns(
		'homeAddress',
		/家庭?(?:住址|地址)|家住|住址|住所|家在/g,
		/小区[^，。；,;\n]{0,8}?\d+\s*(?:号|栋|幢|单元|室)/g,
		/\d+\s*单元\s*\d+/g,
		/\bhome\s+address\b|\b(?:he|she)\s+lives\s+(?:at|in|on)\b/gi
	),
	...patterns(
		'familyOrHealth',
		/妻子|丈夫|老婆|老公|爱人|太太|岳父|岳母|离婚|结婚|高考/g,
		new RegExp(`${someone}(?:家)?的?(?:父亲|母亲|父母|儿子|女儿|孩子|小孩)`, 'g'),
		new RegExp(
			`${someone}${untilPause}{0,6}?(?:患有|得了|请?病假|怀孕|产假|住院(?![部医患病的])|做手术后|化疗|抑郁|身体不好)`,
			'g'
		),
		/\b(?:his|her|doctor's)\s+(?:wife|husband|spouse|sons?|daughters?|child(?:ren)?|kids?|parents?|mother|father|divorce|illness|surgery|pregnancy|depression)\b/gi,
		/\b(?:he|she)\s+(?:is|was|got)\s+(?:ill|sick|pregnant|divorced|hospitali[sz]ed)\b/gi
	)
];
