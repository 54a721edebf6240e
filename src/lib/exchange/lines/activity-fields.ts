import {
	choiceField,
	dayField,
	heading,
	textField,
	yesNoField,
	type Field
} from '#lib/exchange/archive/field.ts';
import { words } from '#lib/exchange/archive/words.ts';
import { narrow } from '#lib/domain/archive/name-keys.ts';
import { halfWords } from '#lib/exchange/visits/visit-words.ts';
import { halfDayWords } from './activity-names.ts';

/** The clock as files write it: minutes after midnight as 9:05. */
const clockField: Field<number> = {
	heading: heading('开始时间', 'Begins', ...words('开始|时间|begins at|start|start time')),
	parse: (text) => {
		const [, hour, minute] = /^(\d{1,2}):(\d{2})(?::\d{2})?$/.exec(narrow(text)) ?? [];
		const minutes = Number(hour) * 60 + Number(minute);
		return minutes < 24 * 60 && Number(minute) < 60
			? { ok: true, value: minutes }
			: { ok: false, problem: 'notATime' };
	},
	write: ({ value }) => `${Math.floor(value / 60)}:${String(value % 60).padStart(2, '0')}`
};

/** The columns of a list of 非拜访活动. */
export const activityFields = {
	day: dayField(heading('日期', 'Day', ...words('活动日期|date'))),
	half: choiceField(heading('时段', 'Half day', ...words('上下午|上午下午|am/pm|half')), halfWords),
	startMinute: clockField,
	activityKind: choiceField(
		heading('活动', 'Activity', ...words('活动类别|非拜访活动|活动类型|kind of activity')),
		halfDayWords
	),
	about: textField(heading('内容', 'What', ...words('活动内容|details'))),
	where: textField(heading('地点', 'Place', ...words('活动地点|location'))),
	activityDone: yesNoField(heading('做完', 'Done', ...words('是否做完|已做完')))
};
