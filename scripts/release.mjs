// `npm run release` builds the site anew and leaves release/rounds-VERSION.zip with its checksum, for people without Node.
// `-- --check` builds it twice and stops unless both zips are the same bytes.
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildId } from './build-id.mjs';
import { installPackages, requireNode } from './packages.mjs';
import { root, runTool } from './run.mjs';
import { say, stop } from './say.mjs';

requireNode();
const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
await installPackages();
const { zipSite } = await import('./site-zip.mjs');

async function release() {
	const folder = mkdtempSync(join(tmpdir(), 'rounds-'));
	const env = { BUILD_FOLDER: folder };
	if ((await runTool('vite/bin/vite.js', ['build', '--logLevel', 'error'], { env })) !== 0)
		stop('The build failed; its reason stands above.');
	const zip = zipSite(folder);
	rmSync(folder, { recursive: true });
	return { zip, sum: createHash('sha256').update(zip).digest('hex') };
}

const { version } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8'));
const name = `rounds-${version}.zip`;
const { zip, sum } = await release();
if (values.check && (await release()).sum !== sum)
	stop('Two builds of the same sources differ: the release cannot be made again by others.');

mkdirSync(`${root}/release`, { recursive: true });
writeFileSync(`${root}/release/${name}`, zip);
writeFileSync(`${root}/release/${name}.sha256`, `${sum}  ${name}\n`);
say(`release/${name}: Rounds ${buildId()}, sha256 ${sum}${values.check ? ', the same twice' : ''}`);
