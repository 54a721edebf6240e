import type { Act } from '#lib/store/act.ts';
import { openCatalogue } from '#lib/store/catalogue.ts';
import { Documents } from '#lib/store/documents.ts';
import { indexedDbDisks, lockedDisks } from '#lib/store/indexeddb-disk.ts';
import { newKeyTask, newVault, openVault, readVault, writeVault } from '#lib/store/vault.ts';
import { finishMove } from '#lib/store/vault-move.ts';
import { addZone, readZones } from '#lib/store/zones.ts';

/** What the tests do with the store in one page. */
export interface DiskPage {
	/** Opens the documents, plain or by the vault; a move that was cut goes on first. */
	start(): Promise<void>;
	/** Adds zones, one act each, and tells each that was shown as saved; after every `burst` of them waits for the disk. */
	act(from: number, to: number, burst: number | null): Promise<void>;
	keys(): string[];
	saved(): string;
	retry(): void;
	/** Sets or takes away the passphrase; the move itself runs at the next start. */
	wish(state: 'locking' | 'unlocking'): Promise<void>;
}

declare global {
	interface Window {
		diskPage: DiskPage;
		/** Given by the test: hears of every act that counts as saved. */
		shown(ids: string[]): void;
	}
}

const documentId = 't/north/base';
const passphraseKey = new Uint8Array(32).fill(7);
let documents: Documents;

const page: DiskPage = {
	async start() {
		let vault = await readVault();
		const key = vault && (await openVault(vault, passphraseKey));
		if (vault && key) vault = await finishMove(vault, { key, progress: () => {} });
		const disks = vault && key ? lockedDisks(key) : indexedDbDisks;
		documents = await Documents.start({ disks, catalogue: openCatalogue() });
		await documents.open(documentId);
	},
	async act(from, to, burst) {
		const base = await documents.open(documentId);
		let waiting: string[] = [];
		let settle = () => {};
		documents.onSaved(() => {
			if (documents.saved !== 'saved') return;
			window.shown(waiting);
			waiting = [];
			settle();
		});
		for (let index = from; index < to; index++) {
			const id = `zone-${index}`;
			const act: Act = { act: 'addZone', id };
			addZone(base, { version: 1, id, name: `分区 ${index}`, deletedOn: null }, act);
			waiting.push(id);
			if (burst !== null && (index + 1) % burst === 0)
				await new Promise<void>((resolve) => (settle = resolve));
		}
	},
	keys() {
		const base = documents.opened().find(({ id }) => id === documentId);
		return base ? [...readZones(base.doc).records.keys()] : [];
	},
	saved: () => JSON.stringify(documents.saved),
	retry: () => documents.retry(),
	async wish(state) {
		const vault = await readVault();
		const made = { task: newKeyTask(), passphraseKey, idleMinutes: null };
		await writeVault(vault ? { ...vault, state } : await newVault(made));
	}
};

window.diskPage = page;
