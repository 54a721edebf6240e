import { narrow } from '#lib/domain/archive/name-keys.ts';
import { measureIn } from './month-headings.ts';

const ofTargets = /指标|目标|任务|计划|target|quota/i;
const ofAmounts = /金额|销售额|万元|amount|value/i;
const sales = /^(?:销售|销出|纯销|流向|出库|发货|sales|sold)$/i;
const ofDistributors = /商业|经销商|配送|供应商|distributor|dealer|wholesaler/i;
const ofHospitals = /医院|终端|医疗机构|hospital|facility/i;
const owed = /逾期|应收/;
/** What a list of what distributors hold counts, by its title. */
const held: readonly (readonly [RegExp, string])[] = [
	[/进销存/, ''],
	[/逾期|overdue/i, '逾期'],
	[/应收|欠款|receivable/i, '应收账款'],
	[/库存|结存|stock|inventory/i, '期末库存'],
	[/购进|进货|入库|purchases/i, '购进'],
	[/销售|销量|出库|纯销|流向|sales/i, '销量']
];

/** What the figures of a list count, as headings that lists know. */
export interface Measuring {
	/** The lines above the headings and the name of the sheet. */
	readonly above: string;
	/** The headings beside the months. */
	readonly beside: readonly string[];
	/** What the columns of months say that they count. */
	readonly all: readonly string[];
}

/** The heading under which figures stand then; what the months do not say the lines above may. */
export function measureHeading(said: string, { above, beside, all }: Measuring): string {
	if (/^(?:盒|支|瓶)$/.test(said)) return '数量';
	if (said === '元') return '金额（元）';
	if (said === '万元') return '金额（万元）';
	// Sold is a flow of a distributor among others, and alone what any list counts.
	if (sales.test(said) && all.every((one) => sales.test(one))) return '销量';
	if (said !== '') return said;
	if (ofTargets.test(above)) return '月指标';
	const plain = narrow(beside.join(' '));
	if (ofDistributors.test(plain) && !ofHospitals.test(plain)) {
		const named = held.find(([shape]) => shape.test(above))?.[1] ?? '';
		const unit = owed.test(named) ? /[亿万千]?元/.exec(above)?.[0] : undefined;
		if (named !== '') return unit === undefined ? named : `${named}（${unit}）`;
	}
	if (ofAmounts.test(above)) return /万元/.test(above) ? '金额（万元）' : '金额（元）';
	return '数量';
}

/** The column in which each row says what its figures count: 购进, 销售, 库存 below one another; -1 where there is none. */
export function measureColumn(
	rows: readonly (readonly string[])[],
	kept: readonly number[]
): number {
	const found = kept.find((column) => {
		const cells = rows.map((row) => row[column]?.trim() ?? '').filter((cell) => cell !== '');
		return cells.length > 0 && new Set(cells).size > 1 && cells.every(isMeasure);
	});
	return found ?? -1;
}

const isMeasure = (text: string): boolean => {
	const { rest, measure } = measureIn(text);
	return measure !== '' && rest === '' && !/^(?:元|万元|盒|支|瓶)$/.test(measure);
};
