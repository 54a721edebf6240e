import { readEnvelope } from '#lib/sync/bundle/envelope.ts';
import { nameHeader, receivedCache } from './received-cache.ts';

/** What a file that came from outside is for: records of a colleague, a backup, or a list to import. */
export type ReceivedKind = 'bundle' | 'backup' | 'table';

/** The browser's way to hand over files the app was opened with; TypeScript's DOM does not know it. */
interface LaunchQueue {
	setConsumer(take: (launch: { files: readonly { getFile(): Promise<File> }[] }) => void): void;
}

/** Files by what is in them, not by their names: a share sheet renames them. */
async function kindOf(file: File): Promise<ReceivedKind> {
	const envelope = readEnvelope(new Uint8Array(await file.arrayBuffer()));
	if (envelope.ok) return envelope.value.source.kind === 'changes' ? 'bundle' : 'backup';
	// One that is damaged is refused in words where it was meant for.
	return /\.rounds(\.txt)?$/i.test(file.name) ? 'bundle' : 'table';
}

/** A file that another app or the system opened the app with, on its way to the screen it is for. */
class ReceivedFile {
	#waiting: { kind: ReceivedKind; file: File } | null = null;

	/** Calls back with the kind of each file the system opens the app with. */
	whenOpened(came: (kind: ReceivedKind) => void): void {
		const { launchQueue } = globalThis as { launchQueue?: LaunchQueue };
		launchQueue?.setConsumer(({ files: [handle] }) => {
			if (handle) void handle.getFile().then((file) => this.#hold(file).then(came));
		});
	}

	/** The kind of the file another app shared, kept by the service worker; null when there is none. */
	async fromShare(): Promise<ReceivedKind | null> {
		const registration = await navigator.serviceWorker?.getRegistration();
		if (!registration) return null;
		const cache = await caches.open(receivedCache(registration.scope));
		const [request] = await cache.keys();
		const answer = request && (await cache.match(request));
		if (!answer) return null;
		const name = decodeURIComponent(answer.headers.get(nameHeader) ?? '');
		const file = new File([await answer.blob()], name);
		await cache.delete(request);
		return this.#hold(file);
	}

	/** Hands the file that waits to the screen it is for, once. */
	take(kind: ReceivedKind): File | null {
		if (this.#waiting?.kind !== kind) return null;
		const { file } = this.#waiting;
		this.#waiting = null;
		return file;
	}

	async #hold(file: File): Promise<ReceivedKind> {
		const kind = await kindOf(file);
		this.#waiting = { kind, file };
		return kind;
	}
}

export const receivedFile = new ReceivedFile();
