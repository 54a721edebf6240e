import type { about as zh } from '../zh/about.ts';

export const about: typeof zh = {
	title: 'About',
	tagline: 'Visit planning for medical representatives and their supervisors',
	version: (version) => `Version ${version}`,
	changelog: 'Changes',
	updateReady: 'A new version is ready',
	updateNow: 'Update',
	later: 'Later',
	install: 'Add to the home screen',
	installIos: 'In Safari tap Share, then Add to Home Screen',
	installWechat: 'Open in a browser: WeChat cannot install it',
	privacy: 'No server, no account, no tracking: the data stays on your devices.'
};
