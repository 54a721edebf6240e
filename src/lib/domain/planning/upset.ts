import type { VisitPlan } from '#lib/domain/visits/visit.ts';
import type { DayMark } from './calendar.ts';
import type { Closure } from './closure.ts';

/** What keeps a planned visit from taking place: the day is off, the rep is off, the doctor or hospital is closed. */
export type Upset = 'holiday' | 'leave' | 'clinic' | 'reception';

/**
 * Why a visit cannot take place where it stands; null when nothing speaks against it. A visit that a person put on a
 * plain weekend is meant to be there.
 */
export function upsetOf(
	plan: Pick<VisitPlan, 'contactId' | 'cycleId'>,
	facts: { mark: Pick<DayMark, 'working' | 'mark'>; isOff: boolean; closure: Closure | null }
): Upset | null {
	const { mark, isOff, closure } = facts;
	if (!mark.working && (mark.mark !== 'weekend' || plan.cycleId !== null)) return 'holiday';
	if (isOff) return 'leave';
	if (closure === null) return null;
	return closure.subjectId === plan.contactId ? 'clinic' : 'reception';
}
