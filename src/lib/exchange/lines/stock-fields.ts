import type { DistributorMeasure } from '#lib/domain/archive/distributor-figure.ts';
import {
	choiceField,
	heading,
	nameField,
	textField,
	type Field
} from '#lib/exchange/archive/field.ts';
import { words } from '#lib/exchange/archive/words.ts';
import type { FileWord } from '#lib/exchange/file/file-language.ts';
import { figureField, monthField, tenThousandsField } from './line-cells.ts';
import { productWords, specificationWords, usageSourceWords, yearWord } from './usage-fields.ts';

const ofMoney = /元|金额|yuan|rmb|amount|value/i;

/** A column of what is in stock, in the product's unit: what it is worth is another thing. */
const stockField = (word: FileWord): Field<number> => {
	const field = figureField(word);
	return {
		...field,
		parse: (text, heading) =>
			ofMoney.test(heading) ? { ok: false, problem: 'unitUnknown' } : field.parse(text, heading)
	};
};

const figures: Readonly<Record<DistributorMeasure, Field<number>>> = {
	opening: stockField(
		heading(
			'期初',
			'Opening',
			...words(
				'期初库存|上期库存|上月库存|上期结存|上月结存|月初库存|期初数量|期初库存数量|opening stock|beginning stock|opening balance'
			)
		)
	),
	received: stockField(
		heading(
			'购进',
			'Received',
			...words(
				'进货|购进数量|进货数量|本期购进|本月购进|本月进货|本期进货|入库|入库数量|本期入库|本月入库|采购入库|购入|购入数量|purchases|purchased|stock in|received quantity|receipts'
			)
		)
	),
	sold: stockField(
		heading(
			'销出',
			'Sold',
			...words(
				'销售|出库|销售出库|本期销售|本月销售|销出数量|出库数量|本期出库|本月出库|销售数量|流出|流出数量|销量|纯销|stock out|sales out|sales|issues'
			)
		)
	),
	closing: stockField(
		heading(
			'期末',
			'Closing',
			...words(
				'期末库存|库存|月末库存|结存|期末数量|期末库存数量|本期结存|本月库存|本月结存|当前库存|现有库存|库存数量|库存数|结余|closing stock|stock|stock on hand|ending stock|closing balance|inventory|on hand'
			)
		)
	),
	receivable: tenThousandsField(
		heading(
			'应收（万元）',
			'Receivable (10,000 yuan)',
			...words(
				'应收|应收账款|应收款|应收金额|应收账款金额|应收账款余额|应收余额|欠款|欠款金额|未回款|未回款金额|receivables|accounts receivable|outstanding|amount outstanding|ar balance'
			)
		)
	),
	overdue: tenThousandsField(
		heading(
			'逾期（万元）',
			'Overdue (10,000 yuan)',
			...words(
				'逾期|逾期账款|逾期金额|逾期应收|逾期欠款|超期|超期金额|超期账款|超期应收|overdue amount|past due|overdue balance'
			)
		)
	)
};

/** The columns of 商业进销存与应收: receivables stand in rows without a product. */
export const stockFields = {
	month: monthField(
		heading('月份', 'Month', ...words('月|年月|统计月份|所属月份|数据月份|期间|period|year month'))
	),
	year: textField(yearWord),
	distributor: nameField(
		heading(
			'商业名称',
			'Distributor',
			...words(
				'商业|商业公司|商业公司名称|经销商|经销商名称|配送商|配送商名称|配送企业|配送公司|供应商|供应商名称|公司|公司名称|企业名称|单位名称|往来单位|客户|客户名称|distributor name|dealer|dealer name|wholesaler|company|company name|customer|customer name'
			)
		)
	),
	product: nameField(heading('产品', 'Product', ...productWords)),
	specification: textField(heading('规格', 'Specification', ...specificationWords)),
	...figures,
	batch: textField(
		heading('批号', 'Batch', ...words('批次|产品批号|生产批号|lot|lot no|batch no'))
	),
	source: choiceField(
		heading('数据来源', 'Data source', ...words('来源|资料来源|信息来源')),
		usageSourceWords
	),
	sourceNote: textField(heading('来源说明', 'More of the source'))
};
