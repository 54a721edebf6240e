import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';

/**
 * Enters every file of the web workers into Vite's manifest. Vite lists only a worker's first file there, Kit
 * draws the service worker's list from it, and what a worker loads later would be missing offline.
 *
 * @returns {import('vite').Plugin}
 */
export function listWorkerChunks() {
	return {
		name: 'rounds-list-worker-chunks',
		writeBundle: {
			order: 'pre',
			sequential: true,
			handler({ dir }) {
				const manifestFile = `${dir}/.vite/manifest.json`;
				const folder = `${dir}/_app/immutable/workers`;
				if (!existsSync(folder)) return;
				const manifest = JSON.parse(readFileSync(manifestFile, 'utf8'));
				for (const name of readdirSync(folder, { recursive: true })) {
					const file = `_app/immutable/workers/${String(name).replaceAll('\\', '/')}`;
					if (/\.(js|wasm)$/.test(file)) manifest[file] ??= { file };
				}
				writeFileSync(manifestFile, JSON.stringify(manifest, null, '\t'));
			}
		}
	};
}
