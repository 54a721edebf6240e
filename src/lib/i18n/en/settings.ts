import type { settings as zh } from '../zh/settings.ts';
import { plural } from '../plural.ts';

export const settings: typeof zh = {
	title: 'Settings',
	appearance: 'Appearance',
	theme: { label: 'Theme', system: 'As the system', light: 'Light', dark: 'Dark' },
	shortcuts: 'Shortcuts',
	singleKeys: 'Single-key shortcuts',
	territory: 'Territory',
	policy: 'Rules and numbers',
	storage: 'Storage on this device',
	skippedRecords: (count) => `${plural(count, 'record')} could not be read and are kept`,
	sample: 'Sample territory',
	loadSample: 'Load the sample territory',
	removeSample: 'Remove the sample territory',
	backup: 'Backup'
};
