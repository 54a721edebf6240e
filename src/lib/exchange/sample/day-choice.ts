import {
	addDays,
	type Day,
	daysBetween,
	type HalfDay,
	halfDayOf,
	weekdayOf
} from '#lib/domain/day.ts';
import type { Grade } from '#lib/domain/grade.ts';
import { type ZoneName, zoneNames } from './city.ts';
import { receives, type SampleDoctor } from './doctors.ts';
import type { Draw } from './draw.ts';

/** One half of one day. */
export interface Half {
	readonly day: Day;
	readonly half: HalfDay;
}

// Days between two visits the rep aims at, and how much a doctor who is overdue weighs.
const rhythm: Record<Grade, { days: number; weight: number }> = {
	A: { days: 7, weight: 2.6 },
	B: { days: 13, weight: 1.5 },
	C: { days: 36, weight: 1.25 }
};

const shortestPauseDays = 4;
const hospitalsInHalf = 3;

/** Whom a sensible rep would visit: one zone a day, and there whoever is due most. */
export class DayChoice {
	readonly #draw: Draw;
	readonly #doctors: readonly SampleDoctor[];
	readonly #lastMet: Map<string, Day>;

	constructor(start: { draw: Draw; doctors: readonly SampleDoctor[]; from: Day }) {
		this.#draw = start.draw;
		this.#doctors = start.doctors;
		this.#lastMet = new Map(
			start.doctors.map(({ contact, standing }) => {
				const days = start.draw.between({ from: 1, to: rhythm[standing.grade].days });
				return [contact.id, addDays(start.from, -days)];
			})
		);
	}

	/** Notes that a doctor is to be met. */
	met(visit: { contactId: string; day: Day }): void {
		this.#lastMet.set(visit.contactId, visit.day);
	}

	/** The zone whose twelve most urgent doctors are the most urgent of all. */
	zoneOf(day: Day): ZoneName {
		const need = (zone: ZoneName): number =>
			this.#doctors
				.filter(({ hospital }) => hospital.sketch.zone === zone)
				.map((doctor) => this.#due({ doctor, day }))
				.sort((first, second) => second - first)
				.slice(0, 12)
				.reduce((sum, value) => sum + value, 0);
		return zoneNames.reduce((best, zone) => (need(zone) > need(best) ? zone : best));
	}

	/** The doctors of one half day, hospital by hospital. */
	doctorsFor(half: Half & { zone: ZoneName }): SampleDoctor[] {
		const size = this.#draw.between(half.half === 'am' ? { from: 5, to: 6 } : { from: 4, to: 6 });
		const ranked = this.#doctors
			.filter(({ hospital }) => hospital.sketch.zone === half.zone)
			.filter(({ hospital }) => receives({ hospital, day: half.day, half: half.half }))
			.map((doctor) => ({ doctor, due: this.#due({ doctor, day: half.day }) }))
			.filter(({ due }) => due > 0.3)
			.map(({ doctor, due }) => ({ doctor, value: due + suits({ doctor, half }) }))
			.sort((first, second) => second.value - first.value);
		const taken: SampleDoctor[] = [];
		const hospitals: string[] = [];
		for (const { doctor } of ranked) {
			const { accountId } = doctor.contact;
			const walked = hospitals.includes(accountId);
			if (taken.length === size) break;
			if (!walked && hospitals.length === hospitalsInHalf) continue;
			if (!walked) hospitals.push(accountId);
			taken.push(doctor);
		}
		const position = ({ contact }: SampleDoctor) => hospitals.indexOf(contact.accountId);
		return taken.sort((first, second) => position(first) - position(second));
	}

	#due(ask: { doctor: SampleDoctor; day: Day }): number {
		const { contact, standing } = ask.doctor;
		const { days, weight } = rhythm[standing.grade];
		const elapsed = daysBetween({ from: this.#lastMet.get(contact.id) ?? ask.day, to: ask.day });
		return elapsed < shortestPauseDays ? 0 : (elapsed / days) * weight;
	}
}

const suits = (ask: { doctor: SampleDoctor; half: Half }): number =>
	ask.doctor.contact.bestTimes.some(
		({ weekday, period }) =>
			weekday === weekdayOf(ask.half.day) && halfDayOf(period) === ask.half.half
	)
		? 0.6
		: 0;
