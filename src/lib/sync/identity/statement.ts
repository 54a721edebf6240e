import * as encoding from 'lib0/encoding';
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

type Unsigned<Statement> = Omit<Statement, 'signature'>;

// What is signed is never the stored JSON, whose order and spelling may vary, but the fields one after the other, each
// with its length, under the name of the statement: no bytes of one kind can be read as another.

/** The bytes that the issuer of an invite signs. */
export const certificateBytes = (
	territoryId: string,
	certificate: Unsigned<InviteCertificate>
): Uint8Array => bytesOf('rounds/invite/1', [territoryId, ...certificateFields(certificate)]);

/** The bytes that whoever admits a device signs. */
export const admissionBytes = (admission: Unsigned<Admission>): Uint8Array =>
	bytesOf('rounds/admission/1', [
		admission.id,
		admission.territoryId,
		admission.deviceId,
		admission.memberId,
		admission.name,
		admission.role,
		String(admission.authority),
		admission.signKey,
		admission.sealKey,
		admission.at,
		admission.by.kind,
		...issuerFields(admission.by)
	]);

/** The bytes that whoever removes signs. */
export const removalBytes = ({
	id,
	territoryId,
	removed,
	keeps,
	at,
	by
}: Unsigned<Removal>): Uint8Array => {
	const what = [removed.kind, removedId(removed)];
	return bytesOf('rounds/removal/1', [id, territoryId, ...what, at, by, ...keeps]);
};

/** The bytes that whoever ends removals signs. */
export const readmissionBytes = ({
	id,
	territoryId,
	ends,
	at,
	by
}: Unsigned<Readmission>): Uint8Array =>
	bytesOf('rounds/readmission/1', [id, territoryId, at, by, ...ends]);

/** The bytes that whoever begins an epoch signs. */
export const epochBytes = ({
	id,
	territoryId,
	number,
	sealed,
	fingerprint,
	past,
	at,
	by
}: Unsigned<EpochFact>): Uint8Array => {
	const boxes = sealed.flatMap(({ deviceId, box }) => [deviceId, box]);
	const about = [id, territoryId, String(number), at, by];
	// As an older app signed it, which named no secret.
	if (fingerprint === '') return bytesOf('rounds/epoch/1', [...about, ...boxes]);
	return bytesOf('rounds/epoch/2', [...about, fingerprint, past, ...boxes]);
};

/** The bytes that whoever hands a member's work on signs. */
export const handoverBytes = (handover: Unsigned<Handover>): Uint8Array =>
	bytesOf('rounds/handover/1', [
		handover.id,
		handover.territoryId,
		handover.fromMemberId,
		handover.toMemberId,
		handover.at,
		handover.by
	]);

/** The bytes that the device of an author signs; the id of the document keeps a word where it was said. */
export const attestationBytes = (
	documentId: string,
	{ id, deviceId, recorded, takenBack }: Unsigned<Attestation>
): Uint8Array =>
	bytesOf('rounds/attestation/1', [
		documentId,
		id,
		deviceId,
		String(recorded.length),
		...recorded.flatMap(({ root, key, digest }) => [root, key, digest]),
		...takenBack.flatMap(({ client, clock }) => [String(client), String(clock)])
	]);

/** The id of the member, device or invite that was removed. */
export function removedId(removed: Removed): string {
	switch (removed.kind) {
		case 'member':
			return removed.memberId;
		case 'device':
			return removed.deviceId;
		case 'invite':
			return removed.inviteId;
	}
}

function issuerFields(by: Admission['by']): string[] {
	switch (by.kind) {
		case 'founder':
			return [];
		case 'device':
			return [by.deviceId];
		case 'invite':
			return [...certificateFields(by.certificate), by.certificate.signature];
	}
}

const certificateFields = (certificate: Unsigned<InviteCertificate>): string[] => [
	certificate.inviteId,
	certificate.inviteKey,
	certificate.memberId,
	certificate.role,
	String(certificate.authority),
	certificate.expiresAt,
	certificate.issuer
];

function bytesOf(name: string, fields: readonly string[]): Uint8Array {
	const encoder = encoding.createEncoder();
	encoding.writeVarString(encoder, name);
	encoding.writeVarUint(encoder, fields.length);
	for (const field of fields) encoding.writeVarString(encoder, field);
	return encoding.toUint8Array(encoder);
}
