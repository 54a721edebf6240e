import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const worthPacking = /\.(html|js|css|json|svg|wasm|webmanifest)$/;
/** Below this a packed file saves no packet on the wire. */
const fewBytes = 1_000;

/**
 * Leaves a `.gz` beside every file of a built site that shrinks by it, which hosts hand out instead: sirv, nginx
 * (`gzip_static`), Caddy (`precompressed`). The same files give the same bytes.
 */
export function packFiles(folder) {
	for (const name of readdirSync(folder, { recursive: true }).map(String)) {
		if (!worthPacking.test(name)) continue;
		const bytes = readFileSync(`${folder}/${name}`);
		if (bytes.length >= fewBytes)
			writeFileSync(`${folder}/${name}.gz`, gzipSync(bytes, { level: 9 }));
	}
}
