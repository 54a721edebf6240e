import { describe, expect, it } from 'vitest';
import type { FoundPeer } from '#lib/sync/carrier/carrier.ts';
import { EndedPeers } from './ended-peers.ts';

const deviceId = 'phone';

function aPeer(peerId: string) {
	const dropped: string[] = [];
	const channel = {} as FoundPeer['channel'];
	const peer: FoundPeer = { peerId, channel, drop: () => void dropped.push(peerId) };
	return { peer, dropped };
}

describe('the connections of sessions that have ended', () => {
	it('makes the second to a device anew once the first is gone, as after its room was left', () => {
		const ended = new EndedPeers();
		const [first, spare, other] = [aPeer('first'), aPeer('spare'), aPeer('other')];
		ended.note(spare.peer, { reason: 'duplicate', deviceId });
		ended.note(other.peer, { reason: 'duplicate', deviceId: 'laptop' });
		expect(spare.dropped).toEqual([]);
		ended.note(first.peer, { reason: 'connectionLost', deviceId });
		expect(spare.dropped).toEqual(['spare']);
		expect(other.dropped).toEqual([]);
	});

	it('makes the second to a device anew that was turned away, so that it hears of it there as well', () => {
		const ended = new EndedPeers();
		const [first, spare] = [aPeer('first'), aPeer('spare')];
		ended.note(spare.peer, { reason: 'duplicate', deviceId });
		ended.note(first.peer, { reason: 'removed', deviceId });
		expect([first.dropped, spare.dropped]).toEqual([[], ['spare']]);
		ended.meetAgain();
		expect(first.dropped).toEqual(['first']);
	});
});
