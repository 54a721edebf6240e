import { kilometersBetween } from '#lib/domain/archive/coordinates.ts';
import type { Coordinates } from '#lib/domain/archive/coordinates.ts';
import { homePlaceId } from '#lib/domain/planning/travel-times.ts';
import type { MonthDoctor, MonthRequest, RepSite } from './month.ts';

/** Travel that no day has room for. */
export const unreachableMinutes = 1e6;

interface Site {
	/** `rep` or `site` and, after a space, the name in a travel matrix. */
	id: string;
	coordinates: Coordinates | null;
}

/** Where a day begins and ends; null at an end that does not count. */
interface DayEnds {
	start: RepSite | null;
	finish: RepSite | null;
}

/**
 * Minutes of travel between the depots and the doctors in order, row-major: row 0 is the depot of most days, further
 * ones stand last; `depotOf` says which is whose. A matrix entry wins over the great circle; a site without coordinates
 * is taken to lie in the middle of its zone, or of the territory.
 */
export function travelOf(request: MonthRequest): { minutes: Float64Array; depotOf: number[] } {
	const { doctors } = request;
	const depots = depotsOf(request);
	const sites = sitesOf(request, depots.ends);
	const between = rememberedMinutes({ request, sites });
	const siteOf = new Map(sites.map(({ id }, index) => [id, index]));
	const own = doctors.map((doctor) => siteOf.get(siteKey(doctor))!);
	// A depot is left from one place and come back to at another; -1 is an end that does not count.
	const endAt = (site: RepSite | null) => (site ? siteOf.get(repKey(site))! : -1);
	const [first, ...further] = depots.ends.map(({ start, finish }) => ({
		from: endAt(start),
		to: endAt(finish)
	}));
	const doctorNodes = own.map((site) => ({ from: site, to: site }));
	const nodes = [first!, ...doctorNodes, ...further];
	const minutes = new Float64Array(nodes.length ** 2);
	nodes.forEach(({ from }, row) =>
		nodes.forEach(({ to }, column) => {
			const counts = from >= 0 && to >= 0 && row !== column;
			minutes[row * nodes.length + column] = counts ? between[from * sites.length + to]! : 0;
		})
	);
	const nodeOf = (depot: number) => (depot === 0 ? 0 : doctors.length + depot);
	if (request.days.some(({ ends }) => ends !== undefined))
		depots.ends.forEach((_, depot) => goesOut(minutes, { at: nodeOf(depot), doctors: own.length }));
	return { minutes, depotOf: depots.of.map(nodeOf) };
}

/** Whoever goes out every day pays at least the shortest way: no day is left empty to save it. */
function goesOut(minutes: Float64Array, { at, doctors }: { at: number; doctors: number }): void {
	const nodes = Math.sqrt(minutes.length);
	let shortest = Infinity;
	for (let doctor = 1; doctor <= doctors; doctor++)
		shortest = Math.min(shortest, minutes[at * nodes + doctor]! + minutes[doctor * nodes + at]!);
	if (Number.isFinite(shortest)) minutes[at * nodes + at] = shortest;
}

/** The different ends of days, those of most days first, and which each day has. */
function depotsOf({ days, home, travelMatrix }: MonthRequest) {
	// A matrix knows the way from home although nobody said where that is.
	const isMeasured = travelMatrix?.siteIds.includes(homePlaceId) ?? false;
	const usual = home ? { id: homePlaceId, coordinates: home } : null;
	const atHome = usual ?? (isMeasured ? { id: homePlaceId, coordinates: null } : null);
	const keyOf = ({ start, finish }: DayEnds) => JSON.stringify([start, finish]);
	const each = days.map(({ ends }): DayEnds => ends ?? { start: atHome, finish: atHome });
	const counted = new Map<string, { ends: DayEnds; days: number }>();
	for (const ends of each) {
		const known = counted.get(keyOf(ends)) ?? { ends, days: 0 };
		known.days++;
		counted.set(keyOf(ends), known);
	}
	const sorted = [...counted.values()].sort((one, other) => other.days - one.days);
	const ends = sorted.length > 0 ? sorted.map((one) => one.ends) : [{ start: null, finish: null }];
	const keys = ends.map(keyOf);
	return { ends, of: each.map((one) => keys.indexOf(keyOf(one))) };
}

