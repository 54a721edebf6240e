import { addDays, type Day } from '#lib/domain/day.ts';
import { noAnswers, type VisitPlan, type VisitReport } from '#lib/domain/visits/visit.ts';
import { DayChoice, type Half } from './day-choice.ts';
import type { SampleDoctor } from './doctors.ts';
import type { Draw } from './draw.ts';
import type { Window } from './matrix-history.ts';
import { type NewId, shanghaiInstant } from './moments.ts';
import { type ProductUse, usageOn } from './product-uses.ts';
import {
	addressOf,
	fillIn,
	likelyAim,
	likelyObjective,
	likelyRating,
	type ReportText,
	reportText
} from './report-text.ts';

/** The days of the past weeks and of the running plan: what was planned, and what was reported of it so far. */
export interface SampleVisits {
	readonly visitPlans: readonly VisitPlan[];
	readonly visitReports: readonly VisitReport[];
}

interface Writing {
	readonly draw: Draw;
	readonly newId: NewId;
	readonly text: ReportText;
	readonly repId: string;
	readonly supervisorId: string;
}

interface Visit {
	readonly doctor: SampleDoctor;
	readonly uses: readonly ProductUse[];
	readonly half: Half;
	readonly order: number;
}

function planOf(writing: Writing, visit: Visit): VisitPlan {
	const { draw, newId, text, repId, supervisorId } = writing;
	const { doctor, uses, half, order } = visit;
	const [main] = uses;
	const kind = main
		? likelyObjective({ draw, usage: usageOn({ use: main, day: half.day }) })
		: 'doctorArchive';
	const talkedOf = uses.filter((_, index) => index === 0 || draw.chance(0.45));
	return {
		version: 1,
		id: newId(),
		cycleId: null,
		contactId: doctor.contact.id,
		slot: { ...half, order },
		locked: false,
		cancelled: false,
		appointment: doctor.standing.grade === 'A' && draw.chance(0.4),
		mode: draw.chance(0.9) ? 'inPerson' : draw.chance(0.7) ? 'phone' : 'online',
		objective: { kind, text: fillIn({ text: text.objective(kind), words: wordsOf(visit) }) },
		productIds: talkedOf.map(({ product }) => product.id),
		...noAnswers,
		packed: '',
		materials: draw.chance(0.4) ? '指南解读单页' : '',
		addedBy: draw.chance(0.9) ? repId : supervisorId
	};
}

const wordsOf = ({ doctor, uses }: Visit) => ({
	product: uses[0]?.product.name ?? '',
	department: doctor.department.name,
	doctor: addressOf(doctor.contact)
});

/** Minutes after midnight at which the visits of a half begin, and for how long each holds a rep. */
const begins = { am: 510, pm: 840 } as const;
const visitLasts = 26;

/** `planned` says whether the plan stood in the rep's week or the visit came about on the way. */
function reportOf(
	ask: Writing & { visit: Visit; plan: VisitPlan; planned: boolean; isMissed: boolean }
): VisitReport {
	const { draw, newId, text, repId, visit, plan, planned, isMissed } = ask;
	const { uses, half, order } = visit;
	const { kind } = plan.objective;
	const fill = (sentence: string) => fillIn({ text: sentence, words: wordsOf(visit) });
	const minutes = begins[half.half] + order * visitLasts + draw.between({ from: 0, to: 18 });
	const report = {
		version: 1,
		id: newId(),
		repId,
		contactId: plan.contactId,
		visitPlanId: planned ? plan.id : null,
		...half,
		missedReason: null,
		mode: plan.mode,
		objective: plan.objective,
		accountId: null,
		corrects: null,
		withdrawn: false,
		recordedBy: repId,
		recordedAt: shanghaiInstant({ day: half.day, minutes })
	} as const;
	if (planned && (draw.chance(0.05) || isMissed)) {
		return {
			...report,
			outcome: 'missed',
			missedReason: 'absent',
			aimReached: null,
			products: [],
			steps: [],
			joinedBy: null,
			note: text.missed(),
			nextStep: text.nextStepAfterMiss(),
			adverseReaction: null
		};
	}
	const aim = likelyAim({ draw, usage: uses[0] ? usageOn({ use: uses[0], day: half.day }) : 0 });
	return {
		...report,
		outcome: 'done',
		joinedBy: null,
		aimReached: aim,
		steps: [],
		products: uses
			.filter(({ product }) => plan.productIds.includes(product.id))
			.map((use) => ({
				productId: use.product.id,
				adoption: draw.chance(0.7)
					? likelyRating({ draw, usage: usageOn({ use, day: half.day }) })
					: null
			})),
		note: fill(text.note({ kind, aim })),
		nextStep: draw.chance(0.6) ? fill(text.nextStep(kind)) : '',
		// The one note of the bank that tells of an adverse reaction.
		adverseReaction: kind === 'trialFollowUp' && aim === 'no'
	};
}

