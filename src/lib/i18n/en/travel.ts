import type { travel as zh } from '../zh/travel.ts';
import { plural } from '../plural.ts';

export const travel: typeof zh = {
	title: 'Travel times',
	computed: 'Computed from the map',
	formula: ({ speed, factor, stop }) =>
		`Straight distance × ${factor} (detours) ÷ ${speed} km an hour, and ${stop} min at each stop (parking, stairs, lifts)`,
	toPolicy: 'Change in the rules',
	withoutPlace: (count) =>
		`${plural(count, 'hospital')} without coordinates: taken to lie in the middle of the zone`,
	measured: 'Measured times',
	inUse: ({ places, pairs }) =>
		`In use: ${plural(pairs, 'trip')} between ${plural(places, 'place')}; the rest is computed`,
	importedBy: ({ file, name, when }) =>
		[file, `imported by ${name}, ${when}`].filter(Boolean).join(' · '),
	none: 'No measured times yet. Import times from a navigator or your own notes; there and back may differ.',
	remove: 'Remove, compute from the map',
	hint: 'Three columns: from, to, minutes. Places by hospital name, short name or code; “home” is where you set out. CSV or XLSX.',
	paste: 'Or paste the table here',
	pasteHint: 'For example: First Hospital,Second Hospital,12',
	readPasted: 'Read the pasted text',
	reading: 'Reading…',
	preview: 'Before you import',
	pairs: 'Trips read',
	places: 'Places',
	missing: 'Trips the file lacks',
	missingHint: (count) => `${count}, computed from the map`,
	uneven: 'Differ there and back',
	absent: 'Hospitals the file does not name',
	nothing: 'No usable trip was found',
	tooMany: (most) => `Too many places: the first ${most} are kept`,
	problems: (count) => `${plural(count, 'row')} left out`,
	row: (row) => `Row ${row}`,
	problem: {
		incomplete: 'from, to or minutes is missing',
		notMinutes: 'not 0 to 1440 minutes',
		unknownPlace: 'no hospital of this territory, or two of that name',
		twice: 'twice: the later one holds'
	},
	more: (count) => `${count} more`,
	use: 'Use these times',
	failed: 'It could not be read; nothing was changed.',
	effect:
		'New plans and the travel of each other slot then use the measured times; visits that stand do not move by themselves.'
};
