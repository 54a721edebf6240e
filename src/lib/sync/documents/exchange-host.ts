import type * as Y from 'yjs';
import type { Lane } from '#lib/sync/channel/message-port.ts';
import type { Clock } from '#lib/sync/clock.ts';
import type { Gate } from '#lib/sync/gate/gate.ts';
import type { SessionLimits } from '#lib/sync/limits.ts';
import type { Message } from '#lib/sync/protocol.ts';
import type { LinkMember, PeerRefusal, RefusalReason } from '#lib/sync/status.ts';
import type { SyncDocuments } from './sync-documents.ts';

/** What the exchange asks of its session. */
export interface ExchangeHost {
	send(message: Message, lane: Lane): Promise<void>;
	/** Bytes that wait to be sent to this peer. */
	queuedBytes(): number;
	/** Something that `review` depends on has changed. */
	changed(): void;
	/** Both sides hold the same of this document; `doc` is null for one that is closed. */
	acknowledged(same: { id: string; hash: Uint8Array; doc: Y.Doc | null }): void;
	refused(refusal: { documentId: string; reason: RefusalReason; update: Uint8Array }): void;
	refusedByPeer(refusal: PeerRefusal): void;
	/** A document could not be opened. */
	failed(): void;
}

export interface ExchangeParts {
	documents: SyncDocuments;
	gate: Gate;
	member: LinkMember;
	clock: Clock;
	limits: SessionLimits;
	host: ExchangeHost;
}
