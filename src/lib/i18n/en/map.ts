import { plural } from '../plural.ts';
import type { map as source } from '../zh/map.ts';

/** Words of the map screen. */
export const map: typeof source = {
	subtitle: ({ hospitals, zones }) => `${plural(hospitals, 'hospital')}, ${plural(zones, 'zone')}`,
	none: 'No hospitals yet. After an import they are drawn here by their coordinates.',
	importHospitals: 'Import hospitals',
	noPlaces:
		'None of these hospitals has coordinates. Once they stand in the archive, they are drawn here.',
	schematic: 'A schematic that works offline: distances to scale, no roads.',
	zone: 'Zone',
	allZones: 'All',
	noZone: 'No zone',
	colour: 'Grade drawn',
	colours: { hospital: 'Hospital grade', doctor: 'Top doctor' },
	showRoute: 'Show the route',
	route: 'Route',
	routeOf: (day) => `Route of ${day}`,
	earlier: 'The day before',
	later: 'The day after',
	toToday: 'Back to today',
	noRoute: 'No visit is planned on this day, so there is no route to draw.',
	openWeek: 'Open the week',
	hospitals: 'Hospitals',
	stop: (stop) => `Stop ${stop}`,
	stops: ({ stops, visits, kilometers }) =>
		`${plural(stops, 'stop')}, ${plural(visits, 'visit')}, ${kilometers} between them in a straight line`,
	straight: (kilometers) => `${kilometers} straight`,
	zonesCrossed: (zones) => `This day crosses ${zones}; one zone a day is best.`,
	doctors: (count) => plural(count, 'doctor'),
	here: 'Doctors here',
	nobodyHere: 'This hospital has no doctors on file.',
	openHospital: 'Open the hospital',
	close: 'Close',
	choose: 'Press a point to see the hospital and its doctors.',
	withoutPlace: 'Hospitals without coordinates',
	withoutPlaceHint: 'They are drawn, and travel is known, once coordinates are filled in.'
};
