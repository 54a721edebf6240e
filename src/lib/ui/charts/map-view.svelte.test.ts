import { describe, expect, it } from 'vitest';
import { MapView } from './map-view.svelte.ts';

const frame = { width: 400, height: 300 };

describe('MapView', () => {
	it('shows the whole drawing where it is at first', () => {
		expect(new MapView().show({ x: 30, y: 40 }, frame)).toEqual({ x: 30, y: 40 });
	});

	it('enlarges about the middle', () => {
		const view = new MapView();
		view.zoomBy(2, frame);
		expect(view.show({ x: 200, y: 150 }, frame)).toEqual({ x: 200, y: 150 });
		expect(view.show({ x: 210, y: 150 }, frame)).toEqual({ x: 220, y: 150 });
	});

	it('keeps what is in the middle there when it enlarges further', () => {
		const view = new MapView();
		view.zoomBy(2, frame);
		view.moveBy({ x: -60, y: 0 }, frame);
		view.zoomBy(2, frame);
		expect(view.show({ x: 230, y: 150 }, frame)).toEqual({ x: 200, y: 150 });
	});

	it('says which point of the whole drawing stands under one that is seen', () => {
		const view = new MapView();
		view.zoomBy(3, frame);
		view.moveBy({ x: 50, y: -30 }, frame);
		const found = view.under(view.show({ x: 120, y: 90 }, frame), frame);
		expect(found.x).toBeCloseTo(120);
		expect(found.y).toBeCloseTo(90);
	});

	it('never moves the drawing out of the frame', () => {
		const view = new MapView();
		view.moveBy({ x: 500, y: 0 }, frame);
		expect(view.show({ x: 0, y: 0 }, frame)).toEqual({ x: 0, y: 0 });
		view.zoomBy(2, frame);
		view.moveBy({ x: 5000, y: 5000 }, frame);
		expect(view.show({ x: 0, y: 0 }, frame)).toEqual({ x: 0, y: 0 });
	});

	it('goes back to the whole', () => {
		const view = new MapView();
		view.zoomBy(4, frame);
		view.moveBy({ x: 20, y: 20 }, frame);
		view.fit();
		expect(view.zoom).toBe(1);
		expect(view.show({ x: 30, y: 40 }, frame)).toEqual({ x: 30, y: 40 });
	});
});
