import type { Coordinates } from '#lib/domain/archive/coordinates.ts';
import { hullAround, projectionFor, type Point, type Size } from './map-geometry.ts';
import { placeLabels, type Box, type PlacedLabel } from './map-labels.ts';
import type { MapPoint, MapZone } from './map-point.ts';
import type { MapView } from './map-view.svelte.ts';
import { textWidth } from './text-width.ts';

/** A point on the drawing: where it stands and how big it is, in pixels. */
export interface Mark extends MapPoint {
	readonly at: Point;
	readonly radius: number;
}

/** A zone on the drawing: the shape around its marks, and the middle of its name above the highest of them. */
export interface ZoneShape extends MapZone {
	readonly hull: readonly Point[];
	readonly nameAt: Point;
}

const radii = { A: 9, B: 8, C: 5 };
const ungradedRadius = 5;
/** A stop is wide enough for its number. */
const stopRadius = 11;

/** Pixels that stay free around the outermost points. */
export const mapPadding = 40;

/** Where coordinates stand on a drawing of these points. */
export const placeOn = (
	points: readonly MapPoint[],
	{ view, size }: { view: MapView; size: Size }
): ((at: Coordinates) => Point) => {
	const projection = projectionFor(
		points.flatMap((point) => point.coordinates ?? []),
		{ ...size, padding: mapPadding }
	);
	return (at) => view.show(projection.place(at), size);
};

/** Corners around the places one knows and one that is put: a half of their spread on every side, five kilometers at least. */
export function aroundOf(points: readonly MapPoint[], at: Coordinates | null): Coordinates[] {
	const all = [...points.flatMap(({ coordinates }) => coordinates ?? []), ...(at ? [at] : [])];
	const [first] = all;
	if (!first) return [];
	const span = (pick: (of: Coordinates) => number) => {
		const values = all.map(pick);
		const [low, high] = [Math.min(...values), Math.max(...values)];
		const room = Math.max(leastRoom, (high - low) / 2);
		return [low - room, high + room] as const;
	};
	const [south, north] = span(({ latitude }) => latitude);
	const [west, east] = span(({ longitude }) => longitude);
	return [
		{ latitude: south, longitude: west },
		{ latitude: north, longitude: east }
	];
}

/** Degrees, about five kilometers. */
const leastRoom = 0.045;

/** The number of each place on a route; a place that is visited twice has both. */
export function stopNumbers(route: readonly string[]): ReadonlyMap<string, string> {
	const numbers = new Map<string, string>();
	route.forEach((id, at) => {
		const before = numbers.get(id);
		numbers.set(id, before ? `${before}·${at + 1}` : String(at + 1));
	});
	return numbers;
}

/** The points that have coordinates, placed; `stops` are the ids of those on the route, which lie on top. */
export const marksOf = (
	points: readonly MapPoint[],
	drawing: { place: (coordinates: Coordinates) => Point; stops: ReadonlySet<string> }
): Mark[] =>
	points
		.flatMap((point) => {
			if (point.coordinates === null) return [];
			const graded = point.grade === null ? ungradedRadius : radii[point.grade];
			const radius = drawing.stops.has(point.id) ? stopRadius : graded;
			return { ...point, at: drawing.place(point.coordinates), radius };
		})
		.sort((first, second) => first.radius - second.radius);

/** The zones that have a mark. */
export const shapesOf = (zones: readonly MapZone[], marks: readonly Mark[]): ZoneShape[] =>
	zones.flatMap((zone) => {
		const inside = marks.filter((mark) => mark.zoneId === zone.id).map((mark) => mark.at);
		const [first] = inside;
		if (!first) return [];
		const top = inside.reduce((best, at) => (at.y < best.y ? at : best), first);
		return { ...zone, hull: hullAround(inside), nameAt: { x: top.x, y: top.y - 26 } };
	});

const boxOfName = ({ name, nameAt: { x, y } }: ZoneShape): Box => ({
	left: x - textWidth(name) / 2,
	right: x + textWidth(name) / 2,
	top: y - 14,
	bottom: y + 4
});

/** As many names as there is room for beside the names of zones: the selected mark first, then by grade. */
export const labelsOf = (
	marks: readonly Mark[],
	scene: { selectedId: string | null; size: Size; shapes: readonly ZoneShape[] }
): PlacedLabel[] =>
	placeLabels(
		marks.map(({ id, name, at, radius, grade }) => ({
			id,
			text: name,
			at,
			radius,
			rank: id === scene.selectedId ? -1 : grade === null ? 3 : 'ABC'.indexOf(grade)
		})),
		{ ...scene.size, taken: scene.shapes.map(boxOfName) }
	);

/** The mark nearest to a place, if it lies within `reach` pixels: a finger is wider than a mark. */
export function markNear(
	marks: readonly Mark[],
	{ at, reach }: { at: Point; reach: number }
): Mark | null {
	let nearest: Mark | null = null;
	let least = reach;
	for (const mark of marks) {
		const distance = Math.hypot(mark.at.x - at.x, mark.at.y - at.y);
		if (distance > least) continue;
		least = distance;
		nearest = mark;
	}
	return nearest;
}
