import type { ActivityKind } from '#lib/domain/planning/activity.ts';
import type { Choices } from '#lib/exchange/archive/choices.ts';
import { heading } from '#lib/exchange/archive/field.ts';

/** 非拜访活动, in the words of files. */
export const activityWords: Choices<ActivityKind> = {
	meeting: heading('会议', 'Meeting'),
	training: heading('培训', 'Training'),
	administration: heading('内勤', 'Administration', 'Office work'),
	volumeCheck: heading('查量核量', 'Volume check'),
	distributor: heading('商业工作', 'Distributor work'),
	travel: heading('出差', 'Travel')
};

/** The same with the half days off, which stand among them in files. */
export const halfDayWords: Choices<ActivityKind | 'leave'> = {
	...activityWords,
	leave: heading('不外出', 'On leave', '请假', '休假', '年假', 'leave')
};

/** What stands in the plan of a week beside visits. */
export const activityNames: ReadonlySet<string> = new Set(
	Object.values(halfDayWords).flatMap(({ zh, en, also }) => [zh, en, ...also])
);

/** The time at which an activity begins, before its name. */
export const clockBefore = /^\d{1,2}:\d{2}\s*/;
