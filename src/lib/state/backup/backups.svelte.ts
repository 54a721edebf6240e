import { downloadBytes } from '#lib/state/files/download.ts';
import { today } from '#lib/state/live/today.svelte.ts';
import { backupHolder, Holdings } from '#lib/state/sharing/holdings.ts';
import { sharedDocuments } from '#lib/state/sharing/sharing.svelte.ts';
import { attempt } from '#lib/state/live/attempt.ts';
import type { Workspace } from '#lib/state/workspace.svelte.ts';
import type { Backup } from '#lib/store/local-record.ts';
import { recordBackup } from '#lib/store/local.ts';
import { newSalt } from '#lib/sync/bundle/envelope.ts';
import { makeBundle, type MadeBundle } from '#lib/sync/bundle/make-bundle.ts';
import { run } from '#lib/worker/run.ts';
import {
	canKeepFolder,
	chooseFolder,
	folderName,
	forgetFolder,
	writeToFolder,
	type FolderOutcome
} from './backup-folder.ts';
import { seedOf } from './backup-seed.ts';
import { lastBackup } from './last-backup.ts';

/** Half a second on a laptop, two on an old phone, and too slow to try out passphrases by the million. */
const cost = { memoryKiB: 65_536, iterations: 3, parallelism: 1 };

/** The fewest characters of a passphrase. */
export const shortestPassphrase = 8;

/** A backup on its way out of the browser. */
export interface OutgoingBackup {
	bytes: Uint8Array;
	name: string;
}

/** Backups of the open territory: making one, where it goes, how old the last one is. */
export class Backups {
	busy = $state(false);
	failed = $state(false);
	/** Changes that neither a backup nor another device is known to hold. */
	onlyHere = $state(0);
	/** The name of the folder that takes backups; null for none. */
	folder = $state<string | null>(null);
	/** Why the folder did not take the last one. */
	folderOutcome = $state.raw<Exclude<FolderOutcome, { kind: 'written' }> | null>(null);
	last = $state.raw<Backup | null>(null);
	readonly canKeepFolder = canKeepFolder();
	readonly #workspace: Workspace;
	readonly #holdings: Holdings;

	constructor(workspace: Workspace) {
		this.#workspace = workspace;
		this.#holdings = new Holdings(workspace.documents);
		this.review();
		void folderName(workspace.id).then((name) => (this.folder = name));
	}

	/** Looks again at what lies on this device only. */
	review(): void {
		this.onlyHere = this.#holdings.onlyHere();
		this.last = lastBackup(this.#workspace);
	}

	/** Makes a backup and hands it to `deliver`; it counts as made once that resolves with true. */
	async make(
		passphrase: string,
		{ name, deliver }: { name: string; deliver: (made: OutgoingBackup) => Promise<boolean> }
	): Promise<OutgoingBackup | null> {
		this.busy = true;
		this.failed = false;
		const attempted = await attempt(async () => {
			const made = await this.#made(passphrase);
			const outgoing = { bytes: made.bytes, name };
			if (!(await deliver(outgoing))) return null;
			this.#note(made, name);
			return outgoing;
		});
		this.busy = false;
		// Where the worker or the disk gave up, nothing has left and nothing is noted.
		this.failed = !attempted.ok;
		return attempted.ok ? attempted.value : null;
	}

	/** Hands a backup to the browser's downloads. */
	readonly save = async ({ bytes, name }: OutgoingBackup): Promise<boolean> => {
		downloadBytes({ bytes, name, type: 'application/octet-stream' });
		return true;
	};

	/** Writes a backup into the chosen folder, or says why not. */
	async toFolder({ bytes, name }: OutgoingBackup, evenIfSmaller: boolean): Promise<boolean> {
		const outcome = await writeToFolder(this.#workspace.id, { bytes, name, evenIfSmaller });
		this.folderOutcome = outcome.kind === 'written' ? null : outcome;
		return outcome.kind === 'written';
	}

	async chooseFolder(): Promise<void> {
		this.folder = (await chooseFolder(this.#workspace.id)) ?? this.folder;
		this.folderOutcome = null;
	}

	async forgetFolder(): Promise<void> {
		await forgetFolder(this.#workspace.id);
		this.folder = null;
		this.folderOutcome = null;
	}

	async #made(passphrase: string): Promise<MadeBundle> {
		const { membership, documents } = this.#workspace;
		const salt = newSalt();
		return makeBundle({
			identity: membership.identity,
			territoryId: documents.id,
			documents: sharedDocuments(documents),
			source: { kind: 'backup', salt, cost },
			key: await run('passphraseKey', { passphrase, salt, ...cost }),
			held: () => null,
			isCompact: false,
			seed: await seedOf(membership.known, membership.identity),
			at: Date.now()
		});
	}

	#note({ bytes, documents }: MadeBundle, fileName: string): void {
		const { id: territoryId, documents: all } = this.#workspace;
		const at = today.instant;
		recordBackup(all.all.local, {
			version: 1,
			id: crypto.randomUUID(),
			territoryId,
			madeAt: at,
			bytes: bytes.length,
			fileName
		});
		for (const { id: documentId, hash, stateVector } of documents) {
			const holding = { documentId, hash, stateVector, untold: false, at };
			this.#holdings.note({ memberId: backupHolder, deviceId: '', ...holding });
		}
		this.review();
	}
}
