import type { Coordinates } from '#lib/domain/coordinates.ts';
import { hullAround, type Point, type Size } from './map-geometry.ts';
import { placeLabels, type PlacedLabel } from './map-labels.ts';
import type { MapPoint, MapZone } from './map-point.ts';

/** A point on the drawing: where it stands and how big it is, in pixels. */
export interface Mark extends MapPoint {
	readonly at: Point;
	readonly radius: number;
}

/** A zone on the drawing: the shape around its marks, and the highest of them, where its name goes. */
export interface ZoneShape extends MapZone {
	readonly hull: readonly Point[];
	readonly top: Point;
}

const radii = { A: 9, B: 8, C: 5 };
const ungradedRadius = 5;

/** The points that have coordinates, placed. */
export const marksOf = (
	points: readonly MapPoint[],
	place: (coordinates: Coordinates) => Point
): Mark[] =>
	points.flatMap((point) =>
		point.coordinates === null
			? []
			: {
					...point,
					at: place(point.coordinates),
					radius: point.grade === null ? ungradedRadius : radii[point.grade]
				}
	);

/** The zones that have a mark. */
export const shapesOf = (zones: readonly MapZone[], marks: readonly Mark[]): ZoneShape[] =>
	zones.flatMap((zone) => {
		const inside = marks.filter((mark) => mark.zoneId === zone.id).map((mark) => mark.at);
		const [first] = inside;
		if (!first) return [];
		const top = inside.reduce((best, at) => (at.y < best.y ? at : best), first);
		return { ...zone, hull: hullAround(inside), top };
	});

/** As many names as there is room for: the selected mark first, then by grade. */
export const labelsOf = (
	marks: readonly Mark[],
	{ selectedId, size }: { selectedId: string | null; size: Size }
): PlacedLabel[] =>
	placeLabels(
		marks.map(({ id, name, at, radius, grade }) => ({
			id,
			text: name,
			at,
			radius,
			rank: id === selectedId ? -1 : grade === null ? 3 : 'ABC'.indexOf(grade)
		})),
		size
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
