import type { Doc } from 'yjs';
import type { Act } from '#lib/store/act.ts';
import { openCatalogue } from '#lib/store/catalogue.ts';
import { Documents } from '#lib/store/documents.ts';
import { indexedDbDisks } from '#lib/store/indexeddb-disk.ts';
import { addZone, readZones } from '#lib/store/zones.ts';

/** What the tests do with the store in one page. */
export interface DiskPage {
	/** Opens the documents. */
	start(): Promise<void>;
	/** Adds zones, one act each. */
	act(from: number, to: number): Promise<void>;
	keys(): string[];
	saved(): string;
	retry(): void;
}

declare global {
	interface Window {
		diskPage: DiskPage;
	}
}

const documentId = 't/north/base';
let documents: Documents;

function addZones(base: Doc, from: number, to: number): void {
	for (let index = from; index < to; index++) {
		const id = `zone-${index}`;
		const act: Act = { act: 'addZone', id };
		addZone(base, { version: 1, id, name: `分区 ${index}`, deletedOn: null }, act);
	}
}

const page: DiskPage = {
	async start() {
		documents = await Documents.start({ disks: indexedDbDisks, catalogue: openCatalogue() });
		await documents.open(documentId);
	},
	async act(from, to) {
		const base = await documents.open(documentId);
		addZones(base, from, to);
	},
	keys() {
		const base = documents.opened().find(({ id }) => id === documentId);
		return base ? [...readZones(base.doc).records.keys()] : [];
	},
	saved: () => JSON.stringify(documents.saved),
	retry: () => documents.retry()
};

window.diskPage = page;
