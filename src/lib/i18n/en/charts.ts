import type { charts as zh } from '../zh/charts.ts';
import { plural } from '../plural.ts';

export const charts: typeof zh = {
	actual: 'Actual',
	target: 'Target',
	gap: 'Gap',
	attainment: 'Attainment',
	share: 'Share',
	total: 'Total',
	topCustomers: 'Top',
	customersShare: 'Share of customers, most important first',
	rule: '80/20',
	topTwenty: (value) => `Top 20%: ${value}`,
	needed: (value) => `${value} a week needed`,
	seconds: 's',
	after: 'After',
	trend: ({ from, to, low, high }) => `From ${from} to ${to}, lowest ${low}, highest ${high}`,
	cell: ({ place, grade, count }) => `${place}, ${grade}, ${plural(count, 'doctor')}`,
	event: 'What was said',
	ratingTick: (rating) => `Rated ${rating}`,
	steps: ({ from, to, visits }) =>
		from === to
			? `Usage has stayed at “${to}” over ${visits}`
			: `Usage went from “${from}” to “${to}” over ${visits}`,
	map: ({ points, zones }) => `${plural(points, 'point')}, ${plural(zones, 'zone')}`,
	routeStops: (count) => `Route of ${plural(count, 'stop')}`,
	noZone: 'No zone',
	noCoordinates: (count) => `${plural(count, 'point')} without coordinates not drawn`
};
