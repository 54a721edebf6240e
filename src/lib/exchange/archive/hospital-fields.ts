import { hospitalWords } from './hospital-words.ts';
import { sourceChoices } from './choices.ts';
import { placeField } from './place.ts';
import {
	choiceField,
	codeField,
	countField,
	dailyCountField,
	dayField,
	degreesField,
	heading,
	monthlyAmountField,
	nameField,
	namesField,
	percentField,
	receptionField,
	tagsField,
	textField,
	type ValueOf
} from './field.ts';

/** The columns of 医院档案表 (slide 8) in the order they are written. */
export const hospitalFields = {
	code: codeField(heading('医院编码', 'Hospital code', ...hospitalWords.code)),
	name: nameField(heading('医院名称', 'Hospital', ...hospitalWords.name)),
	alias: textField(heading('别名', 'Alias', ...hospitalWords.alias)),
	zone: nameField(heading('分区', 'Zone', ...hospitalWords.zone)),
	type: textField(heading('医院类型', 'Kind of hospital')),
	level: textField(heading('等级', 'Level', ...hospitalWords.level)),
	ownership: textField(heading('所有制', 'Ownership', ...hospitalWords.ownership)),
	address: textField(heading('地址', 'Address', ...hospitalWords.address)),
	longitude: degreesField(heading('经度', 'Longitude', ...hospitalWords.longitude)),
	latitude: degreesField(heading('纬度', 'Latitude', ...hospitalWords.latitude)),
	phone: codeField(heading('电话', 'Phone', ...hospitalWords.phone)),
	beds: countField(heading('床位', 'Beds', ...hospitalWords.beds)),
	dailyOutpatients: dailyCountField(
		heading('日门诊量', 'Outpatients per day', ...hospitalWords.dailyOutpatients)
	),
	monthlyDrugPurchase: monthlyAmountField(
		heading(
			'月购药额（万元）',
			'Drug purchase per month (10,000 yuan)',
			...hospitalWords.monthlyDrugPurchase
		)
	),
	categoryShare: percentField(
		heading('品类占比（%）', 'Category share (%)', ...hospitalWords.categoryShare)
	),
	departments: namesField(heading('科室', 'Departments', ...hospitalWords.departments)),
	insurance: textField(heading('医保情况', 'Insurance', ...hospitalWords.insurance)),
	prescribingLimits: textField(
		heading('处方限制', 'Prescribing limits', ...hospitalWords.prescribingLimits)
	),
	competitors: textField(heading('在用竞品', 'Competitors in use', ...hospitalWords.competitors)),
	paymentTerms: textField(heading('付款条件', 'Payment terms', ...hospitalWords.paymentTerms)),
	reception: receptionField(heading('接待时间', 'Reception hours', ...hospitalWords.reception)),
	receptionPlace: textField(
		heading('接待地点', 'Reception place', ...hospitalWords.receptionPlace)
	),
	receptionBooking: textField(heading('预约方式', 'How to book', '预约')),
	receptionDocuments: textField(heading('要带的证件材料', 'Papers to bring', '证件材料')),
	registeredUntil: dayField(
		heading('备案有效期至', 'Registered until', ...hospitalWords.registeredUntil)
	),
	status: textField(heading('合作状态', 'Where we stand')),
	tags: tagsField(heading('标签', 'Tags', '客户标签', 'tag', 'labels')),
	note: textField(heading('备注', 'Note', ...hospitalWords.note)),
	source: choiceField(heading('信息来源', 'Source', ...hospitalWords.source), sourceChoices)
};

/** What a file may say otherwise than we write it. */
export const hospitalInputs = {
	...hospitalFields,
	place: placeField(heading('经纬度（一列）', 'Coordinates (one column)', ...hospitalWords.place)),
	levelGrade: textField(heading('等次', 'Grade within the level', ...hospitalWords.levelGrade))
};

/** A column a file of hospitals may have. */
export type HospitalInput = keyof typeof hospitalInputs;

/** A column of the hospital file as we write it. */
export type HospitalColumn = keyof typeof hospitalFields;

/** What one row says of a hospital; a column that says nothing is left out. */
export type HospitalDraft = {
	-readonly [Column in HospitalColumn]?: ValueOf<(typeof hospitalFields)[Column]>;
};

/** What the cells of one row say, before what belongs together is put together. */
export type HospitalCells = {
	-readonly [Column in HospitalInput]?: ValueOf<(typeof hospitalInputs)[Column]>;
};

export const hospitalColumns = Object.keys(hospitalFields) as readonly HospitalColumn[];
