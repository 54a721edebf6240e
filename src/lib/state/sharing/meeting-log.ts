import type { TerritoryDocuments } from '#lib/state/live/territory-documents.ts';
import type { Meeting } from '#lib/store/local-record.ts';
import { noteMeeting, readMeetings } from '#lib/store/local.ts';
import { systemClock } from '#lib/sync/clock.ts';
import type { LinkStatus, PeerStatus } from '#lib/sync/status.ts';

/** Live edits come and go many times a minute: how a meeting stands is written after this, in milliseconds. */
const writeAfter = 2_000;
/** While nothing else changes, the moment of the last proof is written again after this, in milliseconds. */
const sameAgainAfter = 60_000;

/** Keeps how the documents stood between this device and each it meets, so that it is known when they are away. */
export class MeetingLog {
	readonly #documents: TerritoryDocuments;
	readonly #status: () => LinkStatus;
	#stopTimer: (() => void) | null = null;

	constructor(documents: TerritoryDocuments, status: () => LinkStatus) {
		this.#documents = documents;
		this.#status = status;
	}

	/** The status has changed. */
	look(): void {
		this.#stopTimer ??= systemClock.after(writeAfter, () => this.flush());
	}

	/** Writes how things stand now. */
	flush(): void {
		this.#stopTimer?.();
		this.#stopTimer = null;
		const { outside, peers } = this.#status();
		// The tab that keeps the links writes for all.
		if (outside === 'here') for (const peer of peers) this.#note(peer);
	}

	#note(peer: PeerStatus): void {
		const { carrier, deviceId, memberId, sharedDocuments } = peer;
		if (carrier === 'tab' || deviceId === null || memberId === null || sharedDocuments === 0)
			return;
		const { id: territoryId, all } = this.#documents;
		const known = readMeetings(all.local).records.get(`${territoryId}|${deviceId}`) ?? null;
		const left =
			peer.pendingDocuments + peer.unevenDocuments + peer.refusedDocuments + peer.unkeptDocuments;
		const proved =
			peer.acknowledgedAt === null ? null : new Date(peer.acknowledgedAt).toISOString();
		const now = systemClock.now();
		const meeting: Meeting = {
			version: 1,
			territoryId,
			deviceId,
			memberId,
			metAt: new Date(now).toISOString(),
			equalAt: proved ?? known?.equalAt ?? null,
			left,
			refused: peer.refusedDocuments > 0
		};
		if (known && isSame(known, meeting, peer.state === 'closed' ? Infinity : sameAgainAfter))
			return;
		noteMeeting(all.local, meeting);
	}
}

function isSame(known: Meeting, now: Meeting, within: number): boolean {
	if (known.left !== now.left || known.refused !== now.refused) return false;
	return Date.parse(now.metAt) - Date.parse(known.metAt) < within;
}

/** The last meeting with each member but `besides`, the newest first. */
export function lastMeetings(
	meetings: Iterable<Meeting>,
	{ territoryId, besides }: { territoryId: string; besides: (meeting: Meeting) => boolean }
): Meeting[] {
	const byMember = new Map<string, Meeting>();
	for (const meeting of meetings) {
		if (meeting.territoryId !== territoryId || besides(meeting)) continue;
		const known = byMember.get(meeting.memberId);
		if (!known || known.metAt < meeting.metAt) byMember.set(meeting.memberId, meeting);
	}
	return [...byMember.values()].sort((a, b) => (a.metAt < b.metAt ? 1 : -1));
}

/** When each territory was last proved the same on this device and another's, by the territory's id (ISO 8601). */
export function lastEqual(meetings: Iterable<Meeting>): Map<string, string> {
	const byTerritory = new Map<string, string>();
	for (const { territoryId, equalAt } of meetings) {
		const known = byTerritory.get(territoryId) ?? '';
		if (equalAt !== null && equalAt > known) byTerritory.set(territoryId, equalAt);
	}
	return byTerritory;
}
