/** Words of the map screen. */
export const map = {
	title: '地图'
};
