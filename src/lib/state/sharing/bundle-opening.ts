import { decodeBundle, type ReadBundle } from '#lib/sync/bundle/bundle.ts';
import {
	openEnvelope,
	readEnvelope,
	type EnvelopeProblem,
	type KeyProblem
} from '#lib/sync/bundle/envelope.ts';
import type { AdmissionFault } from '#lib/sync/identity/directory.ts';
import type { AdmittedDevice } from '#lib/sync/identity/path.ts';
import { sameBytes, tagOf } from '#lib/sync/short-tag.ts';
import { keyOfBundle } from './bundle-keys.ts';
import type { Membership } from './membership.svelte.ts';

/** Why a bundle is not taken; screens find the words. */
export type BundleProblem =
	| EnvelopeProblem
	| KeyProblem
	| AdmissionFault
	| 'otherTerritory'
	/** Encrypted with a secret this device has not received. */
	| 'unknownEpoch'
	/** Its sender left the path out, and this device does not know it. */
	| 'unknownDevice'
	| 'isBackup'
	| 'notInvited'
	| 'failed';

/** A bundle whose sender is proved. */
export interface ProvedBundle {
	read: ReadBundle;
	sender: AdmittedDevice;
}

/** Decrypts a bundle of this territory and proves its sender. */
export async function openChanges(
	bytes: Uint8Array,
	membership: Membership
): Promise<{ ok: true; value: ProvedBundle } | { ok: false; reason: BundleProblem }> {
	const envelope = readEnvelope(bytes);
	if (!envelope.ok) return envelope;
	const { source, territoryTag } = envelope.value;
	if (source.kind === 'backup') return { ok: false, reason: 'isBackup' };
	const territoryId = membership.known.id;
	if (!sameBytes(territoryTag, tagOf(territoryId))) return { ok: false, reason: 'otherTerritory' };
	const key = await keyOfBundle(envelope.value, membership);
	if (!key) return { ok: false, reason: 'unknownEpoch' };
	const payload = await openEnvelope(envelope.value, key);
	if (!payload.ok) return payload;
	const read = decodeBundle(payload.value);
	if (!read) return { ok: false, reason: 'damaged' };
	if (read.territoryId !== territoryId) return { ok: false, reason: 'otherTerritory' };
	const sender = await senderOf(read, membership);
	return sender.ok ? { ok: true, value: { read, sender: sender.value } } : sender;
}

/** The device that signed a bundle, if it belongs to the territory. */
export async function senderOf(
	read: ReadBundle,
	{ directory }: Pick<Membership, 'directory'>
): Promise<
	{ ok: true; value: AdmittedDevice } | { ok: false; reason: AdmissionFault | 'unknownDevice' }
> {
	const known =
		typeof read.sender === 'string'
			? (await directory.standing()).devices.get(read.sender)?.path
			: read.sender;
	if (known === undefined) return { ok: false, reason: 'unknownDevice' };
	const sender = await directory.verify(known);
	if (!sender.ok) return sender;
	const isSigned = await sender.value.verify(read.signed, read.signature);
	return isSigned ? sender : { ok: false, reason: 'notAdmitted' };
}
