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
	colours: { hospital: 'Hospital grade', doctor: 'Top customer' },
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
	withoutZone: (count) => `${plural(count, 'place')} without a zone.`,
	makeZones: 'Make zones from the map',
	makeZonesHint:
		'Near places together, each zone about one day’s work a week. Names and places can be changed; nothing is saved before you say so.',
	proposedZones: 'Proposed zones',
	around: (place) => `Around ${place}`,
	zoneOf: (place) => `Zone of ${place}`,
	weeklyWork: (minutes) => `Visits take about ${minutes} a week, the way aside`,
	takeZones: (count) => `Make ${plural(count, 'zone')}`,
	ringed: (count) => `${plural(count, 'place')} ringed`,
	people: (count) => plural(count, 'person', 'people'),
	here: 'People here',
	nobodyHere: 'Nobody here is on file.',
	openArchive: 'Open the archive',
	close: 'Close',
	choose: 'Press a point to see the place and its people.',
	withoutPlace: 'Hospitals without coordinates',
	withoutPlaceHint: 'They are drawn, and travel is known, once coordinates are filled in.'
};
