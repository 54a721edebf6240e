import { sourceChoices } from './choices.ts';
import {
	choiceField,
	codeField,
	countField,
	dayField,
	heading,
	nameField,
	tagsField,
	textField,
	yearlyAmountField,
	type ValueOf
} from './field.ts';

/** The columns of 商业档案表 (slide 8) that lists of distributors have. */
export const distributorFields = {
	code: codeField(
		heading(
			'商业编码',
			'Distributor code',
			'编码',
			'编号',
			'代码',
			'code',
			'id',
			'经销商编码',
			'经销商代码',
			'商业代码',
			'客户编码',
			'客户代码',
			'distributor id',
			'dealer code'
		)
	),
	name: nameField(
		heading(
			'商业名称',
			'Distributor',
			'商业',
			'商业公司',
			'商业公司名称',
			'经销商',
			'经销商名称',
			'配送商',
			'配送商名称',
			'配送企业',
			'配送公司',
			'供应商',
			'供应商名称',
			'公司',
			'公司名称',
			'企业名称',
			'单位名称',
			'客户名称',
			'名称',
			'name',
			'distributor name',
			'dealer',
			'dealer name',
			'wholesaler',
			'company',
			'company name'
		)
	),
	alias: textField(heading('别名', 'Alias', '简称', '全称', '公司简称', 'short name')),
	zone: nameField(
		heading(
			'分区',
			'Zone',
			'区域',
			'片区',
			'区县',
			'地区',
			'城市',
			'所在城市',
			'所在地区',
			'city',
			'district',
			'area'
		)
	),
	address: textField(
		heading('地址', 'Address', '公司地址', '注册地址', '仓库地址', '详细地址', 'add', 'addr')
	),
	phone: codeField(
		heading('电话', 'Phone', '联系电话', '公司电话', '联系方式', 'telephone', 'tel', 'mobile')
	),
	type: textField(heading('商业类型', 'Kind of distributor')),
	licences: textField(
		heading('资质证照', 'Licences', '资质', '证照', '许可证', '经营许可证号', 'licence', 'license')
	),
	licencesUntil: dayField(
		heading('证照有效期至', 'Licences valid until', '资质有效期', '许可证有效期', '证照到期日')
	),
	annualSales: yearlyAmountField(
		heading(
			'年销售额（万元）',
			'Annual sales (10,000 yuan)',
			'年销售额',
			'销售额',
			'年销售规模',
			'年配送额',
			'配送额',
			'年销售收入',
			'sales',
			'turnover'
		)
	),
	deliveryArea: textField(heading('配送范围', 'Delivery area', '配送区域', '覆盖区域', '覆盖范围')),
	creditLimit: yearlyAmountField(
		heading('信用额度（万元）', 'Credit limit (10,000 yuan)', '信用额度', '授信额度', '授信')
	),
	paymentDays: countField(heading('账期（天）', 'Payment days', '账期', '付款天数', '回款天数')),
	agreementFrom: dayField(heading('协议开始', 'Agreement from', '协议起始日', '合同开始日')),
	agreementUntil: dayField(heading('协议到期日', 'Agreement until', '协议有效期', '合同到期日')),
	terms: textField(heading('协议条款', 'Terms')),
	tags: tagsField(heading('标签', 'Tags', '客户标签', 'tag', 'labels')),
	note: textField(heading('备注', 'Note', '说明', '附注', 'notes', 'remark', 'remarks')),
	source: choiceField(heading('信息来源', 'Source', '来源', '资料来源'), sourceChoices)
};

/** A column of the distributor file. */
export type DistributorColumn = keyof typeof distributorFields;

/** What one row says of a distributor; a column that says nothing is left out. */
export type DistributorDraft = {
	-readonly [Column in DistributorColumn]?: ValueOf<(typeof distributorFields)[Column]>;
};
