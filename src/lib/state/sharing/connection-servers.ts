import type * as Y from 'yjs';
import { readPreferences, setPreference } from '#lib/store/local.ts';
import { readIceServers } from '#lib/sync/carrier/ice-servers.ts';

const keyOf = (territoryId: string) => `connectionServers|${territoryId}`;

/** The STUN and TURN servers this device uses for a territory, as their person typed them; empty for none. */
export const connectionServersText = (local: Y.Doc, territoryId: string): string =>
	String(readPreferences(local).records.get(keyOf(territoryId))?.value ?? '');

/** The same as a connection takes them. */
export function connectionServersOf(local: Y.Doc, territoryId: string): RTCIceServer[] {
	const read = readIceServers(connectionServersText(local, territoryId));
	return read.ok ? read.value : [];
}

/** Keeps what a person typed, or says which line names no server and keeps what was there. */
export function keepConnectionServers(
	local: Y.Doc,
	{ territoryId, text }: { territoryId: string; text: string }
): { ok: true } | { ok: false; line: number } {
	const read = readIceServers(text);
	if (!read.ok) return { ok: false, line: read.line };
	setPreference(local, { version: 1, key: keyOf(territoryId), value: text.trim() });
	return { ok: true };
}