/** What the rep's visits are drawn for: history from `window.from`, a plan up to `cycle.to`, and the clock. */
interface VisitsAsked {
	readonly draw: Draw;
	readonly newId: NewId;
	readonly repId: string;
	readonly supervisorId: string;
	readonly doctors: readonly SampleDoctor[];
	readonly usesByContact: ReadonlyMap<string, readonly ProductUse[]>;
	readonly window: Window;
	readonly cycle: { readonly id: string; readonly from: Day; readonly to: Day };
	readonly now: { readonly day: Day; readonly minute: number };
	readonly isWorkday: (day: Day) => boolean;
	readonly isAway: (half: Half) => boolean;
}

/** Weeks of a rep who walks one zone a day and serves whoever is due most: lived up to now, then planned. */
export function sampleVisits(ask: VisitsAsked): SampleVisits {
	const { draw, newId, repId, supervisorId, doctors, usesByContact, window, cycle, now } = ask;
	const writing: Writing = { draw, newId, text: reportText(draw), repId, supervisorId };
	const choice = new DayChoice({ draw, doctors, from: window.from });
	const visitPlans: VisitPlan[] = [];
	const visitReports: VisitReport[] = [];
	const lastLived = lastWorkdayBefore(now.day, ask.isWorkday);

	for (let day = window.from; day <= cycle.to; day = addDays(day, 1)) {
		if (!ask.isWorkday(day)) continue;
		const zone = choice.zoneOf(day);
		const visits = (['am', 'pm'] as const)
			.filter((half) => !ask.isAway({ day, half }))
			.flatMap((half) => {
				const chosen = choice.doctorsFor({ day, half, zone });
				// A plan counts on whoever is missed later.
				for (const { contact } of chosen) choice.met({ contactId: contact.id, day });
				return chosen.map((doctor, order) => ({ doctor, half, order }));
			});
		const over = overBy(now, { day, visits });
		visits.forEach(({ doctor, half, order }, index) => {
			const uses = usesByContact.get(doctor.contact.id) ?? [];
			const visit: Visit = { doctor, uses, half: { day, half }, order };
			const inCycle = day >= cycle.from;
			const plan = { ...planOf(writing, visit), cycleId: inCycle ? cycle.id : null };
			// One who was missed lately and one today, so that it shows what becomes of them.
			const isMissed =
				(day === lastLived && index === 2) || (day === now.day && index === 1 && over > 2);
			const planned = day >= now.day || isMissed || draw.chance(0.93);
			if (planned) visitPlans.push(planned && inCycle ? { ...plan, addedBy: null } : plan);
			if (index >= over) return;
			visitReports.push(reportOf({ ...writing, visit, plan, planned, isMissed }));
		});
	}
	return { visitPlans, visitReports: withoutLatest({ visitPlans, visitReports }, now.day) };
}

/** How many visits of a day are over and told of: of today's those whose time has passed, at most half of them. */
function overBy(
	now: { day: Day; minute: number },
	{ day, visits }: { day: Day; visits: readonly { half: Half['half']; order: number }[] }
): number {
	if (day !== now.day) return day < now.day ? visits.length : 0;
	return visits
		.slice(0, Math.ceil(visits.length / 2))
		.filter(({ half, order }) => begins[half] + (order + 1) * visitLasts <= now.minute).length;
}

/** The working day before a day. */
export function lastWorkdayBefore(day: Day, isWorkday: (day: Day) => boolean): Day {
	let before = addDays(day, -1);
	while (!isWorkday(before)) before = addDays(before, -1);
	return before;
}

/** Leaves the last two planned visits before today unreported, as an evening does. */
function withoutLatest(lived: SampleVisits, today: Day): VisitReport[] {
	const past = lived.visitPlans.filter(({ slot }) => slot.day < today);
	const latest = new Set(past.slice(-2).map(({ id }) => id));
	return lived.visitReports.filter(({ visitPlanId }) => !visitPlanId || !latest.has(visitPlanId));
}
