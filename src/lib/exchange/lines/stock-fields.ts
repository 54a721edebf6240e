import type { DistributorMeasure } from '#lib/domain/archive/distributor-figure.ts';
import {
	choiceField,
	heading,
	nameField,
	textField,
	type Field
} from '#lib/exchange/archive/field.ts';
import { words } from '#lib/exchange/archive/words.ts';
import { amountField, figureField, monthField } from './line-cells.ts';
import { productWords, usageSourceWords, yearWord } from './usage-fields.ts';

const figures: Readonly<Record<DistributorMeasure, Field<number>>> = {
	opening: figureField(
		heading('期初', 'Opening', ...words('期初库存|上期库存|月初库存|期初数量|opening stock'))
	),
	received: figureField(
		heading('购进', 'Received', ...words('进货|购进数量|本期购进|入库|入库数量|purchases'))
	),
	sold: figureField(
		heading('销出', 'Sold', ...words('销售|出库|销售出库|本期销售|销出数量|出库数量'))
	),
	closing: figureField(
		heading('期末', 'Closing', ...words('期末库存|库存|月末库存|结存|期末数量|closing stock|stock'))
	),
	receivable: amountField(
		heading(
			'应收（万元）',
			'Receivable (10,000 yuan)',
			...words('应收|应收账款|应收款|欠款|receivables|outstanding')
		)
	),
	overdue: amountField(
		heading(
			'逾期（万元）',
			'Overdue (10,000 yuan)',
			...words('逾期|逾期账款|逾期金额|超期|超期金额|overdue amount')
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
				'商业|商业公司|商业公司名称|经销商|经销商名称|配送商|公司|公司名称|dealer|wholesaler'
			)
		)
	),
	product: nameField(heading('产品', 'Product', ...productWords)),
	...figures,
	source: choiceField(
		heading('数据来源', 'Data source', ...words('来源|资料来源|信息来源')),
		usageSourceWords
	),
	sourceNote: textField(heading('来源说明', 'More of the source'))
};
