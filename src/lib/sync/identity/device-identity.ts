import type { Admission, InviteCertificate } from '#lib/domain/sharing/admission.ts';
import type { MemberRole } from '#lib/domain/sharing/territory.ts';
import {
	deviceIdOf,
	publicKeyOf,
	signBytes,
	type DeviceKeys,
	type PrivateKeyText
} from './device-keys.ts';
import { mayAdmitOthers } from './path.ts';
import { openSealed } from './sealed-box.ts';
import { admissionBytes } from './statement.ts';

/** Who a person is in a territory, as an admission says it. */
export interface AdmittedMember {
	memberId: string;
	name: string;
	role: MemberRole;
	authority: boolean;
}

/** This device in one territory: its path from the founding device, and what only its private keys can do. */
export class DeviceIdentity {
	readonly path: readonly Admission[];
	readonly #keys: DeviceKeys;
	readonly #founder: Admission;
	readonly #own: Admission;

	/** The last admission of the path must be the one of these keys; `verifyPath` tells for sure. */
	constructor(parts: { keys: DeviceKeys; path: readonly Admission[] }) {
		const [founder] = parts.path;
		const own = parts.path.at(-1);
		if (!founder || !own) throw new Error('a device without a path');
		this.path = parts.path;
		this.#keys = parts.keys;
		this.#founder = founder;
		this.#own = own;
	}

	get territoryId(): string {
		return this.#own.territoryId;
	}

	/** The founding device of the territory. */
	get root(): string {
		return this.#founder.deviceId;
	}

	get deviceId(): string {
		return this.#own.deviceId;
	}

	get memberId(): string {
		return this.#own.memberId;
	}

	get name(): string {
		return this.#own.name;
	}

	get role(): MemberRole {
		return this.#own.role;
	}

	/** Whether this device may admit, remove and write the directory. */
	get hasAuthority(): boolean {
		return mayAdmitOthers(this.#own, this.#founder);
	}

	/** This device's signature over bytes, base64url. */
	sign(bytes: Uint8Array): Promise<string> {
		return signBytes(this.#keys.sign, bytes);
	}

	/** What was sealed for this device; null when it was sealed for another or for another purpose. */
	openSealed(box: string, purpose: string): Promise<Uint8Array | null> {
		return openSealed(this.#keys.seal, { box, purpose });
	}
}

/** The admission of the device that founds a territory: its own word, and the root of every path. */
export function admitFounder(given: {
	territoryId: string;
	member: AdmittedMember;
	keys: DeviceKeys;
	at: string;
}): Promise<Admission> {
	return admission({ ...given, by: { kind: 'founder' }, signWith: given.keys.sign });
}

/** The admission that the holder of an invite gives to its own keys. */
export function admitByInvite(given: {
	territoryId: string;
	name: string;
	certificate: InviteCertificate;
	inviteKey: PrivateKeyText;
	keys: DeviceKeys;
	at: string;
}): Promise<Admission> {
	const { certificate, name, inviteKey } = given;
	const { memberId, role, authority } = certificate;
	return admission({
		...given,
		member: { memberId, name, role, authority },
		by: { kind: 'invite', certificate },
		signWith: inviteKey
	});
}

/** The admission of a known device by another: what an invite began, or a new right, on the word of this device. */
export async function admitDevice(
	by: DeviceIdentity,
	given: { admitted: Admission; member: AdmittedMember; at: string }
): Promise<Admission> {
	const { deviceId, signKey, sealKey } = given.admitted;
	const unsigned = {
		version: 1 as const,
		id: crypto.randomUUID(),
		territoryId: by.territoryId,
		deviceId,
		...given.member,
		signKey,
		sealKey,
		at: given.at,
		by: { kind: 'device' as const, deviceId: by.deviceId }
	};
	return { ...unsigned, signature: await by.sign(admissionBytes(unsigned)) };
}

async function admission(parts: {
	territoryId: string;
	member: AdmittedMember;
	keys: DeviceKeys;
	at: string;
	by: Admission['by'];
	signWith: PrivateKeyText;
}): Promise<Admission> {
	const signKey = publicKeyOf(parts.keys.sign);
	const unsigned = {
		version: 1 as const,
		id: crypto.randomUUID(),
		territoryId: parts.territoryId,
		deviceId: await deviceIdOf(signKey),
		...parts.member,
		signKey,
		sealKey: publicKeyOf(parts.keys.seal),
		at: parts.at,
		by: parts.by
	};
	return { ...unsigned, signature: await signBytes(parts.signWith, admissionBytes(unsigned)) };
}
