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

/** An address that calls a telephone number; an extension is dialled after a pause. */
export function phoneLink(phone: string): string {
	const [main = '', extension = ''] = phone.split(/转|分机|ext\.?|#|,/i);
	const after = extension.replace(/\D/g, '');
	return `tel:${main.replace(/[^\d+]/g, '')}${after && `,${after}`}`;
}
