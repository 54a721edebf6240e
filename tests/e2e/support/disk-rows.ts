import type { Page } from '@playwright/test';
import * as Y from 'yjs';

/** The rows of documents by `document|table|key`, as plain values. */
export type Rows = ReadonlyMap<string, unknown>;

/** Every stored update of every plain document of the browser whose id begins with `under`, as base64 by document. */
const storedUpdates = (page: Page, under: string): Promise<[string, string[]][]> =>
	page.evaluate(async (prefix) => {
		const names = (await indexedDB.databases()).map(({ name = '' }) => name);
		const encode = (bytes: Uint8Array) => {
			let text = '';
			for (let at = 0; at < bytes.length; at += 0x8000)
				text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
			return btoa(text);
		};
		const read = async (name: string): Promise<[string, string[]]> => {
			const database = await new Promise<IDBDatabase>((resolve, reject) => {
				const request = indexedDB.open(name);
				request.onsuccess = () => resolve(request.result);
				request.onerror = () => reject(request.error ?? new Error(name));
			});
			const rows = await new Promise<Uint8Array[]>((resolve, reject) => {
				const request = database.transaction('updates').objectStore('updates').getAll();
				request.onsuccess = () => resolve(request.result as Uint8Array[]);
				request.onerror = () => reject(request.error ?? new Error(name));
			});
			database.close();
			return [name.slice('rounds/'.length), rows.map(encode)];
		};
		return Promise.all(names.filter((name) => name.startsWith(`rounds/${prefix}`)).map(read));
	}, under);

/** What lies on the disk of a browser now: every row of the documents whose id begins with `under`. */
async function storedRows(page: Page, under: string): Promise<Rows> {
	const rows = new Map<string, unknown>();
	for (const [documentId, updates] of await storedUpdates(page, under)) {
		const doc = new Y.Doc();
		for (const update of updates) Y.applyUpdate(doc, Buffer.from(update, 'base64'));
		for (const root of doc.share.keys())
			for (const [key, value] of Object.entries(doc.getMap(root).toJSON()))
				rows.set(`${documentId}|${root}|${key}`, value);
	}
	return rows;
}

/** The rows of the shared documents on the disk of a browser. */
export const sharedRows = (page: Page): Promise<Rows> => storedRows(page, 't/');

/** What this browser did not take from others, as `document: reason`. */
export async function refusals(page: Page): Promise<string[]> {
	const local = await storedRows(page, 'local');
	return [...local].flatMap(([key, value]) => {
		if (!key.startsWith('local|quarantine|')) return [];
		const { documentId, reason } = value as { documentId: string; reason: string };
		return [`${documentId}: ${reason}`];
	});
}

/** A value as text that does not depend on the order in which fields were written. */
const canonical = (value: unknown): string =>
	JSON.stringify(value, (_, part: unknown) =>
		typeof part === 'object' && part !== null && !Array.isArray(part)
			? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
			: part
	) ?? 'nothing';

/** The rows that stand on one side alone or not alike on both, by key. */
export const differing = (one: Rows, other: Rows): string[] =>
	[...new Set([...one.keys(), ...other.keys()])].filter(
		(key) => canonical(one.get(key)) !== canonical(other.get(key))
	);
