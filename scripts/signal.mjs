import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { networkInterfaces } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

// Starts the signaling server of the y-webrtc package as it is. It passes encrypted notes between
// browsers that want to meet and keeps nothing.
const port = Number(process.env.PORT ?? 4444);
if (!Number.isInteger(port) || port < 1 || port > 65_535) {
	process.stderr.write(`PORT must be a number from 1 to 65535, not "${process.env.PORT}".\n`);
	process.exit(1);
}
process.env.PORT = String(port);

const entry = createRequire(import.meta.url).resolve('y-webrtc');
const server = join(dirname(entry), '..', 'bin', 'server.js');
if (!existsSync(server)) {
	process.stderr.write('The y-webrtc package is not whole: run npm ci.\n');
	process.exit(1);
}

// The server parses what it is sent without care: one bad message must not end it for everybody.
process.on('uncaughtException', (error) => {
	if (error.syscall !== 'listen') {
		process.stderr.write(`Passed over: ${error.message}\n`);
		return;
	}
	const taken = error.code === 'EADDRINUSE';
	process.stderr.write(
		taken ? `Port ${port} is taken: choose another with PORT=….\n` : `${error.message}\n`
	);
	process.exit(1);
});

await import(pathToFileURL(server).href);

const addresses = Object.values(networkInterfaces())
	.flat()
	.filter((address) => address && address.family === 'IPv4' && !address.internal)
	.map((address) => `ws://${address.address}:${port}`);
process.stdout.write(
	['Enter one of these in the app:', `ws://localhost:${port}`, ...addresses].join('\n  ') + '\n'
);
