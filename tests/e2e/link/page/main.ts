import * as Y from 'yjs';
import { systemClock } from '#lib/sync/clock.ts';
import { Directory } from '#lib/sync/identity/directory.ts';
import { memberAt } from '#lib/sync/session/introducer.ts';
import type { LinkStatus } from '#lib/sync/status.ts';
import { TerritoryLink } from '#lib/sync/territory-link.ts';
import { MemoryDocuments } from '#lib/sync/testing/memory-documents.ts';
import { founder, invitedBy } from '#lib/sync/testing/people.ts';

/** What the tests do with one device in one page. */
export interface LinkPage {
	start(parts: {
		memberId: string;
		secretByte: number;
		rendezvousUrl: string | null;
		/** Of a territory of the same id that somebody else founded. */
		isStranger?: boolean;
	}): Promise<void>;
	stop(): void;
	/** Fills a document with rows of about a kilobyte, in one edit; returns its size in bytes. */
	fill(id: string, rows: number): number;
	/** Takes a document as base64 of an update. */
	load(id: string, update: string): void;
	set(id: string, key: string, value: unknown): void;
	remove(id: string, key: string): void;
	get(id: string, key: string): unknown;
	rows(id: string): number;
	/** A text that is the same where all documents are the same. */
	fingerprint(): string;
	status(): LinkStatus;
	/** Resolves with the milliseconds since `from` (wall clock) when the row is there. */
	when(id: string, key: string): Promise<number>;
	setPresence(state: Record<string, unknown>): void;
	presences(): unknown[];
}

// Every page stands in for a device that the same founder invited.
const rootKeys = {
	sign: {
		x: 'h1c8qBddgV0aa2WluopZgeifHsAdi47rcNcfwH6Vqts',
		y: 'gCThGwfq60ObRCzhfZT5fMPQfuny9MLBFSOCmlWiXBI',
		d: 'LVFM8EwBnlODU6ZLpFDn1IIH2gbpuzs0LmzuY1CNaXM'
	},
	seal: {
		x: 'RoUOtUyIWJBhKJxdLWK0FeKgxHX0rv9e8URat0uKXcw',
		y: 'OEnw3-Tl7wMLD46CyZjaUKlsWKlyj0GyHo6YkMM3XDs',
		d: 'l30KKI5Dhc8NeFcJBpM0z_KXQjQk-bDvUrxHLjseGOs'
	}
};

const documents = new MemoryDocuments(null);
let link: TerritoryLink | null = null;
const rowsOf = (id: string) => documents.doc(id).getMap('rows');

const page: LinkPage = {
	async start({ memberId, secretByte, rendezvousUrl, isStranger = false }) {
		const root = await founder({ role: 'supervisor' }, isStranger ? null : rootKeys);
		const identity = await invitedBy(root, { memberId, name: memberId, role: 'supervisor' });
		link = new TerritoryLink({
			territoryId: 'north',
			epochs: [{ number: 1, secret: new Uint8Array(32).fill(secretByte) }],
			identity,
			restoring: false,
			directory: new Directory({
				territoryId: 'north',
				root: identity.root,
				meta: new Y.Doc(),
				now: () => Date.now()
			}),
			self: memberAt(identity),
			documents,
			rendezvousUrl,
			iceServers: [],
			clock: systemClock
		});
		link.start();
	},
	stop() {
		link?.destroy();
		link = null;
	},
	fill(id, rows) {
		const doc = documents.doc(id);
		doc.transact(() => {
			for (let row = 0; row < rows; row++) {
				rowsOf(id).set(crypto.randomUUID(), { note: crypto.randomUUID().repeat(27), row });
			}
		});
		return Y.encodeStateAsUpdate(doc).length;
	},
	load(id, update) {
		const bytes = Uint8Array.from(atob(update), (letter) => letter.charCodeAt(0));
		Y.applyUpdate(documents.doc(id), bytes);
	},
	set: (id, key, value) => void rowsOf(id).set(key, value),
	remove: (id, key) => rowsOf(id).delete(key),
	get: (id, key) => rowsOf(id).get(key),
	rows: (id) => rowsOf(id).size,
	fingerprint: () =>
		[...documents.docs]
			.map(([id, doc]) => `${id} ${Y.encodeSnapshot(Y.snapshot(doc)).join()}`)
			.sort()
			.join('\n'),
	status: () => link?.status ?? { outside: 'here', rendezvous: 'off', peers: [], log: [] },
	when: (id, key) =>
		new Promise((resolve) => {
			const look = () => {
				if (!rowsOf(id).has(key)) return;
				rowsOf(id).unobserve(look);
				resolve(Date.now());
			};
			rowsOf(id).observe(look);
			look();
		}),
	setPresence: (state) => link?.awareness.setLocalState(state),
	presences: () => [...(link?.awareness.getStates().values() ?? [])]
};

Object.assign(window, { linkPage: page });
