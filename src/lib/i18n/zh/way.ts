/** How one gets to a place: the map apps, and what is said without an address. */
export const way = {
	navigate: '导航',
	navigateTo: (name: string) => `导航到${name}`,
	noWay: '没有地址，无法导航',
	chooseMapApp: '用哪个地图打开',
	askMapApp: '还没选，用时再问',
	mapAppHint: '选一次，以后直接打开。在设置里可以改。',
	mapApp: {
		amap: '高德地图',
		baidu: '百度地图',
		tencent: '腾讯地图',
		apple: '苹果地图'
	}
};
