import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../', import.meta.url);
const folders = ['src/', 'static/'];
const files = [
	'package.json',
	'package-lock.json',
	'svelte.config.js',
	'vite.config.ts',
	'scripts/outside-scripts.mjs'
];

function sources() {
	const within = folders.flatMap((folder) =>
		readdirSync(fileURLToPath(new URL(folder, root)), { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile() && !/\.(test\.ts|md)$/.test(entry.name))
			.map((entry) => `${entry.parentPath}/${entry.name}`)
	);
	return [...within.sort(), ...files.map((file) => fileURLToPath(new URL(file, root)))];
}

/**
 * The version of the app followed by eight letters drawn from its sources, such as `0.1.0+3f9c2a1b`: the same
 * sources give the same id, so a built site can tell whether it is current and a cached page whether it is stale.
 */
export function buildId() {
	const { version } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
	const hash = createHash('sha256');
	for (const file of sources()) hash.update(readFileSync(file)).update('\0');
	return `${version}+${hash.digest('hex').slice(0, 8)}`;
}
