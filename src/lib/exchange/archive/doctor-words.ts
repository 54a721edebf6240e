import { words } from './words.ts';

/** What lists of doctors write above their columns besides our own headings; several lists were read for it. */
export const doctorWords = {
	code: words(
		'编码|编号|客户编码|代码|code|id|医生代码|医生编号|医生id|医师编码|医师编号|doctor id|doctor no|dr code|hcp id|hcp code|physician id|contact id'
	),
	name: words(
		'目标医生|专家名称|customer|customer name|consultant|医生姓名|医生|客户姓名|客户名称|医师姓名|主任姓名|doctor|doctor name|full name|姓名医生|专家|专家姓名|医师|联系人|联系人姓名|人员姓名|客户|大夫|医生名|医生名称|医生名字|名字|doctors name|dr name|dr|hcp|hcp name|physician|physician name|contact name|contact person|person'
	),
	hospital: words(
		'医院名称|所在医院|所属医院|单位|工作单位|机构名称|执业机构|hospital name|医院全称|就职医院|就职单位|所在单位|执业单位|执业医院|执业地点|执业机构名称|机构|医疗机构|医疗机构名称|单位名称|客户单位|终端名称|终端|医事机构名称|任职医院|出诊医院|facility|facility name|institution|institution name|clinic|clinic name|hco|hco name|account|account name|workplace|place of work|working place|working area|affiliation|organization|organisation|employer'
	),
	hospitalCode: words(
		'机构编码|医院代码|医院编号|机构代码|机构编号|hospital id|facility code|hco id|account id'
	),
	zone: words(
		'区域|片区|区县|辖区|district|area|区县名称|地区|行政区|所属区县|city|county|region|territory'
	),
	role: words('角色|人员类别|客户类型'),
	department: words(
		'所在科室|科别|部门|dept|科室名称|所属科室|就职科室|执业科室|诊疗科别|诊疗科|科|department name|ward'
	),
	title: words(
		'专业职称|技术职称|professional title|职称名称|技术职务|专业技术职称|academic title|designation'
	),
	post: words(
		'行政职务|现任职务|position|担任职务|行政职位|岗位职务|职位|job title|administrative post'
	),
	keyPerson: words('关键人|重点客户|学科带头人|kol'),
	phone: words(
		'mob no|mob|mobile phone no|手提电话|行动电话|手机电话|电话|手机|手机号|联系电话|联系方式|phone|mobile|tel|手机号码|电话号码|联系手机|移动电话|办公电话|工作手机|mobile no|mobile number|mobile phone|phone number|phone no|contact number|contact no|cell|cell phone|cellphone|telephone|tel no'
	),
	email: words('电子邮箱|邮件|email|mail|电子邮件|邮箱地址|e mail address|email address'),
	specialty: words(
		'专长|擅长|研究方向|亚专业|专业|专业领域|speciality|specialization|specialisation|splty|spec|subspecialty|field|area of expertise'
	),
	education: words('教育背景|学位|最高学历|degree|qualification'),
	patientsPerDay: words(
		'日门诊量|门诊量|日均病人数|日病人数|每日患者数|patients|日均门诊量|日均门诊|门诊病人数|门诊人次|门诊人数|病人数|daily patients'
	),
	yuanPerPrescription: words('单张处方金额|处方金额|方单价|单方金额'),
	rapport: words('客情关系|兴趣与客情|关系'),
	patientTypes: words('患者类型|主要病种'),
	patientTypeFit: words('患者适合度'),
	academicInfluence: words('学术地位'),
	cooperation: words('合作情况'),
	clinic: words(
		'visiting hours|visiting time|consultation hours|chamber time|出诊安排|看诊时间|门诊日|专家门诊时间|门诊时间|出诊|门诊安排|坐诊时间|clinic hours'
	),
	bestTimes: words('拜访时间|最佳时间|方便时间|best time'),
	goals: words('个人目标|愿景|goals and vision'),
	viewOfCompetitors: words('竞品看法'),
	viewOfUs: words('对产品的看法|对我司看法'),
	note: words('说明|附注|notes|remark|remarks|comment|comments|其他|其它'),
	source: words('来源|资料来源'),
	noticeOn: words('告知同意日期|同意日期'),
	retainUntil: words('保存至|资料保存期限'),
	lastName: words('姓氏|surname|family name|lname'),
	firstName: words('名（不含姓）|given name|forename|fname')
};
