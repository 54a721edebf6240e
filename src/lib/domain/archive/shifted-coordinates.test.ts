import { describe, expect, it } from 'vitest';
import { inWgs84, shifted } from './shifted-coordinates.ts';

describe('the shift from WGS 84 to GCJ-02', () => {
	it('is the one maps of China are drawn with', () => {
		const { latitude, longitude } = shifted({ latitude: 39.915, longitude: 116.404 });
		expect(latitude).toBeCloseTo(39.91640428150164, 9);
		expect(longitude).toBeCloseTo(116.41024449916938, 9);
	});

	it('leaves points outside China alone', () => {
		const paris = { latitude: 48.8566, longitude: 2.3522 };
		expect(shifted(paris)).toEqual(paris);
	});
});

describe('coordinates of a map in WGS 84', () => {
	const square = { latitude: 39.915, longitude: 116.404 };

	it('are the point whose shift they are', () => {
		const found = inWgs84({ point: shifted(square), datum: 'gcj02' });
		expect(found.latitude).toBeCloseTo(square.latitude, 7);
		expect(found.longitude).toBeCloseTo(square.longitude, 7);
	});

	it('take off what Baidu adds to the shift', () => {
		// GCJ-02 39.908823, 116.397470 is BD-09 39.915174, 116.403875.
		const baidu = { latitude: 39.915_174, longitude: 116.403_875 };
		const found = shifted(inWgs84({ point: baidu, datum: 'bd09' }));
		expect(found.latitude).toBeCloseTo(39.908_823, 4);
		expect(found.longitude).toBeCloseTo(116.397_47, 4);
	});

	it('stay as they are where they are WGS 84 already, and outside China', () => {
		expect(inWgs84({ point: square, datum: 'wgs84' })).toEqual(square);
		const paris = { latitude: 48.8566, longitude: 2.3522 };
		expect(inWgs84({ point: paris, datum: 'gcj02' })).toEqual(paris);
	});
});
