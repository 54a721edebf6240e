import { readFileSync } from 'node:fs';
import { root, runNpm } from './run.mjs';
import { say, stop } from './say.mjs';

const oldest = [20, 19];

/** Stops with a clear sentence on a Node that is too old to build the app. */
export function requireNode() {
	const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
	if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return;
	stop(
		`Rounds needs Node ${oldest.join('.')} or newer; this is Node ${process.versions.node}. ` +
			'Install a current Node from nodejs.org and run the command again.'
	);
}

function readPackages(file) {
	try {
		return JSON.parse(readFileSync(`${root}/${file}`, 'utf8')).packages;
	} catch (error) {
		if (error.code === 'ENOENT') return null;
		throw error;
	}
}

/** True when node_modules holds every package of the lock; packages of other platforms may be absent. */
function packagesMatchLock() {
	const locked = readPackages('package-lock.json');
	const installed = readPackages('node_modules/.package-lock.json');
	if (!installed) return false;
	return Object.entries(locked).every(
		([path, wanted]) =>
			path === '' ||
			(installed[path] ? installed[path].version === wanted.version : wanted.optional === true)
	);
}

/** Installs what the lock names unless it is there already. */
export async function installPackages() {
	if (packagesMatchLock()) return;
	say('Installing the packages of package-lock.json (npm ci) …');
	if ((await runNpm(['ci'])) !== 0) stop('npm ci failed; its reason stands above.');
}
