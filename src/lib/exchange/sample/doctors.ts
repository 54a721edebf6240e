import type { Contact } from '#lib/domain/archive/contact.ts';
import {
	addDays,
	type Day,
	type HalfDay,
	type Period,
	periods,
	type Weekday,
	weekdayOf
} from '#lib/domain/day.ts';
import type { Grade } from '#lib/domain/grade.ts';
import type { Level, MatrixCell } from '#lib/domain/matrix.ts';
import { halvesMeetAt } from '#lib/domain/policy/day-parts.ts';
import type { SampleHospital } from './accounts.ts';
import { competitorViews, educations, goalBank, remarks, viewsOfUs } from './doctor-facts.ts';
import { type Draw, deckOf } from './draw.ts';
import { type Standing, standings } from './matrix-history.ts';
import type { NewId } from './moments.ts';
import { nameMaker } from './people-names.ts';
import { type DepartmentSketch, departmentSketches } from './products.ts';

/** A doctor's record together with what only the inventor of the sample knows. */
export interface SampleDoctor {
	readonly contact: Contact;
	readonly hospital: SampleHospital;
	readonly department: DepartmentSketch;
	readonly standing: Standing;
}

interface Post {
	readonly hospital: SampleHospital;
	readonly department: DepartmentSketch;
	/** 0 for the head of the department. */
	readonly rank: number;
	readonly patientsPerDay: number;
	readonly weight: number;
}

// How many of a hospital's doctors sit in each department, in the order of `departmentSketches`.
const staffing = {
	large: [5, 4, 3, 2, 2, 1],
	middle: [3, 3, 2, 0, 0, 2],
	small: [0, 0, 0, 0, 0, 1]
};

function departmentsOf(hospital: SampleHospital): DepartmentSketch[] {
	const { sketch } = hospital;
	const shares =
		sketch.doctors >= 10
			? staffing.large
			: sketch.level.startsWith('一级')
				? staffing.small
				: staffing.middle;
	const seats = departmentSketches.flatMap((department, index) =>
		Array.from({ length: shares[index] ?? 0 }, (_, seat) => ({ department, seat }))
	);
	// Every department has its head before any has its second doctor.
	seats.sort((first, second) => first.seat - second.seat);
	return Array.from({ length: sketch.doctors }, (_, index) => seats[index % seats.length]).flatMap(
		(seat) => (seat ? [seat.department] : [])
	);
}

function postsOf(ask: { draw: Draw; hospital: SampleHospital }): Post[] {
	const { draw, hospital } = ask;
	const taken = new Map<string, number>();
	const size = Math.min(1, hospital.sketch.dailyOutpatients / 3500);
	return departmentsOf(hospital).map((department) => {
		const rank = taken.get(department.name) ?? 0;
		taken.set(department.name, rank + 1);
		const [quiet, busy] = department.patients;
		const share = (draw.between({ from: 0, to: 100 }) / 100) ** 1.5 * (0.55 + 0.45 * size);
		const patientsPerDay = Math.round(quiet + (busy - quiet) * share);
		const noise = draw.between({ from: 0, to: 100 }) / 100;
		const weight = patientsPerDay / 40 + size + (rank === 0 ? 0.5 : 0) + noise;
		return { hospital, department, rank, patientsPerDay, weight };
	});
}

const officeDays: readonly Weekday[] = [1, 2, 3, 4, 5];
const halves: readonly HalfDay[] = ['am', 'pm'];

function clinicOf(ask: { draw: Draw; community: boolean }): Contact['clinic'] {
	const { draw, community } = ask;
	const all = officeDays.flatMap((weekday) => halves.map((half) => ({ weekday, half })));
	const count = community ? draw.between({ from: 4, to: 6 }) : draw.between({ from: 2, to: 4 });
	return draw
		.shuffled(all)
		.slice(0, count)
		.sort((first, second) => first.weekday - second.weekday || (first.half === 'am' ? -1 : 1));
}

/** After a morning clinic at noon, else in the half without clinic. */
function bestTimesOf(ask: { draw: Draw; clinic: Contact['clinic'] }): Contact['bestTimes'] {
	const { draw, clinic } = ask;
	const busy = new Set(clinic.map(({ weekday, half }) => `${weekday}${half}`));
	const times = officeDays.flatMap((weekday): { weekday: Weekday; period: Period }[] => [
		busy.has(`${weekday}am`) ? { weekday, period: 'noon' } : { weekday, period: 'morning' },
		...(busy.has(`${weekday}pm`) ? [] : [{ weekday, period: 'afternoon' as const }])
	]);
	return draw
		.shuffled(times)
		.slice(0, draw.between({ from: 1, to: 3 }))
		.sort(
			(first, second) =>
				first.weekday - second.weekday ||
				periods.indexOf(first.period) - periods.indexOf(second.period)
		);
}

const titles = ['主任医师', '副主任医师', '副主任医师', '主治医师', '主治医师', '住院医师'];

