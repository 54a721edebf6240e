// Serves the built app on this machine: installs and builds first when something is missing or older.
import { installPackages, requireNode } from './packages.mjs';
import { say, stop } from './say.mjs';

requireNode();
await installPackages();

const { basePath, buildFolder, buildSite } = await import('./site.mjs');
const { serveSite } = await import('./static-server.mjs');
await buildSite();

const port = Number(process.env.PORT ?? 4173);
try {
	const { address } = await serveSite({ folder: buildFolder, base: basePath, port });
	say(`Rounds is open at ${address} (Ctrl-C stops it; your data stays in the browser)`);
} catch (error) {
	if (error.code !== 'EADDRINUSE') throw error;
	stop(`Port ${port} is taken by another program. Choose another: PORT=${port + 1} npm start`);
}
