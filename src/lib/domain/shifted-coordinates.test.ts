import { describe, expect, it } from 'vitest';
import { shifted } from './shifted-coordinates.ts';

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
