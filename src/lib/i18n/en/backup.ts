import type { backup as source } from '../zh/backup.ts';

/** Backups, restoring them, and wiping the device. */
export const backup: typeof source = {
	title: 'Backup',
	intro:
		'A backup is one encrypted file with everything in this territory. Where nobody shares the territory, it is the only way back once the phone is lost. Keep it somewhere else than on this device.',
	last: (ago) => `Last backup: ${ago}`,
	never: 'No backup was made yet.',
	onlyHere: (count) =>
		`${count === '1' ? '1 change is' : `${count} changes are`} on this device only`,
	allElsewhere: 'Every change is in a backup or on another device.',
	make: 'Back up',
	passphrase: 'Passphrase',
	passphraseHint:
		'At least 8 characters. Nobody opens the file without it and it cannot be recovered: write it down elsewhere.',
	repeat: 'Passphrase once more',
	tooShort: 'At least 8 characters',
	different: 'The two passphrases differ',
	save: 'Save as file',
	toFolder: 'Write to the backup folder',
	making: 'Making the backup…',
	made: ({ name, size }) => `Backed up: ${name}, ${size}`,
	fileName: 'rounds-backup',
	folder: {
		title: 'Backup folder',
		hint: 'Choose a folder, best one that a cloud drive keeps or on a USB stick; later backups go there in one tap, and the last two are kept.',
		choose: 'Choose folder',
		chosen: (name) => `Folder: ${name}`,
		forget: 'Stop using it',
		denied: 'The browser may not write to this folder. Choose it again.',
		failed:
			'Nothing was written to the folder; the earlier backups are as they were. Check the folder and try again.',
		smaller: ({ now, before }) =>
			`The new backup (${now}) is much smaller than the one in the folder (${before}) and may lack content. Write it all the same? The earlier one is kept.`,
		smallerTitle: 'The new backup is much smaller',
		writeAnyway: 'Write it anyway'
	},
	restore: {
		title: 'Restore from a backup',
		intro: 'Open a backup file, see what is in it, then decide.',
		dropHint: 'Choose or drop a .rounds backup file',
		open: 'Open backup',
		opening: 'Opening…',
		contents: 'In this backup',
		territory: 'Territory',
		madeAt: 'Made',
		you: 'You are',
		members: 'Members',
		customers: 'Customers',
		hospitals: 'Hospitals',
		visits: 'Visit reports',
		span: 'Days of visits',
		fresh: 'This device does not have this territory yet: it will be as it was at the backup.',
		merges:
			'This device has this territory already: the backup is merged into it, and nothing here is lost.',
		act: 'Restore',
		actMerge: 'Merge',
		working: 'Restoring…',
		done: 'Restored.',
		merged: 'Merged.',
		equal: ({ equal, of }) => `${equal} of ${of} documents checked and equal.`,
		openIt: 'Open territory',
		unproved:
			'The device that made this backup was removed from this territory or never belonged to it; nothing was merged. Restore it in a browser without this territory first, then open a new invite there.'
	},
	cameBack: {
		title: 'What came back',
		kind: ({ kind, added, changed }) =>
			`${kind}: ${[added > 0 ? `${added} came back` : '', changed > 0 ? `${changed} updated` : ''].filter(Boolean).join(', ')}`,
		line: (parts) => parts.join(' · '),
		changed: 'updated',
		more: (count) => `and ${count} more`,
		nothing: 'This device lacked nothing of what the backup holds.',
		since: (at) => `These records of yours came back to this device since ${at}:`,
		nothingSince: (at) => `No missing record has come back since ${at}.`
	},
	problem: {
		notABundle: 'This is not a backup file.',
		truncated:
			'The backup is incomplete: it may not have been copied to its end. Try another copy.',
		newer: 'This backup comes from a newer version. Update the app first.',
		isBundle: 'This is a bundle, not a backup. Take it in under “Share”.',
		wrongKey: 'That is not the passphrase. Try again; the backup is not damaged.',
		damaged: 'The backup is damaged and nothing was restored. Try another backup.',
		failed: 'That did not work. Please try again.'
	},
	wipe: {
		title: 'Hand over or wipe this device',
		intro:
			'Before the phone goes to someone else or out of use: remove everything of this app from this browser.',
		unsafe: (count) =>
			`${count === '1' ? '1 change is' : `${count} changes are`} on this device only and would be gone. Back up or sync first.`,
		safe: 'Every change is in a backup or on another device.',
		territories: (names) => `Territories that go: ${names}`,
		act: 'Wipe this device',
		sure: 'Wipe this device?',
		sureText:
			'All territories, drafts, settings and offline files on this device are deleted and cannot be brought back. The devices of other members are not touched.',
		working: 'Wiping…',
		blocked: 'Another tab has this app open. Close it and try again.'
	}
};
