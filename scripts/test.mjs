// The tests of the project, with whatever they need installed first: every unit test and the journeys of the loop, which
// take minutes, or with `all` (`npm run test:all`) every journey too, which takes half an hour. `npm test -- unit` or
// `-- e2e` runs one half whole; further words are handed on to it, such as `npm test -- e2e offline`.
import { rmSync } from 'node:fs';
import { installPackages, requireNode } from './packages.mjs';
import { root } from './run.mjs';
import { say, stop } from './say.mjs';

requireNode();
await installPackages();

const { runTool } = await import('./run.mjs');
const { tallyPlaywright, tallyVitest } = await import('./tallies.mjs');

async function testUnits(filters) {
	const file = `${root}/test-results/unit.json`;
	rmSync(file, { force: true });
	const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
	const exitCode = await runTool('vitest/vitest.mjs', ['run', ...reporters, ...filters]);
	return tallyVitest({ file, exitCode });
}

async function testJourneys(filters) {
	const { ensureBrowser } = await import('./browser.mjs');
	const { buildSite, subPathSite } = await import('./site.mjs');
	await ensureBrowser();
	if (!filters.includes(loop)) await buildSite(subPathSite);
	await buildSite();
	const file = `${root}/test-results/e2e.json`;
	rmSync(file, { force: true });
	const exitCode = await runTool('@playwright/test/cli.js', ['test', ...filters]);
	return tallyPlaywright({ file, exitCode });
}

const loop = '@loop';
const halves = { unit: testUnits, e2e: testJourneys };
const [only, ...filters] = process.argv.slice(2);
if (only && only !== 'all' && !(only in halves))
	stop(`There is no “${only}”: use unit, e2e or all.`);

const tallies = [];
if (only in halves) tallies.push(await halves[only](filters));
else {
	tallies.push(await testUnits([]));
	tallies.push(await testJourneys(only === 'all' ? [] : ['--grep', loop]));
}

const sum = (key) => tallies.reduce((total, tally) => total + tally[key], 0);
say(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') === 0 ? 0 : 1;
