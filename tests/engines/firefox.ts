import { mkdirSync, writeFileSync } from 'node:fs';
import { startProgram, type RawEngine, type RawTab } from './driver.ts';
import { CommandSocket } from './socket.ts';

const preferences = {
	'media.peerconnection.ice.loopback': true,
	'media.peerconnection.ice.obfuscate_host_addresses': false,
	'intl.locale.requested': 'zh-CN',
	'browser.shell.checkDefaultBrowser': false,
	'datareporting.policy.dataSubmissionEnabled': false,
	'app.update.enabled': false,
	'remote.active-protocols': 1
};

/** A Firefox over WebDriver BiDi, which it speaks by itself. */
export async function startFirefox(path: string): Promise<RawEngine> {
	const { found, stop } = await startProgram((folder) => {
		const profile = `${folder}/profile`;
		mkdirSync(profile);
		const lines = Object.entries(preferences).map(
			([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`
		);
		writeFileSync(`${profile}/user.js`, lines.join('\n'));
		const args = ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port=0'];
		return { path, args, env: { MOZ_HEADLESS_WIDTH: '1280', MOZ_HEADLESS_HEIGHT: '900' } };
	}, /WebDriver BiDi listening on (ws:\S+)/);
	const socket = await CommandSocket.connect(`${found}/session`);
	const { capabilities } = await socket.send<{ capabilities: { browserVersion: string } }>(
		'session.new',
		{ capabilities: {} }
	);
	return {
		version: `Firefox ${capabilities.browserVersion}`,
		profile: async () => {
			const { userContext } = await socket.send<{ userContext: string }>(
				'browser.createUserContext'
			);
			return { tab: () => openTab(socket, userContext) };
		},
		stop: async () => {
			socket.close();
			await stop();
		}
	};
}

interface Called {
	type: 'success' | 'exception';
	result?: { value?: string };
	exceptionDetails?: { text: string };
}

async function openTab(socket: CommandSocket, userContext: string): Promise<RawTab> {
	const { context } = await socket.send<{ context: string }>('browsingContext.create', {
		type: 'tab',
		userContext
	});
	const act = (source: object) =>
		socket.send('input.performActions', { context, actions: [source] });
	return {
		goto: async (url) => {
			await socket.send('browsingContext.navigate', { context, url, wait: 'interactive' });
		},
		run: async (source) => {
			const { type, result, exceptionDetails } = await socket.send<Called>('script.callFunction', {
				functionDeclaration: `async () => JSON.stringify((await (${source})()) ?? null)`,
				awaitPromise: true,
				target: { context }
			});
			if (type === 'exception') throw new Error(exceptionDetails?.text);
			return JSON.parse(result?.value ?? 'null');
		},
		press: async ({ x, y }) => {
			await act({
				type: 'pointer',
				id: 'mouse',
				actions: [
					{ type: 'pointerMove', x: Math.round(x), y: Math.round(y) },
					{ type: 'pointerDown', button: 0 },
					{ type: 'pointerUp', button: 0 }
				]
			});
		},
		enter: async () => {
			const key = (type: string) => ({ type, value: '\uE007' });
			await act({ type: 'key', id: 'keys', actions: [key('keyDown'), key('keyUp')] });
		},
		close: async () => void (await socket.send('browsingContext.close', { context }))
	};
}
