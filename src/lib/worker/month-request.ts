import type { Account } from '#lib/domain/archive/account.ts';
import type { Contact } from '#lib/domain/archive/contact.ts';
import type { Day, HalfDay } from '#lib/domain/day.ts';
import { periodMinutes } from '#lib/domain/policy/day-parts.ts';
import type { Grade } from '#lib/domain/grade.ts';
import { cellRuleOf } from '#lib/domain/grading/strategy.ts';
import type { Demand } from '#lib/domain/grading/demand.ts';
import type { DayEnds } from '#lib/domain/planning/day-end.ts';
import type { TravelTimes } from '#lib/domain/planning/travel-times.ts';
import type { Policy } from '#lib/domain/policy/policy.ts';
import type { Workplace } from './month-places.ts';
import type {
	AcceptedVisit,
	MonthDay,
	MonthDoctor,
	MonthRequest,
	WeeklyWindow
} from '#lib/scheduling/month.ts';
import type { CostWeights } from '#lib/scheduling/terms.ts';

/** A doctor as planning sees one. */
export interface DoctorToPlan {
	contact: Contact;
	account: Account | null;
	/** Further places of work, each with the half days of the clinic there. */
	elsewhere: readonly Workplace[];
	/** Null is planned like a C: nothing is known yet. */
	grade: Grade | null;
	demand: Demand;
	/** Visits already made or reported in the period, which the demand no longer asks for. */
	visitsMade: number;
	lastVisit: Day | null;
	/** Half days on which a cancelled clinic or a closed reception rules a visit out. */
	closed: readonly { day: Day; half: HalfDay }[];
}

/** Everything a month is planned from, as records; the working halves have leave and holidays taken out. */
export interface PlanInput {
	seed: number;
	halves: readonly { day: Day; half: HalfDay }[];
	doctors: readonly DoctorToPlan[];
	accepted: readonly AcceptedVisit[];
	/** Where days begin and end; a day that is not listed begins at its first visit, or where the matrix says. */
	ends: readonly { day: Day; ends: DayEnds }[];
	/** Measured times, which come before computed ones. */
	travelTimes: TravelTimes | null;
	policy: Policy;
}

/** The solver's request for a month of one rep. */
export const monthRequest = (input: PlanInput): MonthRequest => ({
	seed: input.seed,
	days: daysOf(input),
	doctors: input.doctors.map((doctor) => monthDoctor(doctor, input.policy)),
	home: null,
	travel: {
		kilometersPerHour: input.policy.planning.travel.kilometersPerHour.value,
		detourFactor: input.policy.planning.travel.detourFactor.value,
		stopMinutes: input.policy.planning.travel.stopMinutes.value
	},
	travelMatrix: input.travelTimes && {
		siteIds: input.travelTimes.placeIds,
		minutes: input.travelTimes.minutes
	},
	accepted: input.accepted,
	weights: weightsOf(input.policy),
	orderStep: input.policy.planning.orderStep.value,
	isNew:
		input.accepted.length === 0 &&
		input.doctors.every(({ lastVisit, visitsMade }) => lastVisit === null && visitsMade === 0)
});

function daysOf({ halves, policy, ends }: PlanInput): MonthDay[] {
	const { halves: hours, visitsPerHalfDay } = policy.planning;
	const endsOf = new Map(ends.map((its) => [its.day, its.ends]));
	const days = [...new Set(halves.map(({ day }) => day))].sort();
	return days.map((day) => ({
		day,
		...(endsOf.has(day) ? { ends: endsOf.get(day)! } : {}),
		halves: halves
			.filter((its) => its.day === day)
			.map(({ half }) => ({
				half,
				startMinute: hours[half].startMinute.value,
				endMinute: hours[half].endMinute.value,
				maxVisits: visitsPerHalfDay.value
			}))
	}));
}

function monthDoctor(doctor: DoctorToPlan, policy: Policy): MonthDoctor {
	const { contact, account, demand, visitsMade } = doctor;
	const grade = doctor.grade ?? 'C';
	const { reason } = demand;
	const order = reason.table === 'matrix' ? cellRuleOf(reason.cell, policy).order.value : null;
	const left = (visits: number) => Math.max(0, visits - visitsMade);
	return {
		id: contact.id,
		grade,
		...(order ? { order } : {}),
		department: contact.department,
		visits: { min: left(demand.min), norm: left(demand.norm), max: left(demand.max) },
		visitMinutes: policy.planning.visitMinutes[grade].value,
		siteId: account?.id ?? contact.accountId,
		coordinates: account?.coordinates ?? null,
		zoneId: account?.zoneId ?? null,
		reception: account?.kind === 'hospital' ? account.reception : [],
		bestTimes: contact.bestTimes.map(({ weekday, period }): WeeklyWindow => {
			const { start, end } = periodMinutes[period];
			return { weekday, startMinute: start, endMinute: end };
		}),
		closed: doctor.closed,
		lastVisit: doctor.lastVisit
	};
}

function weightsOf(policy: Policy): CostWeights {
	const { weights } = policy.planning;
	return {
		unservedA: weights.unservedA.value,
		unservedB: weights.unservedB.value,
		unservedC: weights.unservedC.value,
		spacing: weights.spacing.value,
		zones: weights.zones.value,
		bestTime: weights.bestTime.value,
		overload: weights.overload.value,
		stability: weights.stability.value
	};
}
