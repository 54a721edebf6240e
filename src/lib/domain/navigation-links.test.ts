import { describe, expect, it } from 'vitest';
import { mapApps, mapLink, shifted } from './navigation-links.ts';

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

describe('links to map apps', () => {
	const place = { coordinates: { latitude: 39.915, longitude: 116.404 }, name: '甲&乙 医院' };

	it('name the shifted point in the order each app reads it', () => {
		const field = (app: (typeof mapApps)[number], name: string) =>
			new URL(mapLink(app, place)).searchParams.get(name);
		expect(field('amap', 'position')).toBe('116.410244,39.916404');
		expect(field('baidu', 'location')).toBe('39.916404,116.410244');
		expect(field('tencent', 'marker')).toBe('coord:39.916404,116.410244;title:甲&乙 医院');
		expect(field('apple', 'll')).toBe('39.916404,116.410244');
	});

	it('carry a name with any sign in it', () => {
		for (const app of mapApps)
			expect([...new URL(mapLink(app, place)).searchParams.values()].join()).toContain(
				'甲&乙 医院'
			);
	});
});
