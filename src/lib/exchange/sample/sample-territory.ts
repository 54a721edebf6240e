import type { Account } from '#lib/domain/archive/account.ts';
import type { Contact } from '#lib/domain/archive/contact.ts';
import type { HospitalUsage } from '#lib/domain/archive/hospital-usage.ts';
import type { Listing } from '#lib/domain/archive/listing.ts';
import type { Product } from '#lib/domain/archive/product.ts';
import type { Zone } from '#lib/domain/archive/zone.ts';
import { addDays, type Day, mondayOf, weekdayOf } from '#lib/domain/day.ts';
import type { Assessment } from '#lib/domain/matrix.ts';
import type { Activity } from '#lib/domain/planning/activity.ts';
import type { Leave } from '#lib/domain/planning/leave.ts';
import type { Member, Territory } from '#lib/domain/sharing/territory.ts';
import type { Target } from '#lib/domain/targets/target.ts';
import type { VisitReport } from '#lib/domain/visits/visit.ts';
import { sampleActivities } from './activities.ts';
import {
	sampleDistributors,
	servedBy,
	sampleHospitals,
	sampleProducts,
	sampleZones
} from './accounts.ts';
import { sampleDoctors } from './doctors.ts';
import { drawFrom } from './draw.ts';
import { type FollowUps, followUps } from './follow-ups.ts';
import { someLongUnjudged } from './long-unjudged.ts';
import type { Window } from './matrix-history.ts';
import { sampleHospitalUsage } from './hospital-usage.ts';
import { sampleListings } from './listings.ts';
import { type SampleMonthWork, sampleMonthWork } from './month-work.ts';
import { type NewId, shanghaiInstant } from './moments.ts';
import { sampleOtherPeople } from './other-people.ts';
import { assessmentsOf, usesOf } from './product-uses.ts';
import { addressOf, fillIn } from './report-text.ts';
import { promiseDueToday, runningPlan, type RunningPlan, runningSpan } from './running-plan.ts';
import { type SampleUpgrades, sampleUpgrades } from './upgrades.ts';
import { sampleTargets } from './targets.ts';
import { lastWorkdayBefore, type SampleVisits, sampleVisits } from './visits.ts';

/** Every record of the fictional territory that a newcomer looks around in; all pass the domain's schemas. */
export interface SampleTerritory
	extends SampleVisits, RunningPlan, FollowUps, SampleUpgrades, SampleMonthWork {
	readonly territory: Territory;
	/** The rep first, then the supervisor. */
	readonly members: readonly Member[];
	readonly zones: readonly Zone[];
	readonly products: readonly Product[];
	readonly accounts: readonly Account[];
	readonly contacts: readonly Contact[];
	readonly assessments: readonly Assessment[];
	readonly leaves: readonly Leave[];
	readonly targets: readonly Target[];
	readonly activities: readonly Activity[];
	readonly listings: readonly Listing[];
	readonly hospitalUsage: readonly HospitalUsage[];
}

/** What the sample is drawn from. */
export interface SampleWish {
	readonly seed: number;
	readonly today: Day;
	/** Minutes after midnight, now: what is over by then is reported; the day has not begun when left out. */
	readonly minute?: number;
	/** Ids of the records; drawn from the seed when left out. */
	readonly newId?: NewId;
	/** The member who takes the rep's place; a fictional rep when left out. */
	readonly repId?: string;
	/** Monday to Friday when left out. */
	readonly isWorkday?: (day: Day) => boolean;
}

const weeksBack = 8;

function sampleMembers(ask: { newId: NewId; repId: string | undefined; since: Day }): Member[] {
	const { newId, repId, since } = ask;
	const joinedAt = shanghaiInstant({ day: since, minutes: 540 });
	return [
		{ version: 1, id: repId ?? newId(), name: '林晓', role: 'rep', joinedAt, leftOn: null },
		{ version: 1, id: newId(), name: '周敏', role: 'supervisor', joinedAt, leftOn: null }
	];
}

/** A training day in the past and a meeting next week, which the next plan has to respect. */
function sampleLeaves(ask: { window: Window; today: Day }): Leave[] {
	const training = addDays(mondayOf(ask.today), -19);
	const meeting = addDays(mondayOf(ask.today), 11);
	return [
		{ version: 1, day: training, half: 'am', reason: '区域产品培训' },
		{ version: 1, day: training, half: 'pm', reason: '区域产品培训' },
		{ version: 1, day: meeting, half: 'pm', reason: '月度区域会议' }
	];
}

