import type { Coordinates } from '#lib/domain/archive/coordinates.ts';
import { shifted } from '#lib/domain/archive/shifted-coordinates.ts';

/** The map apps a place can be handed to. */
export const mapApps = ['amap', 'baidu', 'tencent', 'apple'] as const;

export type MapApp = (typeof mapApps)[number];

/** A web address that shows a place in a map app; a person follows it, the app itself never asks for it. */
export function mapLink(app: MapApp, place: { coordinates: Coordinates; name: string }): string {
	const { latitude, longitude } = shifted(place.coordinates);
	const northEast = `${latitude.toFixed(6)},${longitude.toFixed(6)}`;
	const eastNorth = `${longitude.toFixed(6)},${latitude.toFixed(6)}`;
	const query = (fields: Record<string, string>) => new URLSearchParams(fields).toString();
	const { name } = place;
	switch (app) {
		case 'amap':
			return `https://uri.amap.com/marker?${query({ position: eastNorth, name, coordinate: 'gaode', src: 'rounds', callnative: '1' })}`;
		case 'baidu':
			return `https://api.map.baidu.com/marker?${query({ location: northEast, title: name, content: name, coord_type: 'gcj02', output: 'html', src: 'rounds' })}`;
		case 'tencent':
			return `https://apis.map.qq.com/uri/v1/marker?${query({ marker: `coord:${northEast};title:${name}`, referer: 'rounds' })}`;
		case 'apple':
			return `https://maps.apple.com/?${query({ ll: northEast, q: name })}`;
	}
}

/** A web address that looks a place up in a map app by its words, where nobody knows its coordinates. */
function mapSearchLink(app: MapApp, words: string): string {
	const query = (fields: Record<string, string>) => new URLSearchParams(fields).toString();
	switch (app) {
		case 'amap':
			return `https://uri.amap.com/search?${query({ keyword: words, src: 'rounds', callnative: '1' })}`;
		case 'baidu':
			return `https://api.map.baidu.com/geocoder?${query({ address: words, output: 'html', src: 'rounds' })}`;
		case 'tencent':
			return `https://apis.map.qq.com/uri/v1/search?${query({ keyword: words, referer: 'rounds' })}`;
		case 'apple':
			return `https://maps.apple.com/?${query({ q: words })}`;
	}
}

/** The address that takes a person to a place in a map app; null for a place of which nobody knows where it is. */
export function wayTo(
	app: MapApp,
	place: { name: string; address: string; coordinates: Coordinates | null }
): string | null {
	const { name, address, coordinates } = place;
	if (coordinates) return mapLink(app, { coordinates, name });
	return address === '' ? null : mapSearchLink(app, `${address} ${name}`);
}

/** An address that calls a telephone number; an extension is dialled after a pause. */
export function phoneLink(phone: string): string {
	const [main = '', extension = ''] = phone.split(/转|分机|ext\.?|#|,/i);
	const after = extension.replace(/\D/g, '');
	return `tel:${main.replace(/[^\d+]/g, '')}${after && `,${after}`}`;
}
