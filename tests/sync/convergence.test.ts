import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { ActName } from '#lib/store/table/act.ts';
import { mayAuthor } from '#lib/sync/gate/write-rights.ts';
import { castOf } from './cast.ts';
import { commands } from './commands.ts';
import { Dice } from './dice.ts';
import { Network } from './network.ts';
import { Replica, viewOf } from './replica.ts';
import { documentIds, documentOf } from './territory.ts';

// `ROUNDS_HISTORIES=20000 npx vitest run tests/sync/convergence.test.ts` for a long look.
const histories = Number(process.env.ROUNDS_HISTORIES ?? (process.env.CI ? 1000 : 200));
const firstSeed = Number(process.env.ROUNDS_FIRST_HISTORY ?? 0);
const perTest = 100;

/** What came about in any of the histories. */
const done = new Set<ActName>();
const outcomes = new Set<string>();
let refusedBundles = 0;

const names = Object.keys(commands) as ActName[];
/** What everybody has before the story begins, and what two do to the same few records most of the time. */
const beginning: readonly ActName[] = [
	'addAccount',
	'addContact',
	'addContact',
	'planVisit',
	'planVisit',
	'addTarget',
	'planUpgrade'
];
const often: readonly ActName[] = [
	'editAccount',
	'editContact',
	'moveVisitPlan',
	'editVisitPlan',
	'lockVisitPlan',
	'acceptPlan',
	'editTarget',
	'editUpgrade',
	'setLeave',
	'editMember'
];
/** An act and what answers it: left to chance alone, a thousand stories would not have each. */
const pairs: readonly (readonly ActName[])[] = [
	['deleteAccount', 'restoreAccount'],
	['mergeCards', 'separateCards'],
	['recordVisit', 'correctVisit'],
	['addListing', 'editListing', 'editListing', 'deleteListing'],
	['editListing', 'editListing'],
	['saveView', 'removeView'],
	['planActivity', 'editActivity', 'removeActivity'],
	['addExpense', 'editExpense', 'removeExpense'],
	['setLeave', 'clearLeave'],
	['closeMonth', 'reopenMonth'],
	['saveCycle', 'removeCycle'],
	['endUpgrade', 'resumeUpgrade'],
	['planCare', 'finishCare', 'editCare', 'removeCare'],
	['setClosure', 'clearClosure'],
	['setDayOverride', 'clearDayOverride'],
	['setPolicyCell', 'clearPolicyCell'],
	['tickAction', 'untickAction'],
	['setTravelTimes', 'clearTravelTimes'],
	['addMember', 'removeMember', 'takeBack'],
	['removeDevice', 'takeBack'],
	['createTerritory', 'renameTerritory'],
	['deleteContact', 'restoreContact'],
	['addProduct', 'editProduct', 'deleteProduct', 'restoreProduct'],
	['addZone', 'editZone', 'deleteZone', 'restoreZone'],
	['addContact', 'setClosure', 'eraseContact'],
	['recordPromise', 'settlePromise'],
	['recordFeedback', 'answerFeedback'],
	['recordCoaching', 'countersignCoaching']
];

/** Several devices live through one seed's story, then hear everything. */
async function live(seed: number): Promise<Replica[]> {
	const dice = new Dice(seed);
	const cast = await castOf(dice, 3 + dice.below(4));
	const replicas = cast.map((holder, index) => new Replica({ index, holder, dice }));
	const network = new Network({ dice, replicas });
	const [founder] = replicas;
	if (!founder) throw new Error('no replica');
	for (const name of beginning)
		await commands[name]?.({ replica: founder, dice }, founder.act(name));
	await network.heal();
	network.part();
	for (let step = 20 + dice.below(60); step > 0; step--) {
		const replica = dice.pick(replicas);
		const chance = dice.below(28);
		if (chance === 0) network.part();
		else if (chance === 1) await replica.reload();
		else if (chance <= 3) await network.meet();
		else if (chance <= 6) await network.deliver();
		else if (chance === 7) replica.turn('undo');
		else if (chance === 8) replica.turn('redo');
		else if (chance === 20) await replica.save();
		else if (chance === 21) replica.crash();
		else if (chance === 22) await network.pack();
		else if (chance === 23) await network.unpack();
		else if (chance === 24) {
			replica.turn('undo');
			await network.meet();
			replica.turn('redo');
		} else if (chance === 25) {
			if (dice.oneIn(4)) network.remove();
		} else if (chance === 26) {
			if (dice.oneIn(4)) replica.fillDisk();
		} else if (replica.isNewer && dice.oneIn(8)) {
			if (mayAuthor(documentIds.visits, replica.member)) replica.recordNewer();
		}
		// A screen looks in between, so that what it keeps is what changes.
		else if (chance === 9) replica.documentIds.forEach((documentId) => replica.view(documentId));
		else {
			const one = () => [dice.pick(dice.oneIn(2) ? often : names)];
			for (const name of dice.oneIn(6) ? dice.pick(pairs) : one()) {
				if (!mayAuthor(documentOf(name), replica.member)) continue;
				await commands[name]?.({ replica, dice }, replica.act(name));
				if (dice.oneIn(2)) await replica.save();
			}
		}
	}
	await network.heal();
	refusedBundles += network.refusedBundles;
	return replicas;
}

