import { mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

/** Bundles the TypeScript that the benchmarks need and imports it. */
export async function loadBench() {
	const root = resolve(import.meta.dirname, '../..');
	const outDir = mkdtempSync(join(root, 'node_modules/.bench-'));
	try {
		await build({
			root,
			configFile: false,
			logLevel: 'error',
			build: {
				outDir,
				minify: false,
				target: 'node20',
				lib: { entry: join(import.meta.dirname, 'bench.ts'), formats: ['es'], fileName: 'bench' },
				rollupOptions: { output: { entryFileNames: 'bench.mjs' } }
			}
		});
		return await import(pathToFileURL(join(outDir, 'bench.mjs')).href);
	} finally {
		rmSync(outDir, { recursive: true, force: true });
	}
}