/** The sample territory of a seed: the same seed and day give the same records on every machine. */
export function sampleTerritory(wish: SampleWish): SampleTerritory {
	const { seed, today, minute = 0 } = wish;
	const draw = drawFrom(seed);
	const idDraw = drawFrom(seed + 1);
	const newId = wish.newId ?? (() => idDraw.id());
	const isWorkday = wish.isWorkday ?? ((day) => weekdayOf(day) <= 5);
	const window = {
		from: addDays(mondayOf(today), -7 * weeksBack),
		to: addDays(today, -1)
	};

	const since = addDays(window.from, -40);
	const members = sampleMembers({ newId, repId: wish.repId, since });
	const [rep, supervisor] = members;
	if (!rep || !supervisor) throw new RangeError('a sample needs a rep and a supervisor');
	const territory: Territory = {
		version: 1,
		id: newId(),
		name: '云州辖区（示例）',
		sample: true,
		createdBy: supervisor.id,
		createdAt: shanghaiInstant({ day: since, minutes: 530 })
	};
	const zones = sampleZones(newId);
	const products = sampleProducts(newId);
	const hospitals = sampleHospitals({ draw, newId, zones, today });
	const doctors = sampleDoctors({ draw, newId, hospitals, today });
	const departmentsIn = (accountId: string): string[] => [
		...new Set(
			doctors
				.filter(({ contact }) => contact.accountId === accountId)
				.map(({ contact }) => contact.department)
		)
	];
	const distributors = sampleDistributors({ newId, products, today });
	const accounts: Account[] = [
		...hospitals.map(({ record }) => ({
			...record,
			departments: departmentsIn(record.id),
			distributorIds: servedBy({ zones, zoneId: record.zoneId, distributors })
		})),
		...distributors
	];
	const takenNames = new Set(doctors.map(({ contact }) => contact.name));
	const otherPeople = sampleOtherPeople({ draw, newId, accounts, takenNames, today });

	const leaves = sampleLeaves({ window, today });
	const usesByContact = new Map(
		doctors.map((doctor) => [doctor.contact.id, usesOf({ draw, doctor, products, window })])
	);
	const cycle = { id: newId(), ...runningSpan(today) };
	const visits = sampleVisits({
		draw,
		newId,
		repId: rep.id,
		supervisorId: supervisor.id,
		doctors,
		usesByContact,
		window,
		cycle,
		now: { day: today, minute },
		isWorkday,
		isAway: ({ day, half }) => leaves.some((leave) => leave.day === day && leave.half === half)
	});
	const reportsByContact = new Map(doctors.map(({ contact }) => [contact.id, [] as VisitReport[]]));
	for (const report of visits.visitReports) reportsByContact.get(report.contactId)?.push(report);
	const doctorByContact = new Map(doctors.map((doctor) => [doctor.contact.id, doctor]));
	const fill = (report: VisitReport, text: string): string => {
		const doctor = doctorByContact.get(report.contactId);
		const product = products.find(({ id }) => id === report.products[0]?.productId);
		return fillIn({
			text,
			words: {
				product: product?.name ?? '',
				department: doctor?.department.name ?? '',
				doctor: doctor ? addressOf(doctor.contact) : ''
			}
		});
	};
	const { visitReports, visitPlans } = visits;
	const kept = followUps({ draw, newId, reports: visitReports, fill, yesterday: window.to });
	const contacts = [...doctors.map(({ contact }) => contact), ...otherPeople];
	const due = promiseDueToday({ newId, today, repId: rep.id, visits });

	const judged = doctors.flatMap((doctor) =>
		assessmentsOf({
			draw,
			doctor,
			uses: usesByContact.get(doctor.contact.id) ?? [],
			visits: reportsByContact.get(doctor.contact.id) ?? [],
			window
		})
	);
	const assessments = someLongUnjudged(judged, { before: window.from });
	const running = runningPlan({
		newId,
		cycle,
		repId: rep.id,
		supervisorId: supervisor.id,
		doctors,
		visitPlans,
		lastWorkday: lastWorkdayBefore(today, isWorkday)
	});
	const listings = sampleListings({ newId, hospitals, products, contacts, today });
	const hospitalUsage = sampleHospitalUsage({
		draw: drawFrom(seed + 2),
		newId,
		hospitals,
		products,
		isListed: (accountId, productId) =>
			listings.some(
				(one) =>
					one.accountId === accountId && one.productId === productId && one.stage === 'listed'
			),
		recordedBy: rep.id,
		today
	});

	return {
		territory,
		members,
		zones,
		products,
		accounts,
		contacts,
		assessments,
		listings,
		hospitalUsage,
		leaves,
		activities: sampleActivities({ newId, today }),
		targets: sampleTargets({ newId, today, reports: visitReports, isWorkday }),
		...visits,
		...running,
		...kept,
		promises: [...kept.promises, due],
		...sampleUpgrades({
			draw: drawFrom(seed + 2),
			newId,
			repId: rep.id,
			doctors,
			usesByContact,
			reportsByContact,
			window,
			today
		}),
		...sampleMonthWork({
			...{ newId, repId: rep.id, supervisorId: supervisor.id },
			...{ visitReports, visitPlans, today }
		})
	};
}
