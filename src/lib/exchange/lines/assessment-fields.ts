import {
	choiceField,
	dayField,
	heading,
	nameField,
	textField
} from '#lib/exchange/archive/field.ts';
import { sourceChoices } from '#lib/exchange/archive/choices.ts';
import { doctorWords } from '#lib/exchange/archive/doctor-words.ts';
import { words } from '#lib/exchange/archive/words.ts';
import { stepField } from './line-cells.ts';
import { productWords } from './usage-fields.ts';

const axisWords = {
	usage: heading('使用现状', 'Usage'),
	potential: heading('使用潜力', 'Potential')
};

/** The columns of a list of who stands where with which product: 使用现状 × 使用潜力. */
export const assessmentFields = {
	day: dayField(heading('日期', 'Day', ...words('评估日期|评定日期|date|assessed on'))),
	hospital: nameField(heading('医院', 'Hospital', ...doctorWords.hospital)),
	department: textField(heading('科室', 'Department', ...doctorWords.department)),
	name: nameField(heading('医生', 'Doctor', '姓名', 'name', ...doctorWords.name)),
	title: textField(heading('职称', 'Title', ...doctorWords.title)),
	product: nameField(heading('产品', 'Product', ...productWords)),
	usage: stepField(
		heading(
			'使用现状',
			'Usage',
			...words(
				'现状|处方现状|用药情况|目前用药情况|目前使用情况|使用程度|采用程度|usage score|adoption|使用情况|用药现状|使用级别|现状级别|使用现状级别|使用现状等级|current use|current usage|usage level'
			)
		),
		'usage'
	),
	potential: stepField(
		heading(
			'使用潜力',
			'Potential',
			...words(
				'潜力|潜力评估|潜力评分|潜力分级|潜力值|处方潜力级别|potential score|用药潜力|处方潜力|潜力级别|潜力等级|使用潜力级别|potential level'
			)
		),
		'potential'
	),
	axis: choiceField(heading('评估项', 'Axis'), axisWords),
	step: textField(heading('结果', 'Step')),
	factSource: choiceField(heading('信息来源', 'Source', ...words('来源|资料来源')), sourceChoices)
};
