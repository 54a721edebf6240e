import type { welcome as source } from '../zh/welcome.ts';

/** The first screen, creating a territory and joining one. */
export const welcome: typeof source = {
	title: 'Welcome',
	tagline:
		'The month of a medical representative and their supervisor: archive, grade, plan, visit, follow up, upgrade.',
	promise:
		'Free, no account, no server. Your data is on your devices only, and everything works without signal.',
	sample: 'Look around the sample territory',
	sampleHint: '20 hospitals, 180 doctors, 8 weeks of visits. Fictional people, removed in one tap.',
	create: 'Create a territory',
	createHint: 'Name it, list your products, then import your customers.',
	join: 'Join by invite',
	joinHint: 'A link from your supervisor or rep.',
	restore: 'New phone? Restore a backup',
	loading: 'Preparing the sample…',
	failed: 'The sample could not be loaded. Please try again.',
	form: {
		title: 'Create a territory',
		territory: 'Name of the territory',
		territoryHint: 'For example: East cardiology',
		member: 'Your name',
		role: 'You are',
		products: 'Products',
		productsHint: 'Type a product and press Enter; add as many as you carry',
		preset: 'Compliance preset',
		presetHint: {
			chinaToday:
				'Warns or blocks by the rules in force, such as an unanswered adverse-reaction question or an identity number in a note. Recommended.',
			asTaught: 'Warns of nothing and blocks nothing.'
		},
		noAdvice:
			'This app gives no legal advice. A supervisor can change the settings at any time; every change is logged.',
		create: 'Create territory'
	},
	joining: {
		title: 'Join a territory',
		paste: 'Paste the invite link',
		pasteHint: 'Paste the whole link.',
		invitedBy: ({ name, territory }) => `${name} invites you to “${territory}”`,
		asRole: (role) => `Role: ${role}`,
		roleHint: {
			rep: 'You record visits and plan your own month.',
			supervisor: 'You see the reps’ plans and arrange them together.',
			viewer: 'You see everything and change nothing.'
		},
		meetingPoint: (url) => `Meeting point: ${url}`,
		meetingPointRefused:
			'The browser cannot reach the meeting point of this invite, so after joining nothing is exchanged by itself. Ask for an invite with another one, or connect face to face after joining.',
		noMeetingPoint:
			'The invite has no meeting point. After joining, connect face to face under Share, or exchange a bundle.',
		join: 'Join',
		expired: (now) =>
			`By this device’s clock (${now}) this invite has run out. Set the clock if it is wrong; if it is right, ask for a new invite.`,
		until: (when) => `valid until ${when}, for one device`,
		asDevice: (name) => `joins as another device of ${name}`,
		again:
			'This device has older data of this territory. It stays, and can meet the other devices again.',
		already: 'This device is in this territory already.',
		open: 'Open territory',
		clash: (name) =>
			`“${name}” on this device is not the territory of the invite, yet bears the same id, as all samples of older versions do. Both cannot stay: remove the one on this device first, then join.`,
		removeOther: 'Remove the one here',
		wrong: {
			malformed: 'This is not a valid invite. Copy the whole link and try again.',
			damaged: 'The invite was damaged in copying. Copy it again, or ask for a new one.',
			older:
				'This invite was made by an older version and no longer works. Ask for a new one from the updated app.',
			newer: 'This invite comes from a newer version. Update the app first.'
		}
	}
};
