import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { ActName } from '#lib/store/act.ts';
import { commands } from './commands.ts';
import { Dice } from './dice.ts';
import { Network } from './network.ts';
import { Replica, viewOf } from './replica.ts';

// `ROUNDS_HISTORIES=20000 npx vitest run tests/sync/convergence.test.ts` for a long look.
const histories = Number(process.env.ROUNDS_HISTORIES ?? 1000);
const perTest = 100;

/** What came about in any of the histories. */
const done = new Set<ActName>();
const outcomes = new Set<string>();
let refusedBundles = 0;

const names = Object.keys(commands) as ActName[];

/** Several devices live through one seed's story, then hear everything. */
async function live(seed: number): Promise<Replica[]> {
	const dice = new Dice(seed);
	const replicas = Array.from(
		{ length: 3 + dice.below(4) },
		(_, index) => new Replica({ index, dice })
	);
	const network = new Network({ dice, replicas });
	for (let step = 20 + dice.below(60); step > 0; step--) {
		const replica = dice.pick(replicas);
		const chance = dice.below(25);
		if (chance === 0) network.part();
		else if (chance === 1) replica.reload();
		else if (chance <= 3) network.meet();
		else if (chance <= 6) network.deliver();
		else if (chance === 7) replica.turn('undo');
		else if (chance === 8) replica.turn('redo');
		else if (chance === 20) replica.save();
		else if (chance === 21) replica.crash();
		else if (chance === 22) await network.pack();
		else if (chance === 23) await network.unpack();
		else if (chance === 24) {
			replica.turn('undo');
			network.meet();
			replica.turn('redo');
		} else if (replica.isNewer && dice.oneIn(8)) replica.recordNewer();
		// A screen looks in between, so that what it keeps is what changes.
		else if (chance === 9) replica.documentIds.forEach((documentId) => replica.view(documentId));
		else {
			const name = dice.pick(names);
			await commands[name]?.({ replica, dice }, replica.act(name));
			if (dice.oneIn(2)) replica.save();
		}
	}
	for (const replica of replicas) replica.save();
	network.heal();
	refusedBundles += network.refusedBundles;
	return replicas;
}

function expectAgreement(replicas: readonly Replica[], seed: number): void {
	const [first, ...others] = replicas;
	if (!first) throw new Error('no replica');
	const owed = replicas.flatMap(({ recorded }) => [...recorded]);
	for (const replica of replicas) expect(replica.missing(owed), `seed ${seed}`).toEqual([]);
	for (const documentId of first.documentIds) {
		const doc = first.doc(documentId);
		const projected = new Y.Doc({ guid: documentId });
		Y.applyUpdate(projected, Y.encodeStateAsUpdate(doc));
		const view = viewOf(projected);
		expect(first.view(documentId), `seed ${seed}, read afresh`).toBe(view);
		const newer = rowsOfNextVersion(doc);
		expect(view, `seed ${seed}, nothing malformed`).toContain(`{"malformed":[],"newer":${newer}}`);
		for (const other of others) {
			const same = Y.equalSnapshots(Y.snapshot(doc), Y.snapshot(other.doc(documentId)));
			expect(same, `seed ${seed}, snapshots of ${documentId}`).toBe(true);
			expect(other.view(documentId), `seed ${seed}, views of ${documentId}`).toBe(view);
		}
	}
}

const rowsOfNextVersion = (doc: Y.Doc): number =>
	[...doc.getMap<{ version?: number }>('visitReports').values()].filter(
		({ version }) => version === 2
	).length;

describe('devices that met in any way', () => {
	for (let from = 0; from < histories; from += perTest) {
		const to = Math.min(from + perTest, histories);
		it(`agree after everything was heard, and no fact is lost: seeds ${from} to ${to - 1}`, async () => {
			for (let seed = from; seed < to; seed++) {
				const replicas = await live(seed);
				expectAgreement(replicas, seed);
				for (const replica of replicas) {
					replica.done.forEach((act) => done.add(act));
					replica.outcomes.forEach((outcome) => outcomes.add(outcome));
				}
			}
		}, 120_000);
	}

	it('tell the same story for the same seed', async () => {
		const views = [await live(3), await live(3)].map(([first]) =>
			first?.documentIds.map((documentId) => first.view(documentId))
		);
		expect(views[0]).toEqual(views[1]);
	});

	it('did every act, undid and redid with every outcome, and turned cut files away', () => {
		expect([...done].sort()).toEqual([...names].sort());
		expect([...outcomes].sort()).toEqual([
			'redo changedElsewhere',
			'redo nothing',
			'redo ok',
			'undo changedElsewhere',
			'undo nothing',
			'undo ok'
		]);
		expect(refusedBundles).toBeGreaterThan(0);
	});
});
