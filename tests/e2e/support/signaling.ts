import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, connect } from 'node:net';
import { root } from '../../../scripts/run.mjs';

async function freePort(): Promise<number> {
	const server = createServer().listen(0, '127.0.0.1');
	await once(server, 'listening');
	const address = server.address();
	server.close();
	if (address === null || typeof address === 'string') throw new Error('no port was given');
	return address.port;
}

async function answers(port: number): Promise<boolean> {
	const socket = connect(port, '127.0.0.1');
	try {
		await once(socket, 'connect');
		return true;
	} catch {
		return false;
	} finally {
		socket.destroy();
	}
}

/** A rendezvous of the test's own, as `npm run signal` starts it. */
export interface Rendezvous {
	/** Such as `ws://127.0.0.1:41234`. */
	readonly address: string;
	stop(): Promise<void>;
}

/** Starts a rendezvous on a free port and resolves once it answers. */
export async function startRendezvous(): Promise<Rendezvous> {
	const port = await freePort();
	const server = spawn(process.execPath, [`${root}/scripts/signal.mjs`], {
		cwd: root,
		env: { ...process.env, PORT: String(port), HOST: '127.0.0.1' },
		stdio: 'ignore'
	});
	const exited = once(server, 'exit');
	const deadline = Date.now() + 10_000;
	while (!(await answers(port))) {
		if (server.exitCode !== null || Date.now() > deadline)
			throw new Error(`the rendezvous did not start on port ${port}`);
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
	return {
		address: `ws://127.0.0.1:${port}`,
		stop: async () => {
			server.kill();
			await exited;
		}
	};
}
