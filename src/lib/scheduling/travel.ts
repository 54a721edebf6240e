import { kilometersBetween } from '#lib/domain/archive/coordinates.ts';
import type { Coordinates } from '#lib/domain/archive/coordinates.ts';
import { homePlaceId } from '#lib/domain/planning/travel-times.ts';
import type { MonthDoctor, MonthRequest } from './month.ts';

/** Travel that no day has room for. */
export const unreachableMinutes = 1e6;

interface Site {
	id: string;
	coordinates: Coordinates | null;
}

/**
 * Minutes of travel between the rep's home (row 0) and the doctors in order, row-major. A matrix entry wins over
 * the great circle; a site without coordinates is taken to lie in the middle of its zone, or of the territory.
 */
export function travelMinutes(request: MonthRequest): Float64Array {
	const sites = sitesOf(request);
	const between = rememberedMinutes({ request, sites });
	const siteOf = new Map(sites.map(({ id }, index) => [id, index]));
	const nodeSites = [0, ...request.doctors.map((doctor) => siteOf.get(siteKey(doctor))!)];
	const nodes = nodeSites.length;
	const minutes = new Float64Array(nodes * nodes);
	nodeSites.forEach((from, row) =>
		nodeSites.forEach((to, column) => {
			minutes[row * nodes + column] = between[from * sites.length + to]!;
		})
	);
	return minutes;
}

let remembered: { key: string; minutes: Float64Array } = { key: '', minutes: new Float64Array() };

/** The times last computed, when they are asked for again: every look at a plan asks, and seldom anything moved. */
function rememberedMinutes(input: { request: MonthRequest; sites: Site[] }): Float64Array {
	const { home, travel, travelMatrix } = input.request;
	const key = JSON.stringify([home, travel, travelMatrix, input.sites]);
	if (key !== remembered.key) remembered = { key, minutes: minutesBetweenSites(input) };
	return remembered.minutes;
}

const siteKey = ({ siteId }: MonthDoctor) => `site ${siteId}`;

function sitesOf(request: MonthRequest): Site[] {
	const middleOf = zoneMiddles(request.doctors);
	const sites = new Map<string, Site>();
	for (const doctor of request.doctors) {
		const coordinates = doctor.coordinates ?? middleOf(doctor.zoneId) ?? request.home;
		if (!sites.has(siteKey(doctor)))
			sites.set(siteKey(doctor), { id: siteKey(doctor), coordinates });
	}
	return [{ id: 'home', coordinates: request.home }, ...sites.values()];
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
	const rowOf = sites.map(({ id }, index) =>
		matrixRow.get(index === 0 ? homePlaceId : id.slice('site '.length))
	);
	const minutes = new Float64Array(sites.length * sites.length);
	const byAir = (from: Site, to: Site) =>
		from.coordinates && to.coordinates
			? (kilometersBetween({ from: from.coordinates, to: to.coordinates }) * detourFactor * 60) /
				kilometersPerHour
			: 0;
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
			const startsNowhere =
				request.home === null && (row === 0 || column === 0) && measured === null;
			const stop = column === 0 || startsNowhere ? 0 : stopMinutes;
			minutes[row * sites.length + column] = Number.isFinite(ride)
				? ride + stop
				: unreachableMinutes;
		})
	);
	return minutes;
}
