import { narrow } from '#lib/domain/archive/name-keys.ts';
import { isDepartment, isDistributorName, isDistrict, isHospitalName } from './cell-shape.ts';
import type { ImportKind } from './columns.ts';
import { isHeadingWord } from './heading-words.ts';
import { simplified } from './plain-heading.ts';
import type { LeftOut } from './preview.ts';

/** What a section head says of the rows below it. */
export interface Section {
	readonly department?: string;
	readonly hospital?: string;
	readonly zone?: string;
}

const total =
	/^(?:.{0,12}(?:合计|总计|小计)|共计|总数|平均|平均值|(?:grand |sub-?)?total(?: (?:number|count|of|no\.?))?|sum|average)[:：]?\s*[\d,.]*\s*(?:[家人条名所个位]|hospitals?|doctors?|customers?|facilities|records?|rows?|people)?$/i;
const example = '例|示例|样例|范例|举例|示范|填写示例|example|sample';
const instruction = new RegExp(
	[
		`^[（(【[]?(?:${example}|e\\.g\\.)[)）】\\]]?\\s*[:：]`,
		`^[（(【[](?:${example})[)）】\\]]`,
		`[（(【[](?:${example})[)）】\\]]$`,
		'^(?:例如|填写说明|请(?:填写|填入|输入|选择|注明|按)|please |enter (?:the|a) )',
		'^[（(]?(?:必填|选填|必录|非必填|可不填|下拉选择|required|optional|mandatory)(?:[)）]|[（(].*|$)',
		'^\\d+位数字$|^格式[:：]'
	].join('|'),
	'i'
);
/** What a row below the headings says of the kind of each column. */
const typeWord =
	/^(?:文本|数字|日期|字符串?|整数|小数|string|text|number|numeric|date|integer|int|varchar.*)$/i;
