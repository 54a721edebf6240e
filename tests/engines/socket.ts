import { WebSocket } from 'ws';

/** An engine that is silent for so long hangs, in milliseconds. */
const longestAnswer = 60_000;

/** A connection on which every command has an answer, as DevTools and WebDriver BiDi speak. */
export class CommandSocket {
	readonly #socket: WebSocket;
	readonly #waiting = new Map<
		number,
		{ resolve: (result: unknown) => void; reject: (error: Error) => void }
	>();
	#next = 1;

	private constructor(socket: WebSocket) {
		this.#socket = socket;
		socket.on('message', (data) => this.#receive(JSON.parse(String(data))));
		socket.on('close', () => {
			for (const { reject } of this.#waiting.values()) reject(new Error('the engine has gone'));
			this.#waiting.clear();
		});
	}

	/** Resolves once the engine answers at an address. */
	static connect(address: string): Promise<CommandSocket> {
		return new Promise((resolve, reject) => {
			const socket = new WebSocket(address, { perMessageDeflate: false, maxPayload: 1 << 28 });
			socket.once('open', () => resolve(new CommandSocket(socket)));
			socket.once('error', reject);
		});
	}

	/** The result of a command; rejects with what the engine says against it. */
	send<Result>(method: string, params: object = {}, sessionId?: string): Promise<Result> {
		const id = this.#next++;
		return new Promise((resolve, reject) => {
			const timer = setTimeout(() => reject(new Error(`${method} got no answer`)), longestAnswer);
			const settle = <Value>(act: (value: Value) => void) => {
				return (value: Value) => {
					clearTimeout(timer);
					act(value);
				};
			};
			this.#waiting.set(id, {
				resolve: settle(resolve as (result: unknown) => void),
				reject: settle(reject)
			});
			this.#socket.send(
				JSON.stringify({ id, method, params, ...(sessionId ? { sessionId } : {}) })
			);
		});
	}

	close(): void {
		this.#socket.close();
	}

	#receive(said: { id?: number; result?: unknown; error?: unknown; message?: string }): void {
		const waiting = said.id === undefined ? undefined : this.#waiting.get(said.id);
		if (!waiting || said.id === undefined) return;
		this.#waiting.delete(said.id);
		if (said.error) waiting.reject(new Error(said.message ?? JSON.stringify(said.error)));
		else waiting.resolve(said.result);
	}
}
