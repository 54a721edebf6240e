import { heading, nameField, textField } from '#lib/exchange/archive/field.ts';
import { words } from '#lib/exchange/archive/words.ts';
import { productWords, specificationWords } from './usage-fields.ts';

/** The columns of a list of our own products. */
export const productFields = {
	name: nameField(heading('产品', 'Product', '名称', 'name', ...productWords)),
	specification: textField(heading('规格', 'Specification', ...specificationWords)),
	unit: textField(
		heading('单位', 'Unit', ...words('计量单位|包装单位|最小单位|销售单位|uom|unit of measure'))
	),
	indications: textField(
		heading('适应症', 'Indications', ...words('适应证|功能主治|适用症|indication|主治'))
	),
	competitors: textField(heading('竞品', 'Competitors', ...words('竞争产品|主要竞品|competitor'))),
	keyMessages: textField(
		heading('关键信息', 'Key messages', ...words('核心信息|卖点|产品卖点|推广信息|key message'))
	)
};