function expectAgreement(replicas: readonly Replica[], seed: number): void {
	for (const { member, refused } of replicas)
		expect(refused, `seed ${seed}: what ${member.memberId} refused`).toEqual([]);
	const staying = replicas.filter(({ isRemoved }) => !isRemoved);
	const isSomeoneGone = staying.length < replicas.length;
	const owed = staying.flatMap(({ recorded }) => [...recorded]);
	for (const replica of staying)
		expect(replica.missing(owed), `seed ${seed}: lost at ${replica.member.memberId}`).toEqual([]);
	for (const documentId of Object.values(documentIds)) {
		// One whose word everybody takes.
		const first = staying.find(({ member }) => mayAuthor(documentId, member));
		if (!first) throw new Error('no replica');
		const others = staying.filter((replica) => replica !== first);
		const doc = first.doc(documentId);
		const projected = new Y.Doc({ guid: documentId });
		Y.applyUpdate(projected, Y.encodeStateAsUpdate(doc));
		const view = viewOf(projected);
		expect(first.view(documentId), `seed ${seed}, read afresh`).toBe(view);
		const newer = rowsOfNextVersion(doc);
		expect(view, `seed ${seed}, nothing malformed`).toContain(`{"malformed":[],"newer":${newer}}`);
		for (const other of others) {
			const [theirs, ours] = [Y.snapshot(other.doc(documentId)), Y.snapshot(doc)];
			if (Y.equalSnapshots(theirs, ours)) {
				expect(other.view(documentId), `seed ${seed}, views of ${documentId}`).toBe(view);
				continue;
			}
			// The last word of a device that is gone may lie with one from whom nobody takes this document.
			const mayBeAhead = isSomeoneGone && !mayAuthor(documentId, other.member);
			const story = `seed ${seed}, ${documentId} at ${other.member.memberId}`;
			expect(mayBeAhead && isWithin(ours, theirs), story).toBe(true);
		}
	}
}

const isWithin = (less: Y.Snapshot, more: Y.Snapshot): boolean =>
	[...less.sv].every(([client, clock]) => clock <= (more.sv.get(client) ?? 0));

/** What a device signs has an id and a signature of chance, whatever the seed. */
const withoutAttestations = (view: string): string =>
	JSON.stringify(JSON.parse(view), (_, value: unknown) =>
		Array.isArray(value) ? value.filter((row) => !isAttestation(row)) : value
	);

const isAttestation = (row: unknown): boolean =>
	Array.isArray(row) && typeof row[1] === 'object' && row[1] !== null && 'takenBack' in row[1];

const rowsOfNextVersion = (doc: Y.Doc): number =>
	[...doc.getMap<{ version?: number }>('visitReports').values()].filter(
		({ version }) => version === 2
	).length;

describe('devices that met in any way', () => {
	for (let from = firstSeed; from < firstSeed + histories; from += perTest) {
		const to = Math.min(from + perTest, firstSeed + histories);
		it(`refuse nothing, agree after everything was heard, and lose no fact: seeds ${from} to ${to - 1}`, async () => {
			for (let seed = from; seed < to; seed++) {
				const replicas = await live(seed);
				expectAgreement(replicas, seed);
				for (const replica of replicas) {
					replica.done.forEach((act) => done.add(act));
					replica.outcomes.forEach((outcome) => outcomes.add(outcome));
				}
			}
		}, 240_000);
	}

	it('tell the same story for the same seed', async () => {
		const views = await Promise.all(
			[await live(3), await live(3)].map(([first]) =>
				first?.documentIds.map((documentId) => withoutAttestations(first.view(documentId)))
			)
		);
		expect(views[0]).toEqual(views[1]);
	});

	it('did every act, undid and redid with every outcome, and turned cut files away', () => {
		// Short runs do not get around to everything.
		if (histories < 1000) return;
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
