import * as buffer from 'lib0/buffer';
import type {
	Admission,
	EpochFact,
	Handover,
	InviteCertificate,
	Readmission,
	Removal,
	Removed
} from '#lib/domain/sharing/admission.ts';
import type { Attestation } from '#lib/domain/sharing/attestation.ts';
import type { MemberRole } from '#lib/domain/sharing/territory.ts';
import type { DeviceIdentity } from './device-identity.ts';
import { newPrivateKey, publicKeyOf, type PrivateKeyText } from './device-keys.ts';
import { sealPast } from './past-secrets.ts';
import { sealFor } from './sealed-box.ts';
import {
	attestationBytes,
	certificateBytes,
	epochBytes,
	handoverBytes,
	readmissionBytes,
	removalBytes
} from './statement.ts';
import { fingerprintOf, type EpochSecret } from './territory-keys.ts';

/** A certificate with the private key that goes into the link and nowhere else. */
export interface IssuedInvite {
	certificate: InviteCertificate;
	inviteKey: PrivateKeyText;
}

/** A fresh invite by this device for one device of a member. */
export async function issueInvite(
	by: DeviceIdentity,
	wish: { memberId: string; role: MemberRole; authority: boolean; expiresAt: string }
): Promise<IssuedInvite> {
	const inviteKey = await newPrivateKey();
	const unsigned = {
		inviteId: crypto.randomUUID(),
		inviteKey: publicKeyOf(inviteKey),
		...wish,
		issuer: by.deviceId
	};
	const signature = await by.sign(certificateBytes(by.territoryId, unsigned));
	return { certificate: { ...unsigned, signature }, inviteKey };
}

/** This device's word that someone is out; `keeps` are the statements made by them that stay good. */
export async function signRemoval(
	by: DeviceIdentity,
	given: { removed: Removed; keeps: readonly { signature: string }[]; at: string }
): Promise<Removal> {
	const unsigned = {
		...statedBy(by, given.at),
		removed: given.removed,
		keeps: given.keeps.map(({ signature }) => signature)
	};
	return { ...unsigned, signature: await by.sign(removalBytes(unsigned)) };
}

/** This device's word that removals no longer count. */
export async function signReadmission(
	by: DeviceIdentity,
	given: { ends: readonly Removal[]; at: string }
): Promise<Readmission> {
	const ends = given.ends.map(({ signature }) => signature);
	const unsigned = { ...statedBy(by, given.at), ends };
	return { ...unsigned, signature: await by.sign(readmissionBytes(unsigned)) };
}

/** The purpose under which an epoch's secret is sealed. */
export const epochPurpose = (territoryId: string, number: number): string =>
	`epoch/${territoryId}/${number}`;

/** A secret, sealed to each of the devices; `past` are those before a new one, the newest first. */
export async function signEpoch(
	by: DeviceIdentity,
	given: {
		number: number;
		secret: Uint8Array;
		past: readonly EpochSecret[];
		devices: readonly Pick<Admission, 'deviceId' | 'sealKey'>[];
		at: string;
	}
): Promise<EpochFact> {
	const purpose = epochPurpose(by.territoryId, given.number);
	const sealed = await Promise.all(
		given.devices.map(async ({ deviceId, sealKey }) => ({
			deviceId,
			box: await sealFor(sealKey, { bytes: given.secret, purpose })
		}))
	);
	const { number, secret } = given;
	const of = { secret, territoryId: by.territoryId };
	const fingerprint = buffer.toBase64UrlEncoded(await fingerprintOf(of));
	const past = given.past.length > 0 ? await sealPast(of, given.past) : '';
	const unsigned = { ...statedBy(by, given.at), number, sealed, fingerprint, past };
	return { ...unsigned, signature: await by.sign(epochBytes(unsigned)) };
}

/** This device's word that one member's work goes on in another's hands. */
export async function signHandover(
	by: DeviceIdentity,
	given: { fromMemberId: string; toMemberId: string; at: string }
): Promise<Handover> {
	const { fromMemberId, toMemberId } = given;
	const unsigned = { ...statedBy(by, given.at), fromMemberId, toMemberId };
	return { ...unsigned, signature: await by.sign(handoverBytes(unsigned)) };
}

/** This device's word that its person recorded facts of a document, and took others back. */
export async function signAttestation(
	by: DeviceIdentity,
	documentId: string,
	said: Pick<Attestation, 'recorded' | 'takenBack'>
): Promise<Attestation> {
	const id = crypto.randomUUID();
	const unsigned = { version: 1 as const, id, deviceId: by.deviceId, ...said };
	return { ...unsigned, signature: await by.sign(attestationBytes(documentId, unsigned)) };
}

const statedBy = (by: DeviceIdentity, at: string) => ({
	version: 1 as const,
	id: crypto.randomUUID(),
	territoryId: by.territoryId,
	at,
	by: by.deviceId
});
