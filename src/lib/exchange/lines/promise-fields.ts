import type { PromiseState } from '#lib/domain/follow-up/promise-ledger.ts';
import {
	choiceField,
	dayField,
	heading,
	nameField,
	textField
} from '#lib/exchange/archive/field.ts';
import type { Choices } from '#lib/exchange/archive/choices.ts';
import { doctorWords } from '#lib/exchange/archive/doctor-words.ts';
import { words } from '#lib/exchange/archive/words.ts';

const open = heading('未到期', 'Open');

/** What became of a promise, in the words of files. */
export const promiseStateWords: Choices<PromiseState> = {
	late: heading('逾期', 'Late'),
	due: open,
	open,
	keptLate: heading('逾期兑现', 'Kept late'),
	kept: heading('已兑现', 'Kept'),
	dropped: heading('未能兑现', 'Dropped'),
	withdrawn: heading('已撤回', 'Withdrawn')
};

/** The columns of a list of promises. */
export const promiseFields = {
	day: dayField(heading('承诺日期', 'Made on', ...words('答应日期|promised on'))),
	hospital: nameField(heading('单位', 'Workplace', '医院', 'hospital', ...doctorWords.hospital)),
	department: nameField(heading('科室', 'Department', ...doctorWords.department)),
	name: nameField(heading('客户', 'Customer', '姓名', 'name', ...doctorWords.name)),
	promise: nameField(heading('承诺', 'Promise', ...words('内容|承诺内容|答应的事|promised'))),
	due: dayField(heading('到期', 'Due', ...words('到期日|到期日期|截止日期|due date'))),
	state: choiceField(heading('状态', 'State', ...words('兑现情况|结果')), promiseStateWords),
	settledOn: dayField(heading('了结日期', 'Settled on', ...words('兑现日期|完成日期'))),
	firstDue: dayField(heading('原定到期', 'Due at first')),
	postponedOn: dayField(heading('改期日期', 'Postponed on')),
	postponedFor: textField(heading('改期原因', 'Why postponed'))
};
