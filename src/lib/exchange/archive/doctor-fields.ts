import { rapportChoices, roleChoices, sourceChoices } from './choices.ts';
import {
	bestTimesField,
	choiceField,
	clinicField,
	codeField,
	countField,
	dayField,
	heading,
	levelField,
	nameField,
	textField,
	type ValueOf,
	yesNoField
} from './field.ts';

/** The columns of 医生资料卡 (slide 8) in the order they are written. */
export const doctorFields = {
	code: codeField(
		heading('医生编码', 'Doctor code', '编码', '编号', '客户编码', '代码', 'code', 'id')
	),
	name: nameField(
		heading(
			'姓名',
			'Name',
			'医生姓名',
			'医生',
			'客户姓名',
			'客户名称',
			'医师姓名',
			'主任姓名',
			'doctor',
			'doctor name',
			'full name'
		)
	),
	hospital: nameField(
		heading(
			'医院',
			'Hospital',
			'医院名称',
			'所在医院',
			'所属医院',
			'单位',
			'工作单位',
			'机构名称',
			'执业机构',
			'hospital name'
		)
	),
	hospitalCode: codeField(heading('医院编码', 'Hospital code', '机构编码', '医院代码')),
	zone: nameField(heading('分区', 'Zone', '区域', '片区', '区县', '辖区', 'district', 'area')),
	role: choiceField(heading('岗位', 'Role', '角色', '人员类别', '客户类型'), roleChoices),
	department: textField(heading('科室', 'Department', '所在科室', '科别', '部门', 'dept')),
	title: textField(heading('职称', 'Title', '专业职称', '技术职称', 'professional title')),
	post: textField(heading('职务', 'Post', '行政职务', '现任职务', 'position')),
	keyPerson: yesNoField(
		heading('关键人物', 'Key person', '关键人', '重点客户', '学科带头人', 'kol')
	),
	phone: codeField(
		heading(
			'工作电话',
			'Work phone',
			'电话',
			'手机',
			'手机号',
			'联系电话',
			'联系方式',
			'phone',
			'mobile',
			'tel'
		)
	),
	email: codeField(heading('邮箱', 'E-mail', '电子邮箱', '邮件', 'email', 'mail')),
	specialty: textField(heading('专业方向', 'Specialty', '专长', '擅长', '研究方向', '亚专业')),
	education: textField(heading('学历', 'Education', '教育背景', '学位')),
	patientsPerDay: countField(
		heading(
			'日门诊病人数',
			'Patients per day',
			'日门诊量',
			'门诊量',
			'日均病人数',
			'日病人数',
			'每日患者数',
			'patients'
		)
	),
	yuanPerPrescription: countField(
		heading(
			'单张处方金额（元）',
			'Yuan per prescription',
			'单张处方金额',
			'处方金额',
			'方单价',
			'单方金额'
		)
	),
	rapport: choiceField(
		heading('客情', 'Rapport', '客情关系', '兴趣与客情', '关系'),
		rapportChoices
	),
	patientTypes: textField(heading('病人类型', 'Patient types', '患者类型', '主要病种')),
	patientTypeFit: levelField(heading('病人类型适合度', 'Fit of patient types', '患者适合度')),
	academicInfluence: levelField(heading('学术影响力', 'Academic influence', '学术地位')),
	cooperation: levelField(heading('合作历史', 'Cooperation', '合作情况')),
	clinic: clinicField(
		heading('出诊时间', 'Clinic', '门诊时间', '出诊', '门诊安排', '坐诊时间', 'clinic hours')
	),
	bestTimes: bestTimesField(
		heading('最佳拜访时间', 'Best times', '拜访时间', '最佳时间', '方便时间', 'best time')
	),
	goals: textField(heading('目标与愿景', 'Goals', '个人目标', '愿景', 'goals and vision')),
	viewOfCompetitors: textField(heading('对竞品的看法', 'View of competitors', '竞品看法')),
	viewOfUs: textField(heading('对我们的看法', 'View of us', '对产品的看法', '对我司看法')),
	note: textField(heading('备注', 'Note', '说明', '附注', 'notes', 'remark', 'remarks')),
	source: choiceField(heading('信息来源', 'Source', '来源', '资料来源'), sourceChoices),
	noticeOn: dayField(heading('告知日期', 'Notice given on', '告知同意日期', '同意日期')),
	retainUntil: dayField(heading('保存期限', 'Retain until', '保存至', '资料保存期限'))
};

/** A column of the doctor file. */
export type DoctorColumn = keyof typeof doctorFields;

/** What one row says of a doctor; a column that says nothing is left out. */
export type DoctorDraft = {
	-readonly [Column in DoctorColumn]?: ValueOf<(typeof doctorFields)[Column]>;
};

export const doctorColumns = Object.keys(doctorFields) as readonly DoctorColumn[];
