import { describe, expect, it } from 'vitest';
import { mapApps, mapLink, phoneLink, wayTo } from './navigation-links.ts';

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

it.each([
	['0900-644 6911', 'tel:09006446911'],
	['+86 (900) 6446911', 'tel:+869006446911'],
	['0900-6446911 转 12', 'tel:09006446911,12'],
	['0900-6446911 ext. 12', 'tel:09006446911,12']
])('calls %s', (phone, link) => {
	expect(phoneLink(phone)).toBe(link);
});

describe('the way to a place', () => {
	const place = { name: '市一院', address: '鼓楼街 18 号', coordinates: null };

	it('is looked up by its address where no coordinates are known, in every map app', () => {
		for (const app of mapApps) {
			const link = new URL(wayTo(app, place) ?? '');
			expect([...link.searchParams.values()].join('|')).toContain('鼓楼街 18 号 市一院');
		}
	});

	it('is its marker where they are', () => {
		const coordinates = { latitude: 31.2, longitude: 115.4 };
		const known = { ...place, coordinates };
		expect(wayTo('amap', known)).toBe(mapLink('amap', { coordinates, name: place.name }));
	});

	it('is not known without either', () => {
		expect(wayTo('baidu', { ...place, address: '' })).toBe(null);
	});
});
