import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The folder of the project, without a slash at its end. */
export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

/** Runs a command in the project's folder with its output shown; resolves with its exit code. */
export function run(command, args, { env = {} } = {}) {
	return new Promise((resolve, reject) => {
		const child = spawn(command, args, {
			cwd: root,
			env: { ...process.env, ...env },
			stdio: ['ignore', 'inherit', 'inherit']
		});
		child.on('error', reject);
		child.on('exit', (code) => resolve(code ?? 1));
	});
}

/** Runs the command line tool of an installed package, such as `vite/bin/vite.js`. */
export const runTool = (script, args, options) =>
	run(process.execPath, [`${root}/node_modules/${script}`, ...args], options);

/** Runs npm: the one that started this script when there is one. */
export function runNpm(args) {
	const npm = process.env.npm_execpath;
	if (npm && existsSync(npm)) return run(process.execPath, [npm, ...args]);
	return process.platform === 'win32'
		? run('cmd', ['/d', '/s', '/c', 'npm', ...args])
		: run('npm', args);
}
