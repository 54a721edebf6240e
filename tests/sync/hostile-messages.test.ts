import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { addContact } from '#lib/store/contacts.ts';
import { DocumentExchange } from '#lib/sync/documents/document-exchange.ts';
import { Gate } from '#lib/sync/gate/gate.ts';
import { Directory } from '#lib/sync/identity/directory.ts';
import { checkIntroduction, introduce } from '#lib/sync/identity/introduction.ts';
import { decodeInvite } from '#lib/sync/invite.ts';
import { defaultLimits } from '#lib/sync/limits.ts';
import { decodeMessage, encodeMessage, type Message } from '#lib/sync/protocol.ts';
import { memberAt } from '#lib/sync/session/introducer.ts';
import { Presence } from '#lib/sync/session/presence.ts';
import { refusalReasons } from '#lib/sync/status.ts';
import { ManualClock } from '#lib/sync/testing/manual-clock.ts';
import { MemoryDocuments } from '#lib/sync/testing/memory-documents.ts';
import { founder, invitedBy, testTerritory } from '#lib/sync/testing/people.ts';
import * as stored from '#tests/fixtures/stored-records.ts';
import { Dice } from './dice.ts';
import { damaged, hostileUpdate } from './hostile-updates.ts';

const times = Number(process.env.HOSTILE ?? 1);
const seed = Number(process.env.HOSTILE_SEED ?? 20261126);
const ids = [
	't/north/base',
	't/north/meta',
	't/north/plan/rep-1/2026',
	't/south/base',
	'local',
	'../x'
];
const root = await founder({ role: 'supervisor' });

describe('a proved peer of ill will', () => {
	it('says anything in any order without stopping the exchange of documents', async () => {
		const dice = new Dice(seed);
		const from = memberAt(await invitedBy(root, { memberId: 'rep-2', name: '周明', role: 'rep' }));
		const clock = new ManualClock();
		const documents = new MemoryDocuments(null);
		const base = documents.doc('t/north/base');
		addContact(base, stored.storedContact(), stored.anAct());
		const sent: Message[] = [];
		const gate = new Gate({
			documents,
			self: memberAt(root),
			restoring: () => false,
			witness: () => Promise.resolve(null),
			largestUpdateBytes: 1_000_000
		});
		const failures: string[] = [];
		const exchange = new DocumentExchange({
			documents,
			gate,
			member: from,
			clock,
			limits: { ...defaultLimits, mostDocuments: 50 },
			host: {
				send: (message) => Promise.resolve(void sent.push(message)),
				queuedBytes: () => 0,
				changed: () => {},
				acknowledged: () => {},
				refused: () => {},
				refusedByPeer: () => {},
				failed: () => failures.push('failed')
			}
		});
		await exchange.start();
		const forger = { dice, memberId: 'rep-2', others: ['founder'], seen: [] };
		let update = hostileUpdate(base, forger);
		for (let round = 0; round < 10_000 * times; round++) {
			if (round % 50 === 0) update = hostileUpdate(base, forger);
			const documentId = dice.oneIn(5) ? `t/north/plan/r${dice.below(200)}/2026` : dice.pick(ids);
			const hash = new Uint8Array(32).fill(dice.below(4));
			const body = dice.oneIn(2) ? damaged(update, dice) : Y.encodeStateVector(base);
			const step = dice.pick(['question', 'answer', 'edit'] as const);
			const message = dice.pick<Message>([
				{ type: 'have', documentId, hash, askNow: dice.oneIn(2), kept: dice.oneIn(2) },
				{ type: 'sync', documentId, step, body: dice.oneIn(9) ? damaged(body, dice) : body },
				{ type: 'refused', documentId, reason: dice.pick(refusalReasons) },
				{ type: 'listed' }
			]);
			const onTheWire = decodeMessage(encodeMessage(message));
			if (onTheWire) await exchange.take(onTheWire);
			if (round % 20 === 0) clock.advance(dice.below(2000));
		}
		await new Promise((resolve) => setTimeout(resolve));
		exchange.stop();
		expect(failures).toEqual([]);
		expect(documents.ids().length).toBeLessThan(60);
		expect(documents.ids().every((id) => id.startsWith('t/north/'))).toBe(true);
		expect(base.getMap('contacts').has('contact-1')).toBe(true);
		// The peer asked for nothing that this side would not show it anyway, and got nothing else.
		const told = sent.flatMap((message) => ('documentId' in message ? [message.documentId] : []));
		const answered = sent.filter(({ type }) => type === 'sync');
		expect(answered.length).toBeGreaterThan(0);
		expect(told.filter((id) => id === 'local').length).toBeLessThanOrEqual(
			sent.filter(({ type }) => type === 'refused').length
		);
	}, 300_000);

	it('is in nobody else’s place, whatever it says of where it looks', () => {
		const dice = new Dice(seed);
		const presence = new Presence();
		presence.awareness.setLocalState({ memberId: 'me', place: '/week/' });
		const honest = new Presence();
		honest.awareness.setLocalState({ memberId: 'rep-2', place: '/week/' });
		let sound = new Uint8Array();
		honest.join({
			send: (update) => (sound = Uint8Array.from(update)),
			theirs: 'me',
			own: 'rep-2'
		});
		const peer = presence.join({ send: () => {}, theirs: 'rep-2', own: 'me' });
		for (let round = 0; round < 20_000 * times; round++) peer.take(damaged(sound, dice));
		for (const [client, state] of presence.awareness.getStates()) {
			const own = client === presence.awareness.clientID;
			expect(state['memberId']).toBe(own ? 'me' : 'rep-2');
		}
		expect(presence.awareness.getStates().size).toBeLessThan(40);
		for (const { awareness } of [presence, honest]) awareness.destroy();
	});

	it('forges no introduction and no invite', async () => {
		const dice = new Dice(seed);
		const identity = await invitedBy(root, { memberId: 'rep-2', name: '周明', role: 'rep' });
		const meeting = { own: new Uint8Array(32), theirs: new Uint8Array(32).fill(1), binding: 'x' };
		const meta = new Y.Doc();
		const now = () => Date.parse('2026-11-24T00:00:00.000Z');
		const directory = new Directory({ territoryId: testTerritory, root: root.deviceId, meta, now });
		const sound = await introduce(identity, meeting);
		expect((await checkIntroduction(sound, { directory, meeting })).ok).toBe(true);
		const elsewhere = { ...meeting, binding: 'y' };
		expect((await checkIntroduction(sound, { directory, meeting: elsewhere })).ok).toBe(false);
		let refused = 0;
		for (let round = 0; round < 1500 * times; round++) {
			const forged = damaged(sound, dice);
			const checked = await checkIntroduction(forged, { directory, meeting });
			// A bit that means nothing may be turned; then it is still the same device, with the same rights.
			if (checked.ok) expect(memberAt(checked.value), `round ${round}`).toEqual(memberAt(identity));
			else refused++;
			const text = Buffer.from(forged).toString('base64url');
			expect(decodeInvite(text).ok).toBe(false);
		}
		expect(refused).toBeGreaterThan(1300 * times);
	}, 120_000);
});
