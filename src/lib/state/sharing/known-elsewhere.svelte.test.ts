import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { openTerritory } from '#lib/state/testing/territory.ts';
import type { Workspace } from '#lib/state/workspace.svelte.ts';
import { keptElsewhere } from '#lib/store/disk/kept-elsewhere.ts';
import { rememberTerritory } from '#lib/store/local.ts';
import { keepConnectionServers } from './connection-servers.ts';

/** What another tab of the same browser does to the document of this device. */
function inAnotherTab(workspace: Workspace, write: (local: Y.Doc) => void): void {
	const { local } = workspace.documents.all;
	const other = new Y.Doc();
	Y.applyUpdate(other, Y.encodeStateAsUpdate(local));
	write(other);
	const tabs = {};
	keptElsewhere(tabs);
	Y.applyUpdate(local, Y.encodeStateAsUpdate(other, Y.encodeStateVector(local)), tabs);
}

test('the links of a tab start anew when another tab changes how this device connects', async () => {
	const workspace = await openTerritory();
	const before = workspace.sharing;
	const servers = (text: string) =>
		inAnotherTab(workspace, (local) => {
			keepConnectionServers(local, { territoryId: workspace.id, text });
		});
	servers('turn:relay.example.org name word');
	expect(workspace.sharing).not.toBe(before);
	expect(workspace.sharing.iceServers).toHaveLength(1);
	const { sharing } = workspace;
	servers('turn:relay.example.org name word');
	expect(workspace.sharing).toBe(sharing);
	workspace.close();
});

test('what one tab keeps of a territory, another does not write back', async () => {
	const workspace = await openTerritory();
	const turnedAway = { reason: 'removed', at: '2026-11-03T01:00:00.000Z', by: 'boss' } as const;
	inAnotherTab(workspace, (local) => {
		rememberTerritory(local, { ...workspace.membership.known, turnedAway });
	});
	expect(workspace.membership.turnedAway).toEqual(turnedAway);
	workspace.membership.restore(true);
	expect(workspace.membership.known).toMatchObject({ restoring: true, turnedAway });
	workspace.close();
});
