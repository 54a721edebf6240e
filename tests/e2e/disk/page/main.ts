import type { Doc } from 'yjs';
import { becomes } from '#lib/store/disk/becomes.ts';
import { openCatalogue } from '#lib/store/disk/catalogue.ts';
import { indexedDbDisks } from '#lib/store/disk/indexeddb-disk.ts';
import { Documents } from '#lib/store/documents.ts';
import type { Act } from '#lib/store/table/act.ts';
import { addZone, readZones } from '#lib/store/zones.ts';

/** What the tests do with the store in one page. */
export interface DiskPage {
	/** Opens the documents. */
	start(): Promise<void>;
	/** Adds zones, one act each. */
	act(from: number, to: number): Promise<void>;
	/** Adds zones, a burst at a time, and tells of each burst when it begins and when it shows as saved. */
	actUntilKilled(): Promise<never>;
	keys(): string[];
	saved(): string;
	retry(): void;
}

/** What a page tells of a burst of zones from one number up to another. */
export interface DiskNews {
	readonly state: 'begun' | 'saved';
	readonly from: number;
	readonly to: number;
}

declare global {
	interface Window {
		diskPage: DiskPage;
		/** Of the test; resolves when it has heard. */
		tell(news: DiskNews): Promise<void>;
	}
}

const documentId = 't/north/base';
const burst = 20;
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
	async actUntilKilled() {
		const base = await documents.open(documentId);
		const numbers = page.keys().map((key) => Number(key.slice('zone-'.length)));
		for (let from = numbers.reduce((most, number) => Math.max(most, number + 1), 0); ;) {
			const to = from + burst;
			void window.tell({ state: 'begun', from, to });
			addZones(base, from, to);
			await becomes(documents, 'saved');
			await window.tell({ state: 'saved', from, to });
			from = to;
		}
	},
	keys() {
		const base = documents.opened().find(({ id }) => id === documentId);
		return base ? [...readZones(base.doc).records.keys()] : [];
	},
	saved: () => JSON.stringify(documents.saved),
	retry: () => documents.retry()
};

window.diskPage = page;
