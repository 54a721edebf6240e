import { addDays, mondayOf, type Day } from '#lib/domain/day.ts';
import type { Activity } from '#lib/domain/planning/activity.ts';
import type { NewId } from './moments.ts';

/** A department meeting last week, a volume check this Friday and a distributor's training on the Saturday of next week. */
export function sampleActivities(ask: { newId: NewId; today: Day }): Activity[] {
	const monday = mondayOf(ask.today);
	const at = (days: number, fields: Omit<Activity, 'version' | 'id' | 'day'>): Activity => ({
		version: 1,
		id: ask.newId(),
		day: addDays(monday, days),
		...fields
	});
	return [
		at(-4, {
			...{ kind: 'meeting', half: 'pm', startMinute: 930, done: true, removed: false },
			...{ text: '科室会：血压达标的随访', place: '市一院门诊楼五楼示教室' }
		}),
		at(4, {
			...{ kind: 'volumeCheck', half: 'pm', startMinute: 960, done: false, removed: false },
			...{ text: '核对上月流向', place: '云州医药城北仓库' }
		}),
		at(12, {
			...{ kind: 'training', half: 'am', startMinute: 540, done: false, removed: false },
			...{ text: '商业公司新人产品培训', place: '云州医药会议室' }
		})
	];
}
