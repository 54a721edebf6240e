// Serves the built app on this machine: installs and builds first when something is missing or older.
// `npm start -- --lan` serves it over https to the network this machine is in, for phones to try.
import { parseArgs } from 'node:util';
import { installPackages, requireNode } from './packages.mjs';
import { say, stop } from './say.mjs';

requireNode();
const { values } = parseArgs({ options: { lan: { type: 'boolean', default: false } } });
await installPackages();

const { basePath, buildFolder, buildSite } = await import('./site.mjs');
await buildSite();

const port = Number(process.env.PORT ?? 4173);
const site = { folder: buildFolder, base: basePath, port };

async function serveHere() {
	const { serveSite } = await import('./static-server.mjs');
	const { address } = await serveSite(site);
	say(`Rounds is open at ${address} (Ctrl-C stops it; your data stays in the browser)`);
}

async function serveNetwork() {
	const { serveLan } = await import('./lan-server.mjs');
	const { renderUnicodeCompact } = await import('uqr');
	const { addresses, meetingPoints } = await serveLan(site);
	const [first] = addresses;
	if (!first) stop('This machine is in no network that a phone could reach it by.');
	say(renderUnicodeCompact(first));
	say(`Rounds is open in this network at ${addresses.join(' or ')}`);
	say(`Phones that share enter this under Share, Meeting point: ${meetingPoints.join(' or ')}`);
	say(
		'Each phone warns once that nobody vouches for this certificate, made just now: choose Advanced, then continue. ' +
			'Everything works there but installing and opening without this machine; for those see docs/deploy.md. ' +
			'Records stay under this address. Ctrl-C stops it.'
	);
}

try {
	await (values.lan ? serveNetwork() : serveHere());
} catch (error) {
	if (error.code !== 'EADDRINUSE') throw error;
	stop(`Port ${port} is taken by another program. Choose another: PORT=${port + 1} npm start`);
}
