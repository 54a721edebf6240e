import type { UsageSource } from '#lib/domain/archive/hospital-usage.ts';
import { type Choices } from '#lib/exchange/archive/choices.ts';
import {
	choiceField,
	codeField,
	dayField,
	heading,
	nameField,
	textField
} from '#lib/exchange/archive/field.ts';
import { hospitalWords } from '#lib/exchange/archive/hospital-words.ts';
import { words } from '#lib/exchange/archive/words.ts';
import { figureField, monthField } from './line-cells.ts';

/** Where figures of usage come from, in the words of files. */
export const usageSourceWords: Choices<UsageSource> = {
	companyDelivery: heading('公司发货', 'Company delivery', '公司', '发货数据'),
	distributorFlow: heading('商业流向', 'Distributor flow', '流向', '商业', '经销商'),
	other: heading('其他', 'Other', '其它')
};

/** What lists call the product of a row. */
export const productWords = words(
	'产品名称|品名|品种|品种名称|药品|药品名称|药品名|药名|通用名|通用名称|商品|商品名|商品名称|货品名称|产品通用名|产品品名|标准产品名称|匹配产品名称|product name|item|item name|itemname|drug|drug name|medicine|sku name|mappingproductname|brand|brand name|goods name'
);

/** What lists call the strength and package of a product. */
export const specificationWords = words(
	'产品规格|药品规格|商品规格|规格型号|包装规格|品规|spec|specs|strength|pack|packing|package|pack size'
);

/** Where the year stands in a column of its own. */
export const yearWord = heading('年份', 'Year', ...words('年|年度|财年|fiscal year'));

/** The columns of 医院用药统计表 and of a distributor's list of deliveries, 流向. */
export const usageFields = {
	month: monthField(
		heading(
			'月份',
			'Month',
			...words(
				'月|年月|统计月份|所属月份|销售月份|数据月份|流向月份|业务月份|期间|period|year month'
			)
		)
	),
	year: textField(yearWord),
	day: dayField(
		heading(
			'日期',
			'Day',
			...words(
				'销售日期|订单日期|出库日期|开票日期|单据日期|发货日期|配送日期|业务日期|流向日期|交易日期|制单日期|销售时间|出库时间|发货时间|开单日期|date|order date|orderdate|invoice date|ship date|delivery date|sale date|sales date|transaction date'
			)
		)
	),
	hospital: nameField(
		heading(
			'医院',
			'Hospital',
			...hospitalWords.name,
			...words(
				'医院名称|流向客户|流向客户名称|流向单位|下游客户|下游客户名称|下游名称|购买方|购方名称|采购单位|买方|客户单位|终端单位|销往单位|去向|去向单位|送货单位|标准客户名称|原始客户名称|ship to|sold to|buyer'
			)
		)
	),
	hospitalCode: codeField(
		heading(
			'医院编码',
			'Hospital code',
			...words(
				'医院代码|客户编码|客户代码|客户编号|终端编码|终端代码|匹配客户代码|匹配客户编码|购货单位编码|customer code|customer id|mappingcustcode|hospital id|account id'
			)
		)
	),
	zone: nameField(heading('分区', 'Zone', ...words('区县|区域|地区|district|area'))),
	ofDepartment: textField(
		heading(
			'科室',
			'Department',
			...words('科室名称|使用科室|处方科室|开单科室|领药科室|病区|dept|department name|ward')
		)
	),
	ofDoctor: nameField(
		heading(
			'医生',
			'Doctor',
			...words(
				'医生姓名|医师|医师姓名|处方医生|处方医师|开单医生|开方医生|doctor name|physician|physician name|prescriber|prescriber name'
			)
		)
	),
	product: nameField(heading('产品', 'Product', ...productWords)),
	specification: textField(heading('规格', 'Specification', ...specificationWords)),
	unit: textField(heading('单位', 'Unit', ...words('计量单位|包装单位|数量单位|uom'))),
	quantity: figureField(
		heading(
			'数量',
			'Quantity',
			...words(
				'销售数量|出库数量|发货数量|配送数量|购进数量|采购数量|进货数量|开票数量|订单数量|实发数量|流向数量|纯销数量|用药数量|使用数量|用量|销量|纯销|纯销量|盒数|支数|瓶数|数量盒|本月数量|本月销量|当月销量|月销量|月用量|月数量|销售量|qty|quantity box|sales qty|units sold|sales volume|volume|units'
			)
		)
	),
	amount: figureField(
		heading(
			'金额（元）',
			'Amount (yuan)',
			...words(
				'金额|销售金额|销售额|出库金额|发货金额|配送金额|采购金额|购进金额|进货金额|开票金额|含税金额|不含税金额|总金额|总额|流向金额|用药金额|本月金额|月金额|价税合计|sales|sales amount|amount|total amount|net amount|sales value|value'
			)
		)
	),
	batch: textField(
		heading('批号', 'Batch', ...words('批次|产品批号|生产批号|lot|lot no|batch no'))
	),
	distributor: textField(
		heading(
			'商业公司',
			'Distributor',
			...words(
				'商业|商业名称|商业公司名称|经销商|经销商名称|上游经销商名称|上游|上游名称|配送商|配送商名称|配送企业|配送公司|配送公司名称|供应商|供应商名称|供货单位|销售方|发货单位|发货方|wsname|distributor name|dealer|wholesaler|supplier|seller'
			)
		)
	),
	source: choiceField(
		heading('数据来源', 'Data source', ...words('来源|资料来源|信息来源')),
		usageSourceWords
	),
	sourceNote: textField(heading('来源说明', 'More of the source'))
};
