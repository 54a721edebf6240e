import { doctorWords } from './doctor-words.ts';
import { rapportChoices, roleChoices, sourceChoices } from './choices.ts';
import {
	bestTimesField,
	choiceField,
	clinicField,
	codeField,
	countField,
	dailyCountField,
	dayField,
	heading,
	levelField,
	nameField,
	placesField,
	tagsField,
	textField,
	type ValueOf,
	yesNoField
} from './field.ts';

/** The columns of 医生资料卡 (slide 8) in the order they are written. */
export const doctorFields = {
	code: codeField(heading('医生编码', 'Doctor code', ...doctorWords.code)),
	name: nameField(heading('姓名', 'Name', ...doctorWords.name)),
	hospital: nameField(heading('医院', 'Hospital', ...doctorWords.hospital)),
	hospitalCode: codeField(heading('医院编码', 'Hospital code', ...doctorWords.hospitalCode)),
	zone: nameField(heading('分区', 'Zone', ...doctorWords.zone)),
	role: choiceField(heading('岗位', 'Role', ...doctorWords.role), roleChoices),
	department: textField(heading('科室', 'Department', ...doctorWords.department)),
	title: textField(heading('职称', 'Title', ...doctorWords.title)),
	post: textField(heading('职务', 'Post', ...doctorWords.post)),
	standing: textField(
		heading('学科与学会任职', 'Standing in the field', '社会任职', '学会任职', '学术任职')
	),
	keyPerson: yesNoField(heading('关键人物', 'Key person', ...doctorWords.keyPerson)),
	phone: codeField(heading('工作电话', 'Work phone', ...doctorWords.phone)),
	email: codeField(heading('邮箱', 'E-mail', ...doctorWords.email)),
	specialty: textField(heading('专业方向', 'Specialty', ...doctorWords.specialty)),
	education: textField(heading('学历', 'Education', ...doctorWords.education)),
	academicReach: textField(heading('学术影响范围', 'Academic reach')),
	patientsPerDay: dailyCountField(
		heading('日门诊病人数', 'Patients per day', ...doctorWords.patientsPerDay)
	),
	yuanPerPrescription: countField(
		heading('单张处方金额（元）', 'Yuan per prescription', ...doctorWords.yuanPerPrescription)
	),
	rapport: choiceField(heading('客情', 'Rapport', ...doctorWords.rapport), rapportChoices),
	patientTypes: textField(heading('病人类型', 'Patient types', ...doctorWords.patientTypes)),
	patientTypeFit: levelField(
		heading('病人类型适合度', 'Fit of patient types', ...doctorWords.patientTypeFit)
	),
	academicInfluence: levelField(
		heading('学术影响力', 'Academic influence', ...doctorWords.academicInfluence)
	),
	cooperation: levelField(heading('合作历史', 'Cooperation', ...doctorWords.cooperation)),
	clinic: clinicField(heading('出诊时间', 'Clinic', ...doctorWords.clinic)),
	bestTimes: bestTimesField(heading('最佳拜访时间', 'Best times', ...doctorWords.bestTimes)),
	goals: textField(heading('目标与愿景', 'Goals', ...doctorWords.goals)),
	viewOfCompetitors: textField(
		heading('对竞品的看法', 'View of competitors', ...doctorWords.viewOfCompetitors)
	),
	viewOfUs: textField(heading('对我们的看法', 'View of us', ...doctorWords.viewOfUs)),
	visitTarget: countField(heading('每月拜访目标（次）', 'Visits wanted a month', '拜访目标')),
	alsoAt: placesField(
		heading('其他工作地点', 'Other places of work', '第二执业地点', '其他执业地点', '多点执业机构')
	),
	tags: tagsField(heading('标签', 'Tags', '客户标签', 'tag', 'labels')),
	note: textField(heading('备注', 'Note', ...doctorWords.note)),
	source: choiceField(heading('信息来源', 'Source', ...doctorWords.source), sourceChoices),
	noticeOn: dayField(heading('告知日期', 'Notice given on', ...doctorWords.noticeOn)),
	retainUntil: dayField(heading('保存期限', 'Retain until', ...doctorWords.retainUntil))
};

/** What a file may say otherwise than we write it. */
export const doctorInputs = {
	...doctorFields,
	lastName: nameField(heading('姓', 'Last name', ...doctorWords.lastName)),
	firstName: nameField(heading('名', 'First name', ...doctorWords.firstName))
};

/** A column a file of doctors may have. */
export type DoctorInput = keyof typeof doctorInputs;

/** A column of the doctor file as we write it. */
export type DoctorColumn = keyof typeof doctorFields;

/** What one row says of a doctor; a column that says nothing is left out. */
export type DoctorDraft = {
	-readonly [Column in DoctorColumn]?: ValueOf<(typeof doctorFields)[Column]>;
};

/** What the cells of one row say, before what belongs together is put together. */
export type DoctorCells = {
	-readonly [Column in DoctorInput]?: ValueOf<(typeof doctorInputs)[Column]>;
};

export const doctorColumns = Object.keys(doctorFields) as readonly DoctorColumn[];
