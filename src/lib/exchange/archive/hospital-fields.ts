import { sourceChoices } from './choices.ts';
import {
	amountField,
	choiceField,
	codeField,
	countField,
	dayField,
	degreesField,
	heading,
	nameField,
	namesField,
	percentField,
	receptionField,
	textField,
	type ValueOf
} from './field.ts';

/** The columns of 医院档案表 (slide 8) in the order they are written. */
export const hospitalFields = {
	code: codeField(heading('医院编码', 'Hospital code', '编码', '编号', '代码', 'code', 'id')),
	name: nameField(
		heading(
			'医院名称',
			'Hospital',
			'医院',
			'名称',
			'机构名称',
			'单位名称',
			'终端名称',
			'hospital name',
			'name'
		)
	),
	alias: textField(
		heading('别名', 'Alias', '简称', '全称', '医院简称', '医院全称', 'short name', 'full name')
	),
	zone: nameField(
		heading('分区', 'Zone', '区域', '片区', '区县', '所在区', '辖区', 'district', 'area')
	),
	level: textField(heading('等级', 'Level', '医院等级', '级别', '医院级别', '行政级别', 'tier')),
	ownership: textField(
		heading('所有制', 'Ownership', '性质', '医院性质', '经营性质', '公立/民营', '类型', 'type')
	),
	address: textField(heading('地址', 'Address', '医院地址', '详细地址')),
	longitude: degreesField(heading('经度', 'Longitude', '经度坐标', 'lng', 'lon', 'long')),
	latitude: degreesField(heading('纬度', 'Latitude', '纬度坐标', 'lat')),
	phone: codeField(heading('电话', 'Phone', '联系电话', '医院电话', '总机', 'telephone', 'tel')),
	beds: countField(
		heading('床位', 'Beds', '床位数', '开放床位', '编制床位', '核定床位', 'bed count')
	),
	dailyOutpatients: countField(
		heading(
			'日门诊量',
			'Outpatients per day',
			'门诊量',
			'日门诊',
			'日均门诊量',
			'日均门诊人次',
			'outpatients'
		)
	),
	monthlyDrugPurchase: amountField(
		heading(
			'月购药额（万元）',
			'Drug purchase per month (10,000 yuan)',
			'月购药额',
			'月药品采购额',
			'购药额',
			'月采购额',
			'monthly drug purchase'
		)
	),
	categoryShare: percentField(
		heading('品类占比（%）', 'Category share (%)', '品类占比', '品类份额', '同类药占比', '占比')
	),
	departments: namesField(heading('科室', 'Departments', '重点科室', '相关科室', '科室设置')),
	insurance: textField(heading('医保情况', 'Insurance', '医保', '医保定点', '医保类型')),
	prescribingLimits: textField(heading('处方限制', 'Prescribing limits', '限方', '处方限量规定')),
	competitors: textField(
		heading('在用竞品', 'Competitors in use', '竞品', '竞争产品', 'competitors')
	),
	paymentTerms: textField(heading('付款条件', 'Payment terms', '回款', '账期', '付款方式')),
	reception: receptionField(
		heading('接待时间', 'Reception hours', '接待日', '代表接待时间', '接待规定', 'reception')
	),
	receptionPlace: textField(heading('接待地点', 'Reception place', '接待室')),
	registeredUntil: dayField(
		heading(
			'备案有效期至',
			'Registered until',
			'备案有效期',
			'登记有效期',
			'备案到期',
			'登记到期日'
		)
	),
	note: textField(heading('备注', 'Note', '说明', '附注', 'notes', 'remark', 'remarks')),
	source: choiceField(heading('信息来源', 'Source', '来源', '资料来源'), sourceChoices)
};

/** A column of the hospital file. */
export type HospitalColumn = keyof typeof hospitalFields;

/** What one row says of a hospital; a column that says nothing is left out. */
export type HospitalDraft = {
	-readonly [Column in HospitalColumn]?: ValueOf<(typeof hospitalFields)[Column]>;
};

export const hospitalColumns = Object.keys(hospitalFields) as readonly HospitalColumn[];
