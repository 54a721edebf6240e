import type { lock as zh } from '../zh/lock.ts';

export const lock: typeof zh = {
	title: 'Locked',
	ask: 'Enter the passphrase to open what is on this device.',
	askToLock:
		'Enter the passphrase you just set once more; then what is on this device is encrypted.',
	askToUnlock: 'Enter the passphrase once more; then what is on this device is decrypted.',
	passphrase: 'Passphrase',
	open: 'Open',
	opening: 'Working out the key…',
	wrong: 'Wrong passphrase. Nothing was touched; try again.',
	failed:
		'Not finished. Everything is still there: try again, after making room if storage is full.',
	moving: 'Converting document by document; do not clear browser data',
	movingDetail: ({ done, of }) => `${done}\u00a0/\u00a0${of}`,
	otherTabs: 'This waits while other tabs have the app open: close them.',
	drop: 'No passphrase after all',
	lost: 'Forgotten passphrase',
	lostHint:
		'A passphrase cannot be recovered. You can clear this device and join again or restore a backup; the other members keep theirs.',
	erase: 'Clear this device',
	eraseTitle: 'Clear everything on this device?',
	eraseText:
		'Customers, visits and settings on this device are deleted for good. What was neither sent to anyone nor backed up is lost.',
	section: 'Passphrase',
	off: 'Nothing on this device is locked: whoever can use this browser can read it.',
	on: 'What is on this device is encrypted by a passphrase.',
	set: 'Set a passphrase',
	change: 'Change passphrase',
	remove: 'Remove passphrase',
	removeTitle: 'Remove the passphrase?',
	removeText:
		'The page opens again; once you have entered the passphrase, what is on this device is decrypted.',
	lockNow: 'Lock now',
	former: 'Present passphrase',
	next: 'New passphrase',
	repeat: 'Once more',
	short: (count) => `At least ${count} characters; several words are easier to keep and safer`,
	different: 'The two do not match',
	changed: 'The passphrase was changed.',
	unsaved: 'Something is not on this device’s storage yet; locking waits for it.',
	idle: 'Lock after no touch for',
	minutes: (count) => (count === 1 ? '1 minute' : `${count} minutes`),
	never: 'Never by itself',
	what: 'What it guards against, and what not',
	protects:
		'Protects: on a lost or borrowed device, customers, visits, drafts and sharing keys cannot be read without the passphrase. Reloading, locking or closing the page clears its memory too.',
	protectsNot:
		'Does not protect: against someone who sees the screen while it is open, a device with malicious software, or a short passphrase. The number, size and months of documents, language and theme stay readable. Copies on other members’ devices and exported files are not covered. A forgotten passphrase cannot be recovered.'
};
