import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer as createPlain } from 'node:http';
import { createServer as createSecure } from 'node:https';
import { connect, createServer as createDoor } from 'node:net';
import { lanAddresses, makeCertificate } from './lan-certificate.mjs';
import { root } from './run.mjs';
import { siteHandler } from './static-server.mjs';

/** The first byte of what a browser sends that speaks https. */
const tlsHello = 22;

async function freePort() {
	const server = createDoor().listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address();
	server.close();
	return port;
}

/** Hands a socket to a meeting point on this machine, with the request that asked for it. */
function tunnel({ request, socket, head, port }) {
	const inner = connect(port, '127.0.0.1', () => {
		const headers = [];
		for (let at = 0; at < request.rawHeaders.length; at += 2)
			headers.push(`${request.rawHeaders[at]}: ${request.rawHeaders[at + 1]}\r\n`);
		inner.write(`GET ${request.url} HTTP/1.1\r\n${headers.join('')}\r\n`);
		inner.write(head);
		socket.pipe(inner).pipe(socket);
	});
	for (const [one, other] of [
		[inner, socket],
		[socket, inner]
	]) {
		one.on('error', () => other.destroy());
		one.on('close', () => other.destroy());
	}
}

/**
 * Serves a built site over https to the network this machine is in, with a meeting point behind the same address, so that
 * phones can try the app with each other. Who comes by http:// is sent to https://. Resolves with the addresses of the app
 * and of the meeting point, one for each network; rejects with the error of `listen`.
 */
export async function serveLan({ folder, base, port }) {
	const hosts = lanAddresses();
	const signalPort = await freePort();
	const secure = createSecure(await makeCertificate(hosts), siteHandler({ folder, base }));
	secure.on('upgrade', (request, socket, head) =>
		tunnel({ request, socket, head, port: signalPort })
	);
	const plain = createPlain(({ headers, url }, response) => {
		response.writeHead(307, { location: `https://${headers.host}${url}` });
		response.end();
	});
	const door = createDoor((socket) => {
		socket.on('error', () => socket.destroy());
		socket.once('data', (first) => {
			socket.pause();
			socket.unshift(first);
			(first[0] === tlsHello ? secure : plain).emit('connection', socket);
			process.nextTick(() => socket.resume());
		});
	});
	door.listen(port);
	await once(door, 'listening');
	const signal = spawn(process.execPath, [`${root}/scripts/signal.mjs`], {
		cwd: root,
		env: { ...process.env, PORT: String(signalPort) },
		stdio: 'ignore'
	});
	process.once('exit', () => signal.kill());
	const at = (scheme, path) =>
		hosts.map((host) => `${scheme}://${host}:${door.address().port}${path}`);
	return {
		addresses: at('https', `${base}/`),
		meetingPoints: at('wss', ''),
		stop: () => {
			signal.kill();
			secure.closeAllConnections();
			plain.closeAllConnections();
			door.close();
		}
	};
}
