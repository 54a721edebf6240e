import { WebrtcProvider } from 'y-webrtc';
import * as Y from 'yjs';

/** One device that shares its documents by y-webrtc alone, as its README says: one room for each document. */
export interface StockPage {
	start(parts: { ids: string[]; signaling: string }): void;
	load(id: string, update: string): void;
	/** How many documents hold as many edits as are told. */
	whole(lengths: Record<string, number>): number;
	/** The state length of each document. */
	lengths(): Record<string, number>;
}

declare global {
	interface Window {
		stockPage: StockPage;
	}
}

const docs = new Map<string, Y.Doc>();
const docOf = (id: string) => {
	const doc = docs.get(id) ?? new Y.Doc();
	docs.set(id, doc);
	return doc;
};
const lengthOf = (doc: Y.Doc) =>
	[...Y.decodeStateVector(Y.encodeStateVector(doc)).values()].reduce(
		(sum, clock) => sum + clock,
		0
	);

const page: StockPage = {
	start({ ids, signaling }) {
		for (const id of ids)
			new WebrtcProvider(id, docOf(id), {
				signaling: [signaling],
				peerOpts: { config: { iceServers: [] } }
			});
	},
	load(id, update) {
		Y.applyUpdate(
			docOf(id),
			Uint8Array.from(atob(update), (letter) => letter.charCodeAt(0))
		);
	},
	whole: (lengths) =>
		Object.entries(lengths).filter(([id, length]) => lengthOf(docOf(id)) === length).length,
	lengths: () => Object.fromEntries([...docs].map(([id, doc]) => [id, lengthOf(doc)]))
};

Object.assign(window, { stockPage: page });
