import {
	addDays,
	addMonths,
	daysFrom,
	firstDayOf,
	monthOf,
	type Day,
	type Month
} from '#lib/domain/day.ts';
import type { Target, TargetMeasure } from '#lib/domain/targets/target.ts';
import type { VisitReport } from '#lib/domain/visits/visit.ts';
import type { NewId } from './moments.ts';

const workdaysOf = (month: Month, isWorkday: (day: Day) => boolean): Day[] =>
	daysFrom(firstDayOf(month), 31).filter((day) => monthOf(day) === month && isWorkday(day));

/** A twelfth more than the pace of the visits so far brings: a month that has to be watched. */
const ambition = 13 / 12;

/**
 * The targets of this month and the last: visits and coverage, which the sample's own visits fill, and a few meetings.
 * Volumes are left out, as the recommended guard warns of them.
 */
export function sampleTargets(ask: {
	newId: NewId;
	today: Day;
	reports: readonly VisitReport[];
	isWorkday: (day: Day) => boolean;
}): Target[] {
	const { newId, today, reports, isWorkday } = ask;
	const now = monthOf(today);
	const before = addMonths(now, -1);
	const made = (from: Day, to: Day) =>
		reports.filter(({ outcome, day }) => outcome === 'done' && day >= from && day <= to);
	const pace = (month: Month) => {
		const workdays = workdaysOf(month, isWorkday);
		const gone = workdays.filter((day) => day < today);
		const visits = made(firstDayOf(month), addDays(today, -1)).filter(
			({ day }) => monthOf(day) === month
		);
		return { visits, workdays: workdays.length, gone: gone.length };
	};
	const linesOf = (month: Month, words: Partial<Target>): Target[] => {
		// On the first days of a month nothing tells its pace but the month before.
		const its = pace(month).gone > 2 ? pace(month) : pace(addMonths(month, -1));
		const share = (its.workdays / Math.max(1, its.gone)) * ambition;
		const people = new Set(its.visits.map(({ contactId }) => contactId)).size;
		const line = (
			measure: TargetMeasure,
			target: number,
			fields: Partial<Target> = {}
		): Target => ({
			...{ version: 1, id: newId(), month, measure, productId: null, accountId: null, target },
			...{ weekTargets: [], weekActuals: [], gapReason: '', action: '', supervisorRemark: '' },
			...fields
		});
		return [
			line('visits', Math.ceil(its.visits.length * share), words),
			line('coverage', Math.ceil(people * Math.min(1.2, share))),
			line('meetings', 2)
		];
	};
	return [
		...linesOf(before, {
			gapReason: '月中有两天区域培训，下午的拜访没有补上。',
			action: '这个月每周三下午多安排两位。',
			supervisorRemark: '先补 A 级的，C 级可以往后放。'
		}),
		...linesOf(now, { supervisorRemark: '前半月先把 A 级的跑到。' })
	];
}
