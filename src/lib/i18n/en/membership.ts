import { plural } from '../plural.ts';
import type { membership as source } from '../zh/membership.ts';

/** Members, their devices, invites, removal, handover, and what was not taken from others. */
export const membership: typeof source = {
	inviteWhom: 'Invite',
	newPerson: { rep: 'New rep', supervisor: 'New supervisor', viewer: 'Viewer' },
	furtherDevice: 'Another device',
	deviceOf: 'Whose device',
	validFor: 'Valid for',
	hours: (hours) => (hours < 48 ? plural(hours, 'hour') : plural(hours / 24, 'day')),
	onlyOwnDevices:
		'You can invite another device of your own. To invite someone else, ask a supervisor or whoever founded the territory.',
	openInvites: 'Invites not used yet',
	inviteFor: ({ who, until }) => `${who} · valid until ${until}`,
	expired: 'expired',
	cancelInvite: 'Cancel invite',
	another: 'Make another',
	oneDevice: 'An invite works for one device only.',
	devices: (count) => plural(count, 'device'),
	noDevice: 'No device of this member has been met yet',
	thisDevice: 'this device',
	device: (number) => `Device ${number}`,
	founder: 'founded the territory',
	seen: (when) => `met ${when}`,
	notSeen: 'never met by this device',
	removeDevice: 'Remove device',
	removeDeviceText: (name) =>
		`This device of ${name} cannot connect any more, and the others go on with new keys. Do this when a phone is lost. What it holds already stays on it.`,
	removeMember: 'Remove member',
	removeMemberText: (name) =>
		`No device of ${name} can connect any more, and the others go on with new keys. What was recorded stays. What their devices hold already stays with them.`,
	removeQuestion: (name) => `Remove ${name}?`,
	handOver: 'Hand work over',
	handOverTitle: (name) => `Hand over the work of ${name}`,
	handOverText:
		'The successor sees the whole history and the open promises and goes on from there. What was recorded is not changed and keeps its name.',
	handOverTo: 'To whom',
	handOverDone: ({ from, to }) => `${to} goes on with the work of ${from}`,
	noSuccessor: 'There is nobody to take over yet: invite a rep first.',
	outside:
		'An older version founded this territory on another device, and this device has no keys of its own here, so it cannot connect. Ask a supervisor or whoever founded it for a new invite and open it on this device; what is here stays.',
	removedHere:
		'This device was removed from the territory and no longer syncs with the other members. What it holds stays here; to come back, ask a supervisor for a new invite and open it on this device.',
	turnedAway: ({ why, when }) =>
		`${why.replace(/\.?$/, '.')} What is recorded here from now on stays on this device and is not sent. Heard ${when}.`,
	openInvite: 'Open a new invite',
	formers: 'Removed members and devices',
	formerDevice: (name) => `A device of ${name}`,
	removedOn: (when) => `removed ${when}`,
	takeBack: 'Take back in',
	takeBackQuestion: (name) => `Take back: ${name}?`,
	takeBackMember:
		'Their devices come back when they are next met, with the records as they were. Devices that were removed one by one do not come back with them. If a device is lost or in other hands, do not take it back: send a new invite instead.',
	takeBackDevice:
		'This device comes back when it is next met. If it is lost or in other hands, do not take it back: send a new invite instead.',
	restore: 'Restore my records from the supervisor’s copy',
	restoreHint:
		'Normally only your own devices change your records. Switch this on when this device is new or has lost data: the supervisor’s copy fills the gaps. Switch it off again afterwards.',
	missing:
		'Others hold records of yours that this device lacks. If they are yours, switch this on and they come back.',
	forbidden: {
		viewer: 'You are a viewer: you can look, not change.',
		owner:
			'Others change their own plans and reports, supervisors the plans too. Nothing was saved.',
		governor:
			'Rules, members and the settings of the territory are for supervisors to change. Nothing was saved.'
	},
	governedByOthers: 'Supervisors and whoever founded the territory change the rules; you can look.',
	repAlone: 'Visits and promises are recorded by the rep alone.',
	notTakenBy: (names) => `${names} did not take what was changed here; it is on this device only.`,
	refusedTitle: 'Changes not taken',
	refusedHint:
		'These changes did not enter your data. They are kept on this device as they came and can be saved as a file for someone else to look at.',
	refusedFrom: ({ name, document }) => `${name} · ${document}`,
	bytes: (count) => `${count} bytes`,
	tooLarge: 'too large to keep',
	saveRefused: 'Save as file',
	dropRefused: 'Stop keeping',
	documentKind: {
		meta: 'members and rules',
		base: 'customers and products',
		visits: 'visits',
		plan: 'plan',
		review: 'review',
		local: 'this device'
	},
	documentName: ({ kind, of, period }) => [kind, of, period].filter(Boolean).join(' '),
	elsewhere: 'Another tab keeps the outside connections'
};
