import type { nearby as source } from '../zh/nearby.ts';

/** Connecting two devices by two codes, and reading codes with the camera. */
export const nearby: typeof source = {
	title: 'Connect face to face',
	intro:
		'Two devices on the same Wi-Fi or hotspot scan each other’s code once and sync directly, without the internet. You will be asked for the camera.',
	cameraWhy: 'Why the camera',
	cameraReason:
		'The camera scans the other code, and with it the browser tells this device’s address in this network, without which the other cannot find it. No picture leaves the device.',
	firefox: 'If one of the two uses Firefox, let that one show its code first.',
	show: 'Show my code',
	scan: 'Scan their code',
	making: 'Making a code…',
	first: {
		title: 'Step 1: let them scan this code',
		then: 'Step 2: scan the code they show next'
	},
	second: 'Let them scan this code; the devices then connect',
	codeLabel: 'Connection code',
	withoutCamera: 'No camera? Use text',
	codeText: 'Or send them this text to paste',
	copy: 'Copy text',
	countdown: (minutes) => `valid for ${minutes}`,
	scanAnswer: 'Scan their code',
	paste: 'Paste their code',
	pasteHint: 'A run of letters and digits that they sent you.',
	use: 'Use this code',
	connecting: 'Connecting…',
	connected: (name) => `Directly connected to ${name}`,
	connectedHint:
		'The devices stay in sync while both keep this app open and the screen on. Scan again after a break.',
	someone: 'the other device',
	again: 'Connect another device',
	bundleInstead: 'Use a bundle instead',
	problem: {
		notACode: 'This is not a connection code. Copy all of it, or scan again.',
		damaged: 'Some letters went missing in copying. Copy it again, or scan the code.',
		newer: 'This code comes from a newer version. Update the app first.',
		ownCode: 'This is this device’s own code. Scan the one on the other device.',
		notAnOffer:
			'This is a code of step 2. Let the other device show its code first, or show yours.',
		notAnAnswer:
			'They show a code of step 1 too. One of you goes back and chooses “Scan their code”.',
		otherTerritory:
			'They have another territory open. Open the same territory on both devices and try again.',
		old: 'This code has expired. Ask for a new one and scan that.',
		unsupported: 'This browser cannot connect directly. Use a bundle instead.',
		noAddress:
			'The browser gave no address of this device. Join a Wi-Fi or hotspot, allow the camera and try again; or use a bundle instead.',
		unreachable:
			'The devices cannot reach each other: they may be on different Wi-Fis, or this one keeps devices apart, as guest networks do. Use a hotspot of one of the two, or a bundle instead.',
		late: 'No connection within three and a half minutes, so the code is void. Make a new one.'
	},
	camera: {
		starting: 'Opening the camera…',
		aim: 'Point it at the code',
		denied:
			'The camera is not allowed. Allow it in the browser’s site settings, or paste the text.',
		missing: 'There is no camera to use. Paste the text, or choose a picture of the code.',
		unready:
			'What reads codes did not load; the first time it needs a network. Paste the text for now.',
		picture: 'Read from a picture',
		noCode: 'No readable code in this picture.',
		stop: 'Close camera'
	}
};
