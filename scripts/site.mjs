import { existsSync, readFileSync } from 'node:fs';
import { buildId } from './build-id.mjs';
import { root, runTool } from './run.mjs';
import { say, stop } from './say.mjs';

/** The folder `npm run build` leaves the site in. */
export const buildFolder = `${root}/build`;

/** The path under which the site is served, such as `/rounds`; empty at the root of a host. */
export const basePath = (process.env.BASE_PATH ?? '').replace(/\/$/, '');

/** The same site under a path, which the journey of a sub-path serves; built by `npm test -- e2e`. */
export const subPathSite = { folder: `${root}/test-results/sub-path`, base: '/rounds' };

/** What the site in a folder says of itself, or null when there is none. */
function builtSite(folder) {
	if (!existsSync(`${folder}/404.html`)) return null;
	const shell = readFileSync(`${folder}/404.html`, 'utf8');
	return {
		id: JSON.parse(readFileSync(`${folder}/_app/version.json`, 'utf8')).version,
		base: /href="([^"]*)\/manifest\.webmanifest"/.exec(shell)?.[1]
	};
}

/** Whether a folder holds the site for the sources as they are, and this base path. */
export function isBuilt({ folder, base }) {
	const built = builtSite(folder);
	return built?.id === buildId() && built.base === base;
}

/** Builds the site unless its folder already holds it for these sources and this base path. */
export async function buildSite({ folder, base } = { folder: buildFolder, base: basePath }) {
	if (isBuilt({ folder, base })) return;
	say(`Building the site${base && ` for ${base}`} …`);
	const env = { BUILD_FOLDER: folder, BASE_PATH: base };
	if ((await runTool('vite/bin/vite.js', ['build', '--logLevel', 'warn'], { env })) !== 0)
		stop('The build failed; its reason stands above.');
}
