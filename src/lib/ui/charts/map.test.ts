import { describe, expect, it } from 'vitest';
import { kilometersBetween } from '#lib/domain/archive/coordinates.ts';
import { hullAround, projectionFor, scaleBar } from './map-geometry.ts';
import { placeLabels } from './map-labels.ts';
import { aroundOf, labelsOf, markNear, marksOf, shapesOf, stopNumbers } from './map-scene.ts';
import { textWidth } from './text-width.ts';

const frame = { width: 400, height: 300, padding: 20 };
const west = { latitude: 31.2, longitude: 121.4 };
const east = { latitude: 31.25, longitude: 121.6 };

describe('projectionFor', () => {
	it('keeps every point inside the padding, north up', () => {
		const { place } = projectionFor([west, east], frame);
		const [from, to] = [place(west), place(east)];
		expect(from.x).toBeCloseTo(20);
		expect(to.x).toBeCloseTo(380);
		expect(to.y).toBeLessThan(from.y);
	});

	it('draws distances to the scale it names, within one percent', () => {
		const { place, pixelsPerKilometer } = projectionFor([west, east], frame);
		const [from, to] = [place(west), place(east)];
		const drawn = Math.hypot(to.x - from.x, to.y - from.y) / pixelsPerKilometer;
		const real = kilometersBetween({ from: west, to: east });
		expect(Math.abs(drawn / real - 1)).toBeLessThan(0.01);
	});

	it('says what lies under a point', () => {
		const { place, under } = projectionFor([west, east], frame);
		const found = under(place(east));
		expect(found.latitude).toBeCloseTo(east.latitude, 9);
		expect(found.longitude).toBeCloseTo(east.longitude, 9);
	});

	it('leaves room around the places one knows for one that lies further out', () => {
		const point = { id: 'a', name: '甲', grade: null, zoneId: null, coordinates: west };
		const [southWest, northEast] = aroundOf([point], null);
		expect(northEast!.latitude - southWest!.latitude).toBeCloseTo(0.09);
		const [, further] = aroundOf([point], east);
		expect(further!.longitude).toBeCloseTo(121.7);
		expect(aroundOf([], null)).toEqual([]);
	});

	it('keeps a positive scale in a frame narrower than its padding', () => {
		const narrow = projectionFor([west, east], { width: 10, height: 300, padding: 20 });
		expect(narrow.pixelsPerKilometer).toBeGreaterThan(0);
	});

	it('puts a lone point in the middle', () => {
		expect(projectionFor([west], frame).place(west)).toEqual({ x: 200, y: 150 });
	});
});

describe('hullAround', () => {
	it('keeps the corners and drops what lies inside', () => {
		const corners = [
			{ x: 0, y: 0 },
			{ x: 10, y: 0 },
			{ x: 10, y: 10 },
			{ x: 0, y: 10 }
		];
		const hull = hullAround([...corners, { x: 5, y: 5 }, { x: 5, y: 0 }]);
		expect(hull).toHaveLength(4);
		for (const corner of corners) expect(hull).toContainEqual(corner);
	});
});

describe('scaleBar', () => {
	it('takes the longest round distance that fits', () => {
		expect(scaleBar({ pixels: 100, pixelsPerKilometer: 30 })).toEqual({
			kilometers: 2,
			pixels: 60
		});
		expect(scaleBar({ pixels: 100, pixelsPerKilometer: 130 }).kilometers).toBeCloseTo(0.5);
	});
});

describe('placeLabels', () => {
	const wish = (id: string, x: number, rank = 0) => ({
		id,
		text: 'Harbour',
		at: { x, y: 100 },
		radius: 5,
		rank
	});

	it('puts a lone label to the right of its mark', () => {
		expect(placeLabels([wish('a', 100)], frame)).toEqual([
			{ id: 'a', text: 'Harbour', x: 109, y: 105, anchor: 'start' }
		]);
	});

	it('turns to the left at the right edge', () => {
		expect(placeLabels([wish('a', 390)], frame)[0]?.anchor).toBe('end');
	});

	it('finds another side when a neighbour is in the way', () => {
		const placed = placeLabels([wish('a', 100), wish('b', 130)], frame);
		expect(placed.map((label) => label.anchor)).toEqual(['end', 'start']);
	});

	it('drops the lowest rank where there is no room', () => {
		const crowd = Array.from({ length: 8 }, (_, index) =>
			wish(String(index), 100 + index, 8 - index)
		);
		const placed = placeLabels(crowd, frame);
		expect(placed.length).toBeLessThan(8);
		expect(placed[0]?.id).toBe('7');
	});

	it('takes Chinese characters for squares', () => {
		expect(textWidth('东院')).toBe(28);
	});
});

describe('the scene', () => {
	const points = [
		{ id: 'a', name: 'East', coordinates: east, grade: 'A', zoneId: 'north' },
		{ id: 'b', name: 'West', coordinates: west, grade: null, zoneId: null },
		{ id: 'c', name: 'Unknown', coordinates: null, grade: 'B', zoneId: 'south' }
	] as const;
	const { place } = projectionFor([west, east], frame);
	const marks = marksOf(points, { place, stops: new Set() });

	it('draws only what has coordinates, and only zones with a mark', () => {
		expect(marks.map((mark) => mark.id)).toEqual(['b', 'a']);
		const zones = [
			{ id: 'north', name: 'North' },
			{ id: 'south', name: 'South' }
		];
		expect(shapesOf(zones, marks).map((shape) => shape.id)).toEqual(['north']);
	});

	it('names a zone above its highest mark and keeps other names off it', () => {
		const [shape] = shapesOf([{ id: 'north', name: 'A long name of a zone' }], marks);
		if (!shape) throw new Error('no shape');
		expect(shape.nameAt.x).toBe(place(east).x);
		const crowding = {
			id: 'd',
			name: 'East',
			coordinates: east,
			grade: 'A' as const,
			zoneId: null,
			radius: 9,
			at: { x: shape.nameAt.x - 70, y: shape.nameAt.y }
		};
		const free = labelsOf([crowding], { selectedId: null, size: frame, shapes: [] });
		const beside = labelsOf([crowding], { selectedId: null, size: frame, shapes: [shape] });
		expect(free[0]?.anchor).toBe('start');
		expect(beside[0]?.anchor).not.toBe('start');
	});

	it('finds the mark a finger meant, and none where there is none', () => {
		expect(markNear(marks, { at: { x: 370, y: 90 }, reach: 60 })?.id).toBe('a');
		expect(markNear(marks, { at: { x: 200, y: 10 }, reach: 24 })).toBeNull();
	});
});

describe('stopNumbers', () => {
	it('gives a place that is visited twice both numbers', () => {
		expect([...stopNumbers(['a', 'b', 'a', 'c'])]).toEqual([
			['a', '1·3'],
			['b', '2'],
			['c', '4']
		]);
	});
});
