import { existsSync, readFileSync } from 'node:fs';
import { buildId } from './build-id.mjs';
import { root, runTool } from './run.mjs';
import { say, stop } from './say.mjs';

/** The folder `npm run build` leaves the site in. */
export const buildFolder = `${root}/build`;

/** The path under which the site is served, such as `/rounds`; empty at the root of a host. */
export const basePath = (process.env.BASE_PATH ?? '').replace(/\/$/, '');

/** What the built site says of itself, or null when there is none. */
function builtSite() {
	if (!existsSync(`${buildFolder}/404.html`)) return null;
	const shell = readFileSync(`${buildFolder}/404.html`, 'utf8');
	return {
		id: JSON.parse(readFileSync(`${buildFolder}/_app/version.json`, 'utf8')).version,
		base: /href="([^"]*)\/manifest\.webmanifest"/.exec(shell)?.[1]
	};
}

/** Builds the site unless build/ already holds it for these sources and this base path. */
export async function buildSite() {
	const built = builtSite();
	if (built?.id === buildId() && built.base === basePath) return;
	say(built ? 'The sources changed: building the site …' : 'Building the site …');
	if ((await runTool('vite/bin/vite.js', ['build', '--logLevel', 'warn'])) !== 0)
		stop('The build failed; its reason stands above.');
}
