import { once } from 'node:events';
import { createServer } from 'node:net';
import { startProgram, type RawEngine, type RawTab } from './driver.ts';

/** WebKitGTK over WebDriver; it has one storage only, and needs a screen, which Xvfb is. */
export async function startWebKit(paths: {
	driver: string;
	browser: string;
	screen: string;
}): Promise<RawEngine> {
	const screen = await startProgram(
		() => ({ path: paths.screen, args: ['-displayfd', '1', '-screen', '0', '1280x1000x24'] }),
		/^(\d+)\n/
	);
	const port = await freePort();
	const driver = await startProgram(
		() => ({
			path: '/bin/sh',
			args: ['-c', `echo starting; exec "$0" --port=${port}`, paths.driver],
			env: { DISPLAY: `:${screen.found}`, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' }
		}),
		/(starting)/
	);
	const send = sender(`http://127.0.0.1:${port}`);
	const options = { binary: paths.browser, args: ['--automation'] };
	const started = await patiently(() =>
		send<{ sessionId: string; capabilities: { browserVersion: string } }>('POST', '/session', {
			capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } }
		})
	);
	const session = `/session/${started.sessionId}`;
	await send('POST', `${session}/timeouts`, { script: 120_000, pageLoad: 120_000 });
	let given = false;
	return {
		version: `WebKitGTK ${started.capabilities.browserVersion}`,
		profile: () => {
			if (given) return Promise.resolve(null);
			given = true;
			return Promise.resolve({ tab: () => openTab((...call) => send(...call), session) });
		},
		stop: async () => {
			await send('DELETE', session).catch(() => {});
			await driver.stop();
			await screen.stop();
		}
	};
}

type Send = ReturnType<typeof sender>;

function sender(address: string) {
	return async <Result>(method: string, path: string, body?: object): Promise<Result> => {
		const answer = await fetch(address + path, {
			method,
			...(method === 'POST' ? { body: JSON.stringify(body ?? {}) } : {})
		});
		const { value } = (await answer.json()) as { value: Result & { message?: string } };
		if (!answer.ok) throw new Error(value.message ?? `${path}: ${answer.status}`);
		return value;
	};
}

/** Until the driver listens. */
async function patiently<Result>(act: () => Promise<Result>): Promise<Result> {
	const end = Date.now() + 30_000;
	for (;;) {
		try {
			return await act();
		} catch (error) {
			const refused = error instanceof TypeError;
			if (!refused || Date.now() > end) throw error;
			await new Promise((resolve) => setTimeout(resolve, 100));
		}
	}
}

let first = true;

async function openTab(send: Send, session: string): Promise<RawTab> {
	const handle = first
		? await send<string>('GET', `${session}/window`)
		: (await send<{ handle: string }>('POST', `${session}/window/new`, { type: 'window' })).handle;
	first = false;
	const at = async <Result>(method: string, path: string, body?: object) => {
		await send('POST', `${session}/window`, { handle });
		return send<Result>(method, session + path, body);
	};
	const act = (source: object) => at('POST', '/actions', { actions: [source] });
	return {
		goto: async (url) => void (await at('POST', '/url', { url })),
		run: async (source) => {
			const script = `const done = arguments[0]; Promise.resolve().then(${source}).then(
				(value) => done(JSON.stringify({ value })), (error) => done(JSON.stringify({ error: String(error) })));`;
			const text = await at<string>('POST', '/execute/async', { script, args: [] });
			const { value, error } = JSON.parse(text) as { value?: unknown; error?: string };
			if (error !== undefined) throw new Error(error);
			return value ?? null;
		},
		press: async ({ x, y }) => {
			await act({
				type: 'pointer',
				id: 'mouse',
				parameters: { pointerType: 'mouse' },
				actions: [
					{ type: 'pointerMove', duration: 0, x: Math.round(x), y: Math.round(y) },
					{ type: 'pointerDown', button: 0 },
					{ type: 'pointerUp', button: 0 }
				]
			});
		},
		enter: async () => {
			const key = (type: string) => ({ type, value: '\uE007' });
			await act({ type: 'key', id: 'keys', actions: [key('keyDown'), key('keyUp')] });
		},
		close: async () => void (await at('DELETE', '/window'))
	};
}

async function freePort(): Promise<number> {
	const server = createServer().listen(0, '127.0.0.1');
	await once(server, 'listening');
	const address = server.address();
	server.close();
	if (address === null || typeof address === 'string') throw new Error('no port was given');
	return address.port;
}
