import type { map as source } from '../zh/map.ts';

/** Words of the map screen. */
export const map: typeof source = {
	title: 'Map'
};