let remembered: { key: string; minutes: Float64Array } = { key: '', minutes: new Float64Array() };

/** The times last computed, when they are asked for again: every look at a plan asks, and seldom anything moved. */
function rememberedMinutes(input: { request: MonthRequest; sites: Site[] }): Float64Array {
	const { travel, travelMatrix } = input.request;
	const key = JSON.stringify([travel, travelMatrix, input.sites]);
	if (key !== remembered.key) remembered = { key, minutes: minutesBetweenSites(input) };
	return remembered.minutes;
}

const siteKey = ({ siteId }: MonthDoctor) => `site ${siteId}`;

const repKey = ({ id }: RepSite) => `rep ${id}`;

/** The rep's own places, then those of the doctors. */
function sitesOf(request: MonthRequest, ends: readonly DayEnds[]): Site[] {
	const middleOf = zoneMiddles(request.doctors);
	const sites = new Map<string, Site>();
	for (const site of ends.flatMap(({ start, finish }) => [start ?? [], finish ?? []].flat()))
		sites.set(repKey(site), { id: repKey(site), coordinates: site.coordinates });
	for (const doctor of request.doctors) {
		const coordinates = doctor.coordinates ?? middleOf(doctor.zoneId) ?? request.home;
		if (!sites.has(siteKey(doctor)))
			sites.set(siteKey(doctor), { id: siteKey(doctor), coordinates });
	}
	return [...sites.values()];
}

function zoneMiddles(doctors: readonly MonthDoctor[]) {
	const middle = (among: readonly MonthDoctor[]): Coordinates | null => {
		const known = among.flatMap(({ coordinates }) => (coordinates ? [coordinates] : []));
		if (known.length === 0) return null;
		const mean = (pick: (point: Coordinates) => number) =>
			known.reduce((sum, point) => sum + pick(point), 0) / known.length;
		return { latitude: mean((at) => at.latitude), longitude: mean((at) => at.longitude) };
	};
	const all = middle(doctors);
	const zoneIds = new Set(doctors.map(({ zoneId }) => zoneId));
	const byZone = new Map(
		[...zoneIds].map((zoneId) => [zoneId, middle(doctors.filter((one) => one.zoneId === zoneId))])
	);
	return (zoneId: string | null) => (zoneId === null ? all : (byZone.get(zoneId) ?? all));
}

function minutesBetweenSites(input: { request: MonthRequest; sites: Site[] }): Float64Array {
	const { request, sites } = input;
	const { kilometersPerHour, detourFactor, stopMinutes } = request.travel;
	const matrix = request.travelMatrix;
	const matrixRow = new Map(matrix?.siteIds.map((id, index) => [id, index]));
	const rowOf = sites.map(({ id }) => matrixRow.get(id.slice(id.indexOf(' ') + 1)));
	const isOwn = ({ id }: Site) => id.startsWith('rep ');
	const minutes = new Float64Array(sites.length * sites.length);
	const byAir = (from: Site, to: Site) =>
		from.coordinates && to.coordinates
			? (kilometersBetween({ from: from.coordinates, to: to.coordinates }) * detourFactor * 60) /
				kilometersPerHour
			: null;
	sites.forEach((from, row) =>
		sites.forEach((to, column) => {
			if (row === column) return;
			const fromRow = rowOf[row];
			const toRow = rowOf[column];
			const measured =
				fromRow === undefined || toRow === undefined
					? null
					: (matrix?.minutes[fromRow]?.[toRow] ?? null);
			const ride = measured ?? byAir(from, to);
			// Parking is nobody's at home; of a home whose place nobody knows, what was not measured does not count.
			const isNowhere = ride === null && (isOwn(from) || isOwn(to));
			const stop = isOwn(to) || isNowhere ? 0 : stopMinutes;
			const taken = (ride ?? 0) + stop;
			minutes[row * sites.length + column] = Number.isFinite(taken) ? taken : unreachableMinutes;
		})
	);
	return minutes;
}
