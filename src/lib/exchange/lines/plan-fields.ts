import {
	choiceField,
	dayField,
	heading,
	nameField,
	textField,
	yesNoField
} from '#lib/exchange/archive/field.ts';
import { doctorWords } from '#lib/exchange/archive/doctor-words.ts';
import { words } from '#lib/exchange/archive/words.ts';
import { halfWords, modeWords, objectiveWords } from '#lib/exchange/visits/visit-words.ts';

/** The columns of 每周计划表, and of any list of visits to be made. */
export const planFields = {
	day: dayField(
		heading('日期', 'Day', ...words('计划日期|计划拜访日期|拜访日期|date|planned date|visit date'))
	),
	half: choiceField(
		heading('时段', 'Half day', ...words('上下午|上午下午|拜访时段|am/pm|half')),
		halfWords
	),
	hospital: nameField(heading('单位', 'Workplace', '医院', 'hospital', ...doctorWords.hospital)),
	department: textField(heading('科室', 'Department', ...doctorWords.department)),
	name: nameField(
		heading('客户', 'Customer', '姓名', 'name', ...doctorWords.name, ...words('拜访对象|拜访客户'))
	),
	mode: choiceField(heading('方式', 'Mode', ...words('拜访方式|拜访形式')), modeWords),
	appointment: yesNoField(heading('已预约', 'By appointment', ...words('预约|appointment'))),
	objectiveKind: choiceField(heading('目的类别', 'Kind of objective'), objectiveWords),
	objective: textField(heading('目的', 'Objective', ...words('拜访目的|拜访目标|visit objective'))),
	products: textField(heading('产品', 'Product', ...words('产品名称|推广产品|products'))),
	materials: textField(heading('资料', 'Materials', ...words('拜访资料|携带资料|物料'))),
	packed: yesNoField(heading('资料已备好', 'Materials packed', ...words('已备好|packed')))
};
