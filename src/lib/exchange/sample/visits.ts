import { addDays, type Day } from '#lib/domain/day.ts';
import type { VisitPlan, VisitReport } from '#lib/domain/visits/visit.ts';
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

/** The days of the past weeks as they were planned and as they were reported. */
export interface PastVisits {
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
		materials: draw.chance(0.4) ? '指南解读单页' : '',
		addedBy: draw.chance(0.9) ? repId : supervisorId
	};
}

const wordsOf = ({ doctor, uses }: Visit) => ({
	product: uses[0]?.product.name ?? '',
	department: doctor.department.name,
	doctor: addressOf(doctor.contact)
});

/** `planned` says whether the plan stood in the rep's week or the visit came about on the way. */
function reportOf(ask: Writing & { visit: Visit; plan: VisitPlan; planned: boolean }): VisitReport {
	const { draw, newId, text, repId, visit, plan, planned } = ask;
	const { uses, half, order } = visit;
	const { kind } = plan.objective;
	const fill = (sentence: string) => fillIn({ text: sentence, words: wordsOf(visit) });
	const minutes = (half.half === 'am' ? 510 : 840) + order * 26 + draw.between({ from: 0, to: 18 });
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
		corrects: null,
		withdrawn: false,
		recordedBy: repId,
		recordedAt: shanghaiInstant({ day: half.day, minutes })
	} as const;
	if (planned && draw.chance(0.1)) {
		return {
			...report,
			outcome: 'missed',
			missedReason: 'absent',
			aimReached: null,
			products: [],
			note: text.missed(),
			nextStep: text.nextStepAfterMiss(),
			adverseReaction: null
		};
	}
	const aim = likelyAim({ draw, usage: uses[0] ? usageOn({ use: uses[0], day: half.day }) : 0 });
	return {
		...report,
		outcome: 'done',
		aimReached: aim,
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

/** Weeks of a rep who walks one zone a day and serves whoever is due most. */
export function pastVisits(ask: {
	draw: Draw;
	newId: NewId;
	repId: string;
	supervisorId: string;
	doctors: readonly SampleDoctor[];
	usesByContact: ReadonlyMap<string, readonly ProductUse[]>;
	window: Window;
	isWorkday: (day: Day) => boolean;
	isAway: (half: Half) => boolean;
}): PastVisits {
	const { draw, newId, repId, supervisorId, doctors, usesByContact, window, isWorkday, isAway } =
		ask;
	const writing: Writing = { draw, newId, text: reportText(draw), repId, supervisorId };
	const choice = new DayChoice({ draw, doctors, from: window.from });
	const visitPlans: VisitPlan[] = [];
	const visitReports: VisitReport[] = [];

	for (let day = window.from; day <= window.to; day = addDays(day, 1)) {
		if (!isWorkday(day)) continue;
		const zone = choice.zoneOf(day);
		for (const half of ['am', 'pm'] as const) {
			if (isAway({ day, half })) continue;
			choice.doctorsFor({ day, half, zone }).forEach((doctor, order) => {
				const uses = usesByContact.get(doctor.contact.id) ?? [];
				const visit: Visit = { doctor, uses, half: { day, half }, order };
				const plan = planOf(writing, visit);
				const planned = draw.chance(0.93);
				if (planned) visitPlans.push(plan);
				const report = reportOf({ ...writing, visit, plan, planned });
				visitReports.push(report);
				if (report.outcome === 'done') choice.met({ contactId: plan.contactId, day });
			});
		}
	}
	return { visitPlans, visitReports: withoutLatest({ visitPlans, visitReports }) };
}

/** Leaves the last two planned visits unreported, as an evening does. */
function withoutLatest(past: PastVisits): VisitReport[] {
	const latest = new Set(past.visitPlans.slice(-2).map(({ id }) => id));
	return past.visitReports.filter(({ visitPlanId }) => !visitPlanId || !latest.has(visitPlanId));
}
