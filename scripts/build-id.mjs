import { execFileSync } from 'node:child_process';
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
	'scripts/floor.mjs',
	'scripts/look-behind.mjs',
	'scripts/style-fallbacks.mjs',
	'scripts/outside-scripts.mjs',
	'scripts/packed-files.mjs'
];

function sources() {
	const within = folders.flatMap((folder) =>
		readdirSync(fileURLToPath(new URL(folder, root)), { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile() && !/\.(test\.ts|md)$/.test(entry.name))
			.map((entry) => `${entry.parentPath}/${entry.name}`)
	);
	return [...within.sort(), ...files.map((file) => fileURLToPath(new URL(file, root)))];
}

/** When the sources were last committed, UTC as `YYYYMMDDhhmmss`; null outside a clone of the repository. */
function committedAt() {
	const args = ['log', '-1', '--format=%cd', '--date=format-local:%Y%m%d%H%M%S', '--'];
	const paths = [...folders, ...files, ':(exclude,glob)**/*.test.ts', ':(exclude,glob)**/*.md'];
	try {
		const env = { ...process.env, TZ: 'UTC' };
		const stdio = ['ignore', 'pipe', 'ignore'];
		const said = execFileSync('git', [...args, ...paths], { cwd: fileURLToPath(root), env, stdio });
		return /^\d{14}/.exec(said.toString())?.[0] ?? null;
	} catch {
		return null;
	}
}

/**
 * The version of the app, when its sources were committed, and eight letters drawn from them, such as
 * `0.1.0+20261127064832.3f9c2a1b`: the same sources give the same letters, so a built site can tell whether it is current
 * and a cached page whether it is stale; the moment tells a later build from an earlier one (see `build-order.ts`).
 */
export function buildId() {
	const { version } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
	const hash = createHash('sha256');
	for (const file of sources()) hash.update(readFileSync(file)).update('\0');
	const facts = [committedAt(), hash.digest('hex').slice(0, 8)].filter((fact) => fact !== null);
	return `${version}+${facts.join('.')}`;
}