const rapportOf = (ask: { draw: Draw; cell: MatrixCell | null }): Contact['rapport'] => {
	const usage = ask.cell?.usage ?? 0;
	if (ask.draw.chance(0.15)) return ask.draw.pick(['good', 'fair', 'none'] as const);
	return usage >= 3 ? 'good' : usage >= 1 ? 'fair' : 'none';
};

const yuanSpans: Record<Grade, { from: number; to: number }> = {
	A: { from: 85, to: 165 },
	B: { from: 48, to: 112 },
	C: { from: 18, to: 68 }
};

/** How much of a card the rep has filled, by class. */
const known: Record<Grade, number> = { A: 0.93, B: 0.72, C: 0.4 };

const factor = (ask: { draw: Draw; around: number }): Level =>
	Math.max(0, Math.min(4, ask.around + ask.draw.between({ from: -1, to: 1 }))) as Level;

/** The 180 doctors; the busiest of the large hospitals stand in the highest classes. */
export function sampleDoctors(ask: {
	draw: Draw;
	newId: NewId;
	hospitals: readonly SampleHospital[];
	today: Day;
}): SampleDoctor[] {
	const { draw, newId, hospitals, today } = ask;
	const nextName = nameMaker(draw);
	const nextGoal = deckOf(draw, goalBank);
	const nextRemark = deckOf(draw, remarks);
	const posts = hospitals.flatMap((hospital) => postsOf({ draw, hospital }));
	const ordered = [...posts].sort((first, second) => second.weight - first.weight);
	const all = standings(draw);
	const standingByPost = new Map(ordered.map((post, index) => [post, all[index]]));

	return posts.map((post, index): SampleDoctor => {
		const standing = standingByPost.get(post) ?? { grade: 'C', cell: null };
		const { grade, cell } = standing;
		const isKnown = () => draw.chance(known[grade]);
		const community = post.hospital.sketch.level.startsWith('一级');
		const head = post.rank === 0 && !community;
		const clinic = clinicOf({ draw, community });
		const updatedOn = addDays(today, -draw.between({ from: 2, to: grade === 'C' ? 150 : 50 }));
		const contact: Contact = {
			version: 1,
			id: newId(),
			accountId: post.hospital.record.id,
			name: nextName(),
			role: head ? 'clinicalDirector' : 'doctor',
			code: `D${String(index + 1).padStart(3, '0')}`,
			department: post.department.name,
			title: community ? '主治医师' : (titles[post.rank] ?? '住院医师'),
			post: head ? '科主任' : community && post.rank === 0 ? '中心主任' : '',
			standing: '',
			keyPerson: head && grade !== 'C',
			phone: isKnown() ? `0900-6${draw.between({ from: 100_000, to: 999_999 })}` : '',
			email: '',
			specialty: isKnown() ? draw.pick(post.department.specialties) : '',
			education: isKnown() ? draw.pick(educations) : '',
			academicReach: '',
			patientsPerDay: grade === 'C' && draw.chance(0.12) ? null : post.patientsPerDay,
			yuanPerPrescription: isKnown() ? draw.between(yuanSpans[grade]) : null,
			rapport: rapportOf({ draw, cell }),
			patientTypes: isKnown() ? draw.pick(post.department.patientTypes) : '',
			patientTypeFit: isKnown() ? factor({ draw, around: cell?.potential ?? 1 }) : null,
			academicInfluence: isKnown() ? factor({ draw, around: head ? 3 : 1 }) : null,
			cooperation: isKnown() ? factor({ draw, around: cell?.usage ?? 0 }) : null,
			clinic,
			bestTimes: isKnown() ? bestTimesOf({ draw, clinic }) : [],
			goals: isKnown() && grade !== 'C' ? nextGoal() : '',
			viewOfCompetitors: grade !== 'C' && isKnown() ? draw.pick(competitorViews) : '',
			viewOfUs: grade !== 'C' && isKnown() ? draw.pick(viewsOfUs) : '',
			cooperationNotes: [],
			visitTarget: null,
			note: draw.chance(0.3) ? nextRemark() : '',
			source: draw.pick(['customer', 'customer', 'introduction', 'company', 'related'] as const),
			noticeOn: isKnown() ? addDays(updatedOn, -draw.between({ from: 0, to: 60 })) : null,
			retainUntil: addDays(today, draw.between({ from: 200, to: 700 })),
			updatedOn,
			deletedOn: null,
			mergedInto: null
		};
		return { contact, hospital: post.hospital, department: post.department, standing };
	});
}

/** Whether a representative is received at the hospital in a half day. */
export function receives(ask: { hospital: SampleHospital; day: Day; half: HalfDay }): boolean {
	const { reception } = ask.hospital.record;
	if (reception.length === 0) return true;
	return reception.some(
		(window) =>
			window.weekday === weekdayOf(ask.day) &&
			(ask.half === 'am' ? window.startMinute < halvesMeetAt : window.endMinute > halvesMeetAt)
	);
}
