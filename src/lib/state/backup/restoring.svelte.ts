import * as Y from 'yjs';
import type { Device } from '#lib/state/device/device.svelte.ts';
import { attempt } from '#lib/state/live/attempt.ts';
import { today } from '#lib/state/live/today.svelte.ts';
import { senderOf } from '#lib/state/sharing/bundle-opening.ts';
import { bundleOrigin, takeBundle } from '#lib/state/sharing/bundle-taking.ts';
import { ownLost } from '#lib/state/sharing/own-lost-device.ts';
import { parseDocumentId } from '#lib/store/document-id.ts';
import { rememberTerritory } from '#lib/store/local.ts';
import { decodeBundle, type ReadBundle } from '#lib/sync/bundle/bundle.ts';
import {
	openEnvelope,
	readEnvelope,
	type Envelope,
	type EnvelopeProblem,
	type KeyProblem
} from '#lib/sync/bundle/envelope.ts';
import { documentHash } from '#lib/sync/documents/document-hash.ts';
import { admitByInvite } from '#lib/sync/identity/device-identity.ts';
import { newDeviceKeys } from '#lib/sync/identity/device-keys.ts';
import { sameBytes } from '#lib/sync/short-tag.ts';
import { run } from '#lib/worker/run.ts';
import { Arrivals } from './arrivals.ts';
import { contentsOf, type BackupContents } from './backup-contents.ts';
import { readSeed, type BackupSeed } from './backup-seed.ts';
import { cameBack, namesIn, type CameBackKind } from './came-back.ts';

/** Why a file is not restored; screens find the words. */
export type RestoreProblem = EnvelopeProblem | KeyProblem | 'isBundle' | 'failed';

/** What a backup holds and what restoring it would do. */
export interface BackupPreview extends BackupContents {
	territoryId: string;
	territory: string;
	role: BackupSeed['known']['role'];
	/** ISO 8601. */
	madeAt: string;
	/** Whether this browser holds the territory, so that the backup is merged into it. */
	merges: boolean;
}

/** What came of it. */
export interface Restored {
	territoryId: string;
	/** Whether the territory was here already. */
	merged: boolean;
	/** Documents that are now, hash by hash, what they were when the backup was made. */
	equal: number;
	documents: number;
	/** Documents that were not taken. */
	refused: number;
	/** False when the backup's device could not be proved, and nothing was merged. */
	isProved: boolean;
	/** What was not here before, or otherwise. */
	cameBack: readonly CameBackKind[];
}

/** Marks what a backup brought; it is no act of the person and is not undone. */
const origin = Symbol('backup');

/** Restoring a backup from the file to the written territory; nothing is written before `restore`. */
export class Restoring {
	busy = $state<'opening' | 'restoring' | null>(null);
	problem = $state<RestoreProblem | null>(null);
	/** The name of the chosen file, once it is known to be a backup. */
	fileName = $state<string | null>(null);
	preview = $state.raw<BackupPreview | null>(null);
	result = $state.raw<Restored | null>(null);
	readonly #device: Device;
	#envelope: Envelope | null = null;
	#read: ReadBundle | null = null;
	#seed: BackupSeed | null = null;

	constructor(device: Device) {
		this.#device = device;
	}

	/** Takes a file and looks at what is open to everyone. */
	async choose(file: File): Promise<void> {
		this.restart();
		const envelope = readEnvelope(new Uint8Array(await file.arrayBuffer()));
		if (!envelope.ok) this.problem = envelope.reason;
		else if (envelope.value.source.kind === 'changes') this.problem = 'isBundle';
		else {
			this.#envelope = envelope.value;
			this.fileName = file.name;
		}
	}

