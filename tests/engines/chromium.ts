import { startProgram, type RawEngine, type RawTab } from './driver.ts';
import { CommandSocket } from './socket.ts';

const view = { width: 1280, height: 900 };

/** A Chromium of any age over the DevTools protocol. */
export async function startChromium(path: string): Promise<RawEngine> {
	const { found, stop } = await startProgram(
		(folder) => ({
			path,
			args: [
				'--headless',
				'--no-sandbox',
				'--no-zygote',
				'--in-process-gpu',
				'--disable-dev-shm-usage',
				'--use-gl=angle',
				'--use-angle=swiftshader',
				'--allow-loopback-in-peer-connection',
				'--disable-features=WebRtcHideLocalIpsWithMdns',
				`--window-size=${view.width},${view.height}`,
				`--user-data-dir=${folder}`,
				'--remote-debugging-port=0'
			]
		}),
		/DevTools listening on (ws:\S+)/
	);
	const socket = await CommandSocket.connect(found);
	const { product } = await socket.send<{ product: string }>('Browser.getVersion');
	return {
		version: product.replace('HeadlessChrome/', 'Chromium ').replace('Chrome/', 'Chromium '),
		profile: async () => {
			const { browserContextId } = await socket.send<{ browserContextId: string }>(
				'Target.createBrowserContext'
			);
			return { tab: () => openTab(socket, browserContextId) };
		},
		stop: async () => {
			socket.close();
			await stop();
		}
	};
}

interface Evaluated {
	result: { value?: unknown };
	exceptionDetails?: { text: string; exception?: { description?: string } };
}

async function openTab(socket: CommandSocket, browserContextId: string): Promise<RawTab> {
	const { targetId } = await socket.send<{ targetId: string }>('Target.createTarget', {
		url: 'about:blank',
		browserContextId,
		...view
	});
	const { sessionId } = await socket.send<{ sessionId: string }>('Target.attachToTarget', {
		targetId,
		flatten: true
	});
	const send = <Result>(method: string, params?: object) =>
		socket.send<Result>(method, params, sessionId);
	await send('Page.enable');
	const run = async (source: string) => {
		const { result, exceptionDetails } = await send<Evaluated>('Runtime.evaluate', {
			expression: `(${source})()`,
			awaitPromise: true,
			returnByValue: true
		});
		if (exceptionDetails)
			throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
		return result.value;
	};
	return {
		goto: async (url) => {
			const { errorText } = await send<{ errorText?: string }>('Page.navigate', { url });
			if (errorText) throw new Error(`${url}: ${errorText}`);
		},
		run,
		press: async (at) => {
			for (const type of ['mouseMoved', 'mousePressed', 'mouseReleased'])
				await send('Input.dispatchMouseEvent', { type, ...at, button: 'left', clickCount: 1 });
		},
		enter: async () => {
			const key = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13, text: '\r' };
			for (const type of ['keyDown', 'keyUp'])
				await send('Input.dispatchKeyEvent', { type, ...key });
		},
		close: async () => void (await socket.send('Target.closeTarget', { targetId }))
	};
}
