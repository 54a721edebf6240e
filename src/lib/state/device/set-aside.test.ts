import { describe, expect, it } from 'vitest';
import { Documents } from '#lib/store/documents.ts';
import { readKnownTerritories, rememberTerritory } from '#lib/store/local.ts';
import { MemoryDisks } from '#lib/store/testing/memory-disk.ts';
import { storedKnownTerritory } from '#tests/fixtures/stored-local-records.ts';
import { bringBack, eraseAside, eraseForgotten, isListed, setAside } from './set-aside.ts';

const at = '2026-03-02T09:00:00.000Z';
const soon = '2026-03-02T09:00:30.000Z';
const later = '2026-03-02T09:02:00.000Z';

async function holdingA(disks = new MemoryDisks()) {
	const documents = await Documents.start({ disks });
	await documents.open('t/a/base');
	rememberTerritory(documents.local, storedKnownTerritory({ id: 'a' }));
	setAside(documents, { id: 'a', at });
	return { disks, documents };
}

const listed = ({ local }: Documents) =>
	[...readKnownTerritories(local).records.values()].filter(isListed).map(({ id }) => id);

describe('a territory that is set aside', () => {
	it('leaves the list and keeps what it holds, so that it can be brought back', async () => {
		const { documents } = await holdingA();
		expect(listed(documents)).toEqual([]);
		expect(documents.knownIds()).toEqual(['t/a/base']);
		bringBack(documents, 'a');
		expect(listed(documents)).toEqual(['a']);
		await eraseAside(documents, 'a');
		await eraseForgotten(documents, later);
		expect(documents.knownIds()).toEqual(['t/a/base']);
	});

	it('is erased when its undo is over', async () => {
		const { documents } = await holdingA();
		await eraseAside(documents, 'a');
		expect(documents.knownIds()).toEqual([]);
		bringBack(documents, 'a');
		expect(listed(documents)).toEqual([]);
	});

	it('stays off the list after a crash, and goes at a start when no page can bring it back', async () => {
		const { disks, documents } = await holdingA();
		await documents.closeAll();
		const again = await Documents.start({ disks });
		expect(listed(again)).toEqual([]);
		// Another tab may still offer the undo.
		await eraseForgotten(again, soon);
		expect(again.knownIds()).toEqual(['t/a/base']);
		await eraseForgotten(again, later);
		expect(again.knownIds()).toEqual([]);
	});
});
