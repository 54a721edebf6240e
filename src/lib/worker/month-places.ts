import type { Account } from '#lib/domain/archive/account.ts';
import type { Contact } from '#lib/domain/archive/contact.ts';
import { placeMetAt, usualPlace } from '#lib/domain/archive/further-place.ts';
import { daysBetween, type Day, type HalfDay } from '#lib/domain/day.ts';
import type { MonthPlan, ProposedVisit, UnservedDoctor } from '#lib/scheduling/month.ts';
import type { DoctorToPlan, PlanInput } from './month-request.ts';

interface Slot {
	day: Day;
	half: HalfDay;
}

/** A place of somebody's work: the clinic there, and when nobody is received. */
export interface Workplace {
	account: Account | null;
	clinic: Contact['clinic'];
	closed: readonly Slot[];
}

/** The solver meets a customer at one place: somebody with several is one entry for each that is visited. */
export interface PlacedInput {
	input: PlanInput;
	/** The same visits, each of the entry whose place its slot says. */
	enter<Visit extends Slot & { doctorId: string }>(visits: readonly Visit[]): Visit[];
	/** A plan of entries as one of customers. */
	leave(plan: MonthPlan): MonthPlan;
}

/** Where somebody works, the first place first. */
export const placesOf = ({
	contact,
	account,
	elsewhere,
	closed
}: DoctorToPlan): [Workplace, ...Workplace[]] => [
	{ account, clinic: contact.clinic, closed },
	...elsewhere
];

/** Somebody as though they worked at one of their places alone; half days that belong to another are closed. */
export function onlyAt(
	doctor: DoctorToPlan,
	of: { places: readonly Workplace[]; place: Workplace; halves: readonly Slot[] }
): DoctorToPlan {
	const { places, place, halves } = of;
	const others = halves.filter((slot) => placeMetAt(places, slot) !== place);
	return {
		...doctor,
		account: place.account,
		elsewhere: [],
		closed: [...place.closed, ...others]
	};
}

/**
 * An input in which everybody works at one place: where most of their clinics are. A visit that stands in a half day of
 * another of their places is an entry of its own, which keeps its day.
 */
export function atPlaces(input: PlanInput): PlacedInput {
	const { halves } = input;
	const entries: DoctorToPlan[] = [];
	const entryOf = new Map<string, (slot: Slot) => string>();
	const doctorOf = new Map<string, string>();
	for (const doctor of input.doctors) {
		const { contact, elsewhere } = doctor;
		if (elsewhere.length === 0) {
			entries.push(doctor);
			continue;
		}
		const places = placesOf(doctor);
		const main = usualPlace(places);
		const idAt = (place: Workplace) =>
			place === main ? contact.id : `${contact.id} ${places.indexOf(place)}`;
		const standing = input.accepted
			.filter(({ doctorId }) => doctorId === contact.id)
			.map((visit) => ({ visit, place: placeMetAt(places, visit)! }));
		const away = standing.filter(({ place }) => place !== main);
		const isAway = ({ day }: Slot) => away.some(({ visit }) => visit.day === day);
		const usual = onlyAt(doctor, { places, place: main, halves });
		entries.push({
			...usual,
			visitsMade: doctor.visitsMade + away.length,
			closed: [...usual.closed, ...halves.filter(isAway)]
		});
		for (const place of new Set(away.map((one) => one.place))) {
			const days = new Set(away.filter((one) => one.place === place).map(({ visit }) => visit.day));
			const there = onlyAt(doctor, { places, place, halves });
			entries.push({
				...there,
				contact: { ...contact, id: idAt(place) },
				demand: { ...doctor.demand, min: days.size, norm: days.size, max: days.size },
				visitsMade: 0,
				closed: [...there.closed, ...halves.filter(({ day }) => !days.has(day))]
			});
			doctorOf.set(idAt(place), contact.id);
		}
		entryOf.set(contact.id, (slot) => idAt(placeMetAt(places, slot) ?? main));
	}
	const known = new Set(entries.map(({ contact }) => contact.id));
	const enter = <Visit extends Slot & { doctorId: string }>(visits: readonly Visit[]): Visit[] =>
		visits.map((visit) => {
			const id = entryOf.get(visit.doctorId)?.(visit) ?? visit.doctorId;
			// A visit of a proposal that nobody accepted yet stands where the plan meets its customer.
			return { ...visit, doctorId: known.has(id) ? id : visit.doctorId };
		});
	const of = (id: string) => doctorOf.get(id) ?? id;
	return {
		input: { ...input, doctors: entries, accepted: enter(input.accepted) },
		enter,
		leave: (plan) => ({
			...plan,
			visits: counted(plan.visits, of),
			unserved: gathered(plan.unserved, of)
		})
	};
}

/** Visits under their customers; those of one customer at several places are counted through. */
function counted(
	visits: readonly ProposedVisit[],
	of: (id: string) => string
): readonly ProposedVisit[] {
	const several = new Set(
		visits.flatMap(({ doctorId }) => (of(doctorId) === doctorId ? [] : of(doctorId)))
	);
	if (several.size === 0) return visits;
	const named = visits.map((visit) => ({ ...visit, doctorId: of(visit.doctorId) }));
	return named.map((visit) => {
		if (!several.has(visit.doctorId)) return visit;
		const days = named.filter(({ doctorId }) => doctorId === visit.doctorId).map(({ day }) => day);
		const before = days.filter((day) => day < visit.day).sort();
		const last = before.at(-1);
		const daysSinceLast =
			last === undefined ? visit.why.daysSinceLast : daysBetween({ from: last, to: visit.day });
		const why = { ...visit.why, number: before.length + 1, of: days.length, daysSinceLast };
		return { ...visit, why };
	});
}

function gathered(
	unserved: readonly UnservedDoctor[],
	of: (id: string) => string
): readonly UnservedDoctor[] {
	const byDoctor = new Map<string, UnservedDoctor>();
	for (const one of unserved) {
		const doctorId = of(one.doctorId);
		const missing = (byDoctor.get(doctorId)?.missing ?? 0) + one.missing;
		byDoctor.set(doctorId, { ...one, doctorId, missing });
	}
	return [...byDoctor.values()];
}