	/** Opens the chosen file and says what is in it. */
	async open(passphrase: string): Promise<void> {
		const envelope = this.#envelope;
		if (!envelope || envelope.source.kind === 'changes') return;
		const { salt, cost } = envelope.source;
		await this.#work('opening', async () => {
			const key = await run('passphraseKey', { passphrase, salt, ...cost });
			const payload = await openEnvelope(envelope, key);
			if (!payload.ok) return void (this.problem = payload.reason);
			const read = decodeBundle(payload.value);
			const seed = read && readSeed(read.seed);
			if (!read || !seed?.ok || seed.value.known.id !== read.territoryId) {
				return void (this.problem = 'damaged');
			}
			const contents = contentsOf(read.documents);
			if (!contents) return void (this.problem = 'damaged');
			const { known } = seed.value;
			this.#read = read;
			this.#seed = seed.value;
			this.preview = {
				...contents,
				territoryId: known.id,
				territory: known.name,
				role: known.role,
				madeAt: new Date(read.madeAt).toISOString(),
				merges: this.#device.territories.some(({ id }) => id === known.id)
			};
		});
	}

	/** Writes the territory, or merges the backup into the one that is here. */
	async restore(): Promise<void> {
		const { preview } = this;
		const [read, seed] = [this.#read, this.#seed];
		if (!preview || !read || !seed) return;
		await this.#work('restoring', async () => {
			this.result = preview.merges ? await this.#merge(read) : await this.#restoreFresh(read, seed);
		});
	}

	/** Shows the restored territory. */
	async openTerritory(): Promise<void> {
		if (this.result) await this.#device.openTerritory(this.result.territoryId);
	}

	/** Begins anew. */
	restart(): void {
		this.problem = null;
		this.fileName = null;
		this.preview = null;
		this.result = null;
		this.#envelope = null;
		this.#read = null;
		this.#seed = null;
	}

	async #restoreFresh(read: ReadBundle, seed: BackupSeed): Promise<Restored> {
		const { documents } = this.#device;
		const { territoryId } = read;
		const arrivals = new Arrivals({ counts: (transaction) => transaction.origin === origin });
		let equal = 0;
		for (const { id, update, hash } of read.documents) {
			const address = parseDocumentId(id);
			// What is no document of this territory no app of ours has put there.
			if (address === null || address.kind === 'local') continue;
			if (address.territoryId !== territoryId) continue;
			const doc = await documents.open(id);
			arrivals.watch(id, doc);
			Y.applyUpdate(doc, update, origin);
			arrivals.forget(id);
			if (sameBytes(documentHash(doc), hash)) equal++;
		}
		rememberTerritory(documents.local, { ...seed.known, device: await newDevice(seed) });
		return {
			territoryId,
			merged: false,
			equal,
			documents: read.documents.length,
			refused: 0,
			isProved: true,
			cameBack: this.#toldBy(arrivals, territoryId)
		};
	}

	async #merge(read: ReadBundle): Promise<Restored> {
		const { territoryId } = read;
		const about = { territoryId, merged: true, documents: read.documents.length };
		const nothing = { ...about, equal: 0, refused: about.documents, isProved: false, cameBack: [] };
		await this.#device.openTerritory(territoryId);
		const { workspace } = this.#device;
		if (workspace?.id !== territoryId) return nothing;
		const sender = await senderOf(read, workspace.membership);
		const proved = sender.ok ? { read, sender: sender.value } : await ownLost(read, workspace);
		if (!proved) return nothing;
		const arrivals = new Arrivals({ counts: (transaction) => transaction.origin === bundleOrigin });
		try {
			const taken = await takeBundle(proved, workspace, arrivals);
			const told = this.#toldBy(arrivals, territoryId);
			return { ...about, ...taken, isProved: true, cameBack: told };
		} finally {
			arrivals.stop();
		}
	}

	#toldBy(arrivals: Arrivals, territoryId: string): CameBackKind[] {
		const isOfIt = ({ id }: { id: string }) => {
			const address = parseDocumentId(id);
			return address !== null && address.kind !== 'local' && address.territoryId === territoryId;
		};
		return cameBack(arrivals.records, namesIn(this.#device.documents.opened().filter(isOfIt)));
	}

	async #work(what: 'opening' | 'restoring', job: () => Promise<void>): Promise<void> {
		this.busy = what;
		this.problem = null;
		const attempted = await attempt(job);
		// Where the worker or the disk gave up, what was there before is untouched.
		if (!attempted.ok) this.problem = 'failed';
		this.busy = null;
	}
}

// A restored browser is a further device of the same person, with keys of its own: those of the lost one stay with it.
async function newDevice({ known, path, invites }: BackupSeed) {
	const [byte = 0] = crypto.getRandomValues(new Uint8Array(1));
	const invite = invites[byte % Math.max(1, invites.length)];
	const own = path.at(-1);
	if (!invite || !own) return null;
	const keys = await newDeviceKeys();
	const admission = await admitByInvite({
		territoryId: known.id,
		name: own.name,
		...invite,
		keys,
		at: today.instant
	});
	return { ...keys, path: [...path, admission] };
}
