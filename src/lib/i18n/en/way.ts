import type { way as zh } from '../zh/way.ts';

export const way: typeof zh = {
	navigate: 'Directions',
	navigateTo: (name) => `Directions to ${name}`,
	noWay: 'No address, so no directions',
	chooseMapApp: 'Open with which map',
	askMapApp: 'Ask when needed',
	mapAppHint: 'Chosen once, it opens at once from then on. Change it in Settings.',
	mapApp: { amap: 'Amap', baidu: 'Baidu Maps', tencent: 'Tencent Maps', apple: 'Apple Maps' }
};
