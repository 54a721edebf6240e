// Every test of the project, with whatever they need installed first. `npm test -- unit` or `-- e2e` runs
// one half; further words are handed on to it, such as `npm test -- e2e offline`.
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
	const { buildSite } = await import('./site.mjs');
	await ensureBrowser();
	await buildSite();
	const file = `${root}/test-results/e2e.json`;
	rmSync(file, { force: true });
	const exitCode = await runTool('@playwright/test/cli.js', ['test', ...filters]);
	return tallyPlaywright({ file, exitCode });
}

const halves = { unit: testUnits, e2e: testJourneys };
const [only, ...filters] = process.argv.slice(2);
if (only && !(only in halves)) stop(`There is no “${only}”: use unit or e2e.`);

const tallies = [];
for (const [name, test] of Object.entries(halves))
	if (!only || only === name) tallies.push(await test(filters));

const sum = (key) => tallies.reduce((total, tally) => total + tally[key], 0);
say(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') === 0 ? 0 : 1;
