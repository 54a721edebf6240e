import type { Coordinates } from '#lib/domain/archive/coordinates.ts';

/** A place on the drawing, in pixels from its top left corner. */
export interface Point {
	readonly x: number;
	readonly y: number;
}

/** The size of the drawing in pixels. */
export interface Size {
	readonly width: number;
	readonly height: number;
}

/** Turns coordinates into pixels; the same number of pixels stands for a kilometer everywhere. */
export interface Projection {
	readonly place: (at: Coordinates) => Point;
	/** What lies under a point of the drawing. */
	readonly under: (point: Point) => Coordinates;
	readonly pixelsPerKilometer: number;
}

const kilometersPerDegree = 111.32;

/** Shows all points with `padding` pixels around them. A city is small enough to be drawn as if it were flat. */
export function projectionFor(
	points: readonly Coordinates[],
	frame: Size & { padding: number }
): Projection {
	const { width, height, padding } = frame;
	const latitudes = points.map((point) => point.latitude);
	const longitudes = points.map((point) => point.longitude);
	const [south, north] = [Math.min(...latitudes), Math.max(...latitudes)];
	const [west, east] = [Math.min(...longitudes), Math.max(...longitudes)];
	const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180);
	// A lone point gets a kilometer around it, so that the scale stays finite.
	const least = 1 / kilometersPerDegree;
	// A frame narrower than its padding, as before the first layout, still has a positive scale.
	const pixelsPerDegree = Math.min(
		Math.max(width - 2 * padding, 1) / Math.max((east - west) * squeeze, least),
		Math.max(height - 2 * padding, 1) / Math.max(north - south, least)
	);
	const middle = { latitude: (south + north) / 2, longitude: (west + east) / 2 };
	return {
		place: ({ latitude, longitude }) => ({
			x: width / 2 + (longitude - middle.longitude) * squeeze * pixelsPerDegree,
			y: height / 2 - (latitude - middle.latitude) * pixelsPerDegree
		}),
		under: ({ x, y }) => ({
			latitude: middle.latitude - (y - height / 2) / pixelsPerDegree,
			longitude: middle.longitude + (x - width / 2) / (squeeze * pixelsPerDegree)
		}),
		pixelsPerKilometer: pixelsPerDegree / kilometersPerDegree
	};
}

/** Whether a point lies within a closed ring, by how often a line from it crosses the ring. */
export function insideOf(ring: readonly Point[], { x, y }: Point): boolean {
	let inside = false;
	ring.forEach((one, at) => {
		const other = ring.at(at - 1)!;
		if (one.y > y === other.y > y) return;
		if (x < ((other.x - one.x) * (y - one.y)) / (other.y - one.y) + one.x) inside = !inside;
	});
	return inside;
}

/** Positive when a, b, c turn left on a page whose y points down. */
const turn = (a: Point, b: Point, c: Point): number =>
	(b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);

/** The corners of the smallest convex shape around the points (Andrew's monotone chain). */
export function hullAround(points: readonly Point[]): Point[] {
	const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y);
	const half = (ordered: readonly Point[]): Point[] => {
		const chain: Point[] = [];
		for (const point of ordered) {
			let [before, last] = chain.slice(-2);
			while (before && last && turn(before, last, point) <= 0) {
				chain.pop();
				[before, last] = chain.slice(-2);
			}
			chain.push(point);
		}
		return chain.slice(0, -1);
	};
	if (sorted.length < 3) return sorted;
	return [...half(sorted), ...half(sorted.reverse())];
}

/** The longest round number of kilometers (1, 2 or 5 × 10ⁿ) that fits into `pixels`. */
export function scaleBar(fit: { pixels: number; pixelsPerKilometer: number }): {
	kilometers: number;
	pixels: number;
} {
	const most = fit.pixels / fit.pixelsPerKilometer;
	const power = 10 ** Math.floor(Math.log10(most));
	const kilometers = ([5, 2, 1].find((step) => step * power <= most) ?? 1) * power;
	return { kilometers, pixels: kilometers * fit.pixelsPerKilometer };
}
