import { plural } from '../plural.ts';
import type { share as source } from '../zh/share.ts';

/** Inviting others and the state of the links. */
export const share: typeof source = {
	title: 'Share',
	intro:
		'Whoever joins sees the same territory. Recording works without signal; the devices merge when they connect.',
	members: 'Members',
	you: 'you',
	joined: (day) => `joined ${day}`,
	here: 'here now',
	with: {
		rep: 'In sync with your supervisor',
		supervisor: 'In sync with your rep',
		viewer: 'In sync with the team'
	},
	makeInvite: 'Make invite',
	showLink: 'See the link as text',
	inviteLink: 'Invite link',
	inviteWarning: 'Whoever has the link can join: send it to that person only.',
	copyLink: 'Copy link',
	shareLink: 'Send invite',
	scan: 'Let the other phone’s camera scan this',
	meetingPoint: 'Meeting point',
	advanced: 'Advanced',
	advancedHolds: 'Meeting point, relay addresses',
	meetingPointHint:
		'Devices that are not in one place find each other at the same meeting point and then talk directly; it never sees the content. Your supervisor or IT gives you the address, and invites carry it.',
	meetingPointWrong: 'Enter an address that begins with ws:// or wss://',
	noMeetingPoint: 'Without a meeting point, connect face to face or exchange a bundle.',
	setMeetingPoint: 'Use',
	clearMeetingPoint: 'Do not use',
	rendezvous: {
		starting: 'Looking',
		off: 'No meeting point set',
		connecting: 'Connecting to the meeting point…',
		reachable: 'Meeting point connected',
		unreachable: 'The meeting point cannot be reached; trying again',
		addressRefused: 'The browser refuses this address: a page over https needs wss://',
		withoutWebRtc:
			'This browser cannot reach other devices directly. Exchange files, or use Chrome, Edge, Firefox or Safari.'
	},
	peers: 'Devices',
	noPeers: 'No other device has been met yet.',
	unproved: 'Device not yet identified',
	carrier: { tab: 'tab of this browser', rendezvous: 'network', direct: 'direct' },
	peerState: {
		connecting: 'Connecting',
		proving: 'Checking the invite',
		cannotStore: 'Cannot store',
		refused: 'Something not taken',
		uneven: 'Partly in sync',
		syncing: 'Syncing',
		foreign: 'Same between you two',
		current: 'In sync',
		closed: 'Disconnected'
	},
	cannotStore: (count) =>
		`the storage there is full or failed: ${plural(count, 'document')} will be gone there with the page`,
	foreign: (count) =>
		`${plural(count, 'document')} of others differ; they come from their owners or a supervisor`,
	leftPending: (count) => `${plural(count, 'document')} to go when it ended`,
	clock: (difference) => `this device’s clock is ${difference} theirs`,
	pending: (count) => `${plural(count, 'document')} to go`,
	recoverable: (count) =>
		`holds records of yours that are missing here, in ${plural(count, 'document')}`,
	refused: (count) => `${plural(count, 'document')} not taken by one side`,
	uneven: (count) => `${plural(count, 'document')} still different, and not to pass over this link`,
	hasEverything: (time) => `both the same at ${time}`,
	closeReason: {
		wrongInvite: 'Their invite is not of this territory',
		notAdmitted: 'Refused: it could not be verified who they are',
		removed: 'Refused: they were removed from this territory',
		withdrawn: 'Refused: their invite was withdrawn',
		expired: 'Their invite has run out: invite them again',
		inviteUsed: 'Their invite was used on another device: invite them again',
		notAdmittedHere: 'They could not verify this device: ask a supervisor for a new invite',
		removedHere: 'This device was removed from the territory',
		withdrawnHere: 'The invite of this device was withdrawn: ask a supervisor for a new one',
		expiredHere: 'The invite of this device has run out: ask a supervisor for a new one',
		inviteUsedHere: 'The invite of this device was used on another: ask a supervisor for a new one',
		duplicate: 'There is another connection with this device already',
		peerIsNewer: 'Their version is newer: update this app',
		peerIsOlder: 'Their version is older: ask them to update',
		malformed: 'Disconnected: unreadable data came in',
		documentFailed: 'Disconnected: a document could not be opened on this device',
		oversized: 'Disconnected: too much data came in at once',
		silent: 'No answer from the other device',
		connectionLost: 'Connection lost',
		stopped: 'Stopped on this device'
	},
	refusal: {
		documentNotAllowed: 'the document is not of this territory',
		notPermitted: 'their role may not change this document',
		oversized: 'the content is too large',
		undecodable: 'the content cannot be read',
		notApplied: 'the content cannot be merged',
		rewritesFacts: 'it would change or delete what someone else recorded',
		inYourName: 'it says in your name what you did not write',
		invalidRows: 'it holds content of no known shape'
	},
	servers: {
		title: 'Relay addresses',
		label: 'Relay addresses, one a line',
		hint: 'Needed only where two devices on different networks find each other and still cannot connect. IT gives you them; enter them as they are. Kept on this device only.',
		use: 'Use',
		wrong: (line: number) =>
			`Line ${line} is not an address: it begins with stun: or turn:, and there may be 5 at most. What was set has not changed.`
	},
	technical: {
		title: 'For IT',
		meetingPoint:
			'The meeting point is a signaling server, started with npm run signal. A page over https needs a wss:// address.',
		servers:
			'Relay addresses are STUN or TURN, such as turn:turn.example.org:3478 user password; at most 5.'
	},
	log: 'Sync log',
	logEmpty: 'Nothing has happened yet.',
	event: {
		peerConnected: 'Met a device',
		peerProved: 'Invite checked',
		peerCurrent: 'Both sides are the same',
		peerUneven: 'All that may pass has passed, and the two still differ',
		peerClosed: 'Disconnected',
		refused: 'A change of theirs was not taken',
		refusedByPeer: 'A change of ours was not taken',
		rendezvous: 'Meeting point'
	}
};