const medical = /医院|诊所|门诊|卫生|医疗|保健|hospital|clinic|medical cent/i;
const footers = [
	/^[（(]?(?:总?共|合计|一共|共计)\s*[\d,]+\s*(?:家|人|条|名|所|个|位|行|项|例|户|间)/,
	/^(?:制表|填表|填报|编制|审核|审批|复核|统计|经办|打印|导出|更新|截止|截至|数据|资料|联系|负责|主管|批准|签字|签名|盖章)(?:人|单位|日期|时间|来源|部门|者|电话)?\s*[:：]/,
	/^(?:备注|注|说明|附注|注意|来源|附)\s*\d*\s*[:：.、]/,
	/^(?:数据|资料|统计|信息)?截[至止]\s*(?:时间|日期)?[:：]?\s*\d/,
	/^(?:第\s*\d+\s*页|共\s*\d+\s*页|page \d+)/i,
	/^(?:prepared|approved|checked|reviewed|printed|generated|exported|compiled|updated|created) (?:by|on|at)\b/i,
	/^(?:notes?|source|remarks?|disclaimer|total records?|date)\s*[:：]/i,
	/^(?:以下空白|以上数据|end of (?:list|report|file))/i,
	/^[-=—_*※]{3,}$/,
	/^[※*]\s*\S/
];
const numbered = /^(?:[一二三四五六七八九十]+\s*[、.．:：]|[（(][一二三四五六七八九十\d]+[)）])\s*/;
const counted = /\s*[（(]\s*(?:共\s*)?\d+\s*[家人名位个所]?\s*[)）]\s*$/;
const heads = /(?:类|级|片区|区域|组|系统|名单|列表|清单|部分)$/;
const mostFooterCells = 3;
const mostHeadingShare = 0.6;

/** Tells the rows of a list that are customers from those that are not, from the top down. */
export class RowSorter {
	readonly #kind: ImportKind;
	readonly #headings: ReadonlySet<string>;
	readonly #nameColumn: number;
	readonly #namesLookAlike: boolean;
	readonly #mapped: number;
	#secondTable = false;
	#section: Section = {};

	constructor(list: {
		kind: ImportKind;
		headings: readonly string[];
		mapping: readonly (string | null)[];
		/** Whether most names of a list of hospitals end as such names do: one that does not is no hospital. */
		namesLookAlike: boolean;
	}) {
		this.#kind = list.kind;
		this.#headings = new Set(list.headings.filter(Boolean));
		this.#nameColumn = list.mapping.indexOf('name');
		this.#mapped = list.mapping.filter((field) => field !== null).length;
		this.#namesLookAlike = list.namesLookAlike;
	}

	/** What the last section head said. */
	get section(): Section {
		return this.#section;
	}

	/** Why a row is no customer; null for one that is. */
	leftOut(cells: readonly string[]): LeftOut | null {
		const filled = cells.filter((cell) => cell !== '');
		const [first = ''] = filled;
		if (this.#secondTable) return 'secondTable';
		if (
			filled.every((cell) => this.#headings.has(cell)) &&
			(filled.length > 1 || this.#headings.size === 1)
		)
			return 'repeatedHeading';
		if (namesColumns(filled, this.#kind)) {
			this.#secondTable = true;
			return 'secondTable';
		}
		const name = plainOf(cells[this.#nameColumn] ?? '');
		const instructed = filled.map(plainOf).filter((cell) => instructs(cell)).length;
		if (instruction.test(name) || instructed / filled.length >= 0.5) return 'instruction';
		const start = plainOf(first);
		if (total.test(start) || total.test(name)) return 'total';
		if (filled.length <= mostFooterCells && footers.some((shape) => shape.test(start)))
			return 'footer';
		if (filled.length === 1 && this.#mapped > 1)
			return this.#lone(narrow(first), cells.indexOf(first));
		return this.#isCompany(name) ? 'noHospital' : null;
	}

	/** Among hospitals that are named as such, a company that delivers is none. */
	#isCompany(name: string): boolean {
		const isOfHospitals = this.#kind === 'hospital' && this.#namesLookAlike;
		return isOfHospitals && isDistributorName(name) && !medical.test(name);
	}

	/** A row of one cell heads a section, unless it can be a customer. */
	#lone(text: string, column: number): LeftOut | null {
		const plain = text.replace(numbered, '').replace(counted, '').trim();
		const isNumbered = numbered.test(text);
		const inName = column === this.#nameColumn;
		// A number heads nothing: it is a customer whose name is missing.
		if (!inName && !/\p{L}/u.test(text)) return null;
		if (this.#kind !== 'hospital' && this.#kind !== 'distributor') {
			if (isDepartment(plain)) return this.#head({ ...this.#section, department: plain });
			if (isHospitalName(plain)) return this.#head({ hospital: plain });
			if (isDistrict(plain)) return this.#head({ zone: plain });
			return inName && !isNumbered && !heads.test(plain) ? null : 'sectionHead';
		}
		if (inName && isHospitalName(plain) && !isNumbered) return null;
		if (isDistrict(plain)) return this.#head({ zone: plain });
		if (isNumbered || heads.test(simplified(plain)) || !inName) return this.#head({});
		return this.#namesLookAlike ? this.#head({}) : null;
	}

	#head(section: Section): LeftOut {
		this.#section = section;
		return 'sectionHead';
	}
}

const plainOf = (text: string): string => simplified(narrow(text));

const instructs = (cell: string): boolean => instruction.test(cell) || typeWord.test(cell);

/** Whether the filled cells of a row name columns. */
export function namesColumns(filled: readonly string[], kind?: ImportKind): boolean {
	if (filled.length < 2 || filled.some((cell) => /\d/.test(cell) || cell.length > 20)) return false;
	const words = filled.filter(
		(cell) => isHeadingWord(cell, kind) || /(?:名称|姓名|编号| name)$/i.test(cell)
	);
	return words.length >= 2 && words.length / filled.length >= mostHeadingShare;
}
