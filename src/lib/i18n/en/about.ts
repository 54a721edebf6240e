import type { about as source } from '../zh/about.ts';

/** What this app is, its version and how to install it. */
export const about: typeof source = {
	title: 'About',
	tagline:
		'Visit management for medical representatives and their supervisors. Free, private, no server.',
	version: 'Version',
	update: {
		ready: 'A new version is ready',
		now: 'Update',
		current: 'No newer version is waiting',
		offline: 'Ready for offline use'
	},
	install: {
		title: 'Install on this device',
		prompt: 'On the home screen it opens like any app and works without signal.',
		act: 'Install',
		byHand: {
			'ios-share':
				'In Safari tap Share, then “Add to Home Screen”. Safari may clear what a page keeps after seven days without a visit; the app on the home screen is not cleared like that. It has a storage of its own: add it first, then open it from there to create or join. What you recorded in Safari already, take along by a backup.',
			'mac-file': 'In Safari’s File menu choose “Add to Dock”.',
			'android-menu': 'Open the browser’s menu and choose “Install app” or “Add to Home screen”.'
		},
		openInBrowser:
			'This built-in browser does not promise to keep your data. Open the menu at the top right and choose “Open in browser”.',
		bookmark: 'This browser cannot install apps; a bookmark does.',
		installed: 'Installed on this device.'
	},
	privacy: {
		title: 'Data and privacy',
		points: [
			'Data is kept in this device’s browser only; clearing the browser’s data deletes it.',
			'A shared territory travels encrypted from device to device, not through a server of ours: we have none.',
			'The app contacts no third party: no statistics, no tracking.',
			'This app gives no legal advice.'
		]
	},
	changes: 'What changed',
	change: {
		'0.1.0': [
			'The whole loop: archive, grade, plan, visit, follow up, upgrade',
			'Works offline and can be installed',
			'Rep and supervisor share one territory'
		]
	},
	source:
		'The method is that of a 2011 training deck on customer management. Every number says where it comes from and can be changed.'
};
