import { existsSync, readFileSync } from 'node:fs';
import { delimiter } from 'node:path';
import { run, runTool } from './run.mjs';
import { say, stop } from './say.mjs';

const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const places = [
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'C:/Program Files/Google/Chrome/Application/chrome.exe',
	'C:/Program Files (x86)/Google/Chrome/Application/chrome.exe'
];

/** The path of a Chromium that is installed here: Playwright's own, else the system's; null without one. */
export async function findBrowser() {
	const { chromium } = await import('@playwright/test');
	const onPath = (process.env.PATH ?? '')
		.split(delimiter)
		.flatMap((folder) => commands.map((command) => `${folder}/${command}`));
	return [chromium.executablePath(), ...onPath, ...places].find((path) => existsSync(path)) ?? null;
}

/** Ubuntu's `chromium` package is a snap, which a container cannot run; Debian's is the browser. */
const isDebian = () =>
	existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));

async function installFromDebian() {
	say('No Chromium here: installing Debian’s chromium and fonts-noto-cjk with apt-get …');
	const env = { DEBIAN_FRONTEND: 'noninteractive' };
	await run('apt-get', ['update', '-qq'], { env });
	await run(
		'apt-get',
		['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'],
		{ env }
	);
}

async function installFromPlaywright() {
	const withDependencies = process.platform === 'linux' && process.getuid?.() === 0;
	say('No Chromium here: downloading Playwright’s (playwright install chromium) …');
	await runTool('@playwright/test/cli.js', [
		'install',
		...(withDependencies ? ['--with-deps'] : []),
		'chromium'
	]);
}

/** The path of a Chromium, installed first where there is none. */
export async function ensureBrowser() {
	const present = await findBrowser();
	if (present) {
		say(`Browser: ${present}`);
		return present;
	}
	if (isDebian() && process.getuid?.() === 0) await installFromDebian();
	if (!(await findBrowser())) await installFromPlaywright();
	const installed = await findBrowser();
	if (!installed) stop('No Chromium could be installed. Install Chromium or Chrome and run again.');
	return installed;
}
