import * as buffer from 'lib0/buffer';
import {
	epochBundleKey,
	fitsKey,
	type Envelope,
	type KeySource
} from '#lib/sync/bundle/envelope.ts';
import { newestFirst } from '#lib/sync/identity/common-epoch.ts';
import { sealFor } from '#lib/sync/identity/sealed-box.ts';
import { newestOf } from './membership-facts.ts';
import type { Membership } from './membership.svelte.ts';
import { epochsOf } from './own-device.ts';

type Changes = Extract<KeySource, { kind: 'changes' }>;

const purposeOf = (territoryId: string): string => `bundle/${territoryId}`;

/**
 * The key of a bundle for a member, or for all: from the newest secret, so that nobody who is known to be out opens it.
 * Once there were several secrets it is sealed to each device of the receiver too, which may have been away since.
 */
export async function keyForBundle(
	membership: Pick<Membership, 'known' | 'directory' | 'identity' | 'standpoint'>,
	memberId: string | null
): Promise<{ source: Changes; key: Uint8Array }> {
	const { known, directory, identity, standpoint } = membership;
	const { number, secret } = newestOf(standpoint.epochs);
	const key = await epochBundleKey({ territoryId: known.id, secret });
	const { devices, epochs } = await directory.standing();
	const receivers = [...devices.values()].filter(
		(device) =>
			epochs.length > 0 &&
			device.deviceId !== identity?.deviceId &&
			(memberId === null || device.memberId === memberId)
	);
	const purpose = purposeOf(known.id);
	const boxes = await Promise.all(
		receivers.map(async ({ sealKey }) =>
			buffer.fromBase64UrlEncoded(await sealFor(sealKey, { bytes: key, purpose }))
		)
	);
	return { source: { kind: 'changes', epoch: number, boxes }, key };
}

/** The key that opens a bundle here: of any secret this device ever had, or from a box of its own; null for none. */
export async function keyOfBundle(
	envelope: Envelope,
	{ known, identity }: Pick<Membership, 'known' | 'identity'>
): Promise<Uint8Array | null> {
	const territoryId = known.id;
	for (const { secret } of newestFirst(epochsOf(known))) {
		const key = await epochBundleKey({ territoryId, secret });
		if (await fitsKey(envelope, key)) return key;
	}
	const boxes = envelope.source.kind === 'changes' ? (envelope.source.boxes ?? []) : [];
	for (const box of boxes) {
		const text = buffer.toBase64UrlEncoded(box);
		const key = await identity?.openSealed(text, purposeOf(territoryId));
		if (key) return key;
	}
	return null;
}
