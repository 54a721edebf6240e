import { isDistrict } from './cell-shape.ts';
import { nameKey, narrow, phoneKey } from '#lib/domain/archive/name-keys.ts';

/** What a record says of where and who a customer is, besides the name; only what is said. */
export type Facts = Readonly<Partial<Record<FactField, string>>>;

type FactField = 'address' | 'zone' | 'place' | 'department' | 'title' | 'phone';

const fields: readonly FactField[] = ['address', 'zone', 'place', 'department', 'title', 'phone'];
/** Facts of where a customer is. */
const whereabouts: readonly FactField[] = ['address', 'zone', 'place'];
/** Two points of one hospital lie no further apart: maps of other datums are off by less. */
const farthestDegrees = 0.02;

const parts = (text: string): string[] =>
	narrow(text)
		.split(/[、，,;；/\n]+/)
		.map(nameKey)
		.filter(Boolean);

const within = (one: string, other: string): boolean => {
	const [first, second] = [nameKey(one), nameKey(other)];
	return first.includes(second) || second.includes(first);
};
const shared = (one: readonly string[], other: readonly string[]): boolean =>
	one.some((part) => other.includes(part));

const agree: Record<FactField, (one: string, other: string) => boolean> = {
	address: within,
	// A zone may be anyone's own division of the ground; a district is a place.
	zone: (one, other) => within(one, other) || !isDistrict(one) || !isDistrict(other),
	department: within,
	title: (one, other) => shared(parts(one), parts(other)),
	phone: (one, other) => shared(phones(one), phones(other)),
	place: (one, other) => {
		const [first, second] = [one.split(',').map(Number), other.split(',').map(Number)];
		return first.every((part, at) => Math.abs(part - (second[at] ?? 0)) <= farthestDegrees);
	}
};

const phones = (text: string): string[] => {
	const numbers = narrow(text)
		.split(/[、，,;；/\n]+/)
		.map((one) => phoneKey(one) || one.replace(/\D+/g, ''));
	return numbers.filter(Boolean);
};

/** The facts of a draft of either kind. */
export function factsOf(draft: {
	readonly address?: string;
	readonly zone?: string;
	readonly latitude?: number;
	readonly longitude?: number;
	readonly department?: string;
	readonly title?: string;
	readonly phone?: string;
}): Facts {
	const { address, zone, department, title, phone, latitude, longitude } = draft;
	const place =
		latitude === undefined || longitude === undefined ? undefined : `${latitude},${longitude}`;
	const facts: Partial<Record<FactField, string>> = {};
	if (address) facts.address = address;
	if (zone) facts.zone = zone;
	if (place) facts.place = place;
	if (department) facts.department = department;
	if (title) facts.title = title;
	if (phone) facts.phone = phone;
	return facts;
}

/** The fields in which two records cannot both be right of one customer. */
export const contradictions = (one: Facts, other: Facts): string[] =>
	fields.filter((field) => {
		const [first, second] = [one[field], other[field]];
		return first !== undefined && second !== undefined && !agree[field](first, second);
	});

/** Whether both say where the customer is, or neither does. */
export const placedAlike = (one: Facts, other: Facts): boolean => {
	const places = [one, other].map((facts) =>
		whereabouts.filter((field) => facts[field] !== undefined)
	);
	const [first = [], second = []] = places;
	return first.length + second.length === 0 || first.some((field) => second.includes(field));
};
