// One journey in every engine this machine can have: `npm run engines`, or `npm run engines -- firefox 103` for some.
// What is missing is installed; an engine that cannot be had is skipped with a line that says so.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { installPackages, requireNode } from './packages.mjs';
import { root, run, runTool } from './run.mjs';
import { say } from './say.mjs';

requireNode();
await installPackages();

/** The versions of the package that ships Chromium for servers; their major is Chromium's. */
const chromiums = ['103.0.0', '111.0.0', '119.0.2'];
const cache = `${root}/node_modules/.cache/rounds-engines`;
const results = `${root}/test-results/engines.jsonl`;

/** Unpacks a Chromium of the npm package @sparticuz/chromium into the cache. */
async function chromium(version) {
	const folder = `${cache}/chromium-${version}`;
	const path = `${folder}/chromium`;
	if (existsSync(path)) return { kind: 'chromium', path };
	mkdirSync(folder, { recursive: true });
	writeFileSync(`${folder}/package.json`, '{"private":true}');
	const name = `@sparticuz/chromium@${version}`;
	say(`Installing ${name} …`);
	const args = ['install', '--no-save', '--no-audit', '--no-fund', '--ignore-scripts'];
	if ((await run('npm', [...args, '--prefix', folder, name])) !== 0)
		throw new Error(`npm could not install ${name}`);
	const packed = `${folder}/node_modules/@sparticuz/chromium/bin`;
	writeFileSync(
		`${folder}/graphics.tar`,
		brotliDecompressSync(readFileSync(`${packed}/swiftshader.tar.br`))
	);
	await run('tar', ['xf', `${folder}/graphics.tar`, '-C', folder]);
	writeFileSync(path, brotliDecompressSync(readFileSync(`${packed}/chromium.br`)), { mode: 0o755 });
	rmSync(`${folder}/node_modules`, { recursive: true });
	return { kind: 'chromium', path };
}

const first = (paths) => paths.find((path) => existsSync(path));

/** Debian's packages, where they may be installed. */
async function install(...packages) {
	if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
		throw new Error(`install ${packages.join(' and ')} (Debian, as root: apt-get install)`);
	say(`Installing ${packages.join(', ')} …`);
	const env = { DEBIAN_FRONTEND: 'noninteractive' };
	await run('apt-get', ['update', '-qq'], { env });
	await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { env });
}

async function firefox() {
	const paths = ['/usr/bin/firefox-esr', '/usr/lib/firefox-esr/firefox-esr'];
	if (!first(paths)) await install('firefox-esr', 'fonts-noto-cjk');
	const path = first(paths);
	if (!path) throw new Error('the package firefox-esr holds no Firefox here');
	return { kind: 'firefox', path };
}

async function webkit() {
	const parts = () => ({
		driver: first(['/usr/bin/WebKitWebDriver']),
		browser: first(
			['x86_64', 'aarch64'].map((cpu) => `/usr/lib/${cpu}-linux-gnu/webkit2gtk-4.1/MiniBrowser`)
		),
		screen: first(['/usr/bin/Xvfb'])
	});
	const whole = () => Object.values(parts()).every(Boolean);
	if (!whole()) await install('webkit2gtk-driver', 'xvfb', 'fonts-noto-cjk');
	if (!whole()) throw new Error('webkit2gtk-driver and xvfb are not whole here');
	return { kind: 'webkit', ...parts() };
}

const known = [
	...chromiums.map((version) => [
		`Chromium ${version.split('.')[0]}`,
		process.arch === 'x64' && process.platform === 'linux'
			? () => chromium(version)
			: () => Promise.reject(new Error('the package holds a Chromium for Linux on x64 alone'))
	]),
	['Firefox ESR', firefox],
	['WebKitGTK', webkit]
];

const wanted = process.argv.slice(2).map((word) => word.toLowerCase());
const engines = [];
for (const [name, find] of known) {
	if (wanted.length > 0 && !wanted.some((word) => name.toLowerCase().includes(word))) continue;
	try {
		engines.push({ name, ...(await find()) });
	} catch (error) {
		say(`Skipped ${name}: ${error.message}.`);
	}
}

const { buildSite } = await import('./site.mjs');
await buildSite();
mkdirSync(`${root}/test-results`, { recursive: true });
rmSync(results, { force: true });
const code = await runTool('@playwright/test/cli.js', ['test', '--config', 'engines.config.ts'], {
	env: { ROUNDS_ENGINES: JSON.stringify(engines), ROUNDS_ENGINE_RESULTS: results }
});

const outcomes = existsSync(results)
	? readFileSync(results, 'utf8')
			.trim()
			.split('\n')
			.map((line) => JSON.parse(line))
	: [];
for (const engine of new Set(outcomes.map((one) => one.engine))) {
	say(`\n${engine}`);
	for (const { step, outcome } of outcomes.filter((one) => one.engine === engine))
		say(`  ${step.padEnd(16)}${outcome.split('\n')[0]}`);
}
process.exitCode = code === 0 && engines.length > 0 ? 0 : 1;
