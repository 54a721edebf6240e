import { check } from '#lib/domain/record.ts';
import {
	pathSchema,
	type Admission,
	type InviteCertificate
} from '#lib/domain/sharing/admission.ts';
import type { MemberRole } from '#lib/domain/sharing/territory.ts';
import { deviceIdOf, verifyBytes } from './device-keys.ts';
import type { Removals } from './removals.ts';
import { admissionBytes, certificateBytes } from './statement.ts';

/** A device whose path to the founding device holds. */
export interface AdmittedDevice {
	readonly deviceId: string;
	readonly memberId: string;
	readonly name: string;
	readonly role: MemberRole;
	/** Whether it may admit, remove and write the directory. */
	readonly hasAuthority: boolean;
	/** Public key to which secrets for this device are sealed. */
	readonly sealKey: string;
	readonly path: readonly Admission[];
	/** Whether `signature` is this device's over `bytes`. */
	verify(bytes: Uint8Array, signature: string): Promise<boolean>;
}

/** Why a path is not believed: forged or of another territory, taken out of it, or an invite called back or too late. */
export type PathFault = 'notAdmitted' | 'removed' | 'withdrawn' | 'expired';

/** The outcome of checking a path. */
export type CheckedPath =
	| { readonly ok: true; readonly value: AdmittedDevice }
	| { readonly ok: false; readonly reason: PathFault };

/** Against what a path is checked. */
export interface PathGround {
	readonly territoryId: string;
	/** The device that founded the territory. */
	readonly root: string;
	readonly removals: Removals;
	/** The moment of a first meeting, milliseconds since 1970; null where an invite's age no longer matters. */
	readonly now: number | null;
}

/** Checks every signature of a path, from the founding device on; `path` is outside data of any shape. */
export async function verifyPath(path: unknown, ground: PathGround): Promise<CheckedPath> {
	const shape = check(pathSchema, path);
	if (!shape.ok) return no('notAdmitted');
	const admissions = shape.value;
	const [founder] = admissions;
	const own = admissions.at(-1);
	if (!founder || !own) return no('notAdmitted');
	const isSound = await Promise.all(
		admissions.map(async (admission, at) => {
			const named = admission.deviceId === (await deviceIdOf(admission.signKey));
			if (!named || admission.territoryId !== ground.territoryId) return false;
			const before = admissions[at - 1];
			if (!before) return admission.deviceId === ground.root && isFoundedBy(admission);
			return isAdmittedBy(admission, { issuer: before, founder });
		})
	);
	if (isSound.includes(false)) return no('notAdmitted');
	const { removals } = ground;
	const cut = cutOf(admissions, removals);
	if (cut || removals.hasRemoved(own)) return no(cut ?? 'removed');
	if (ground.now !== null && isTooLate(own, ground.now)) return no('expired');
	const { deviceId, memberId, name, role, sealKey, signKey } = own;
	const hasAuthority = mayAdmitOthers(own, founder);
	const verify = (bytes: Uint8Array, signature: string) =>
		verifyBytes(signKey, { bytes, signature });
	const device = { deviceId, memberId, name, role, hasAuthority, sealKey, path: admissions };
	return { ok: true, value: { ...device, verify } };
}

/** Whether a member in this place may admit others: a supervisor, the founder, or whom they gave their right. */
export const mayAdmitOthers = (
	{ memberId, role, authority }: Pick<Admission, 'memberId' | 'role' | 'authority'>,
	founder: Pick<Admission, 'memberId'>
): boolean => authority || role === 'supervisor' || memberId === founder.memberId;

const no = (reason: PathFault): CheckedPath => ({ ok: false, reason });

async function isFoundedBy(admission: Admission): Promise<boolean> {
	return admission.by.kind === 'founder' && isSigned(admission, admission.signKey);
}

async function isAdmittedBy(
	admission: Admission,
	{ issuer, founder }: { issuer: Admission; founder: Admission }
): Promise<boolean> {
	const { by } = admission;
	if (!mayGive({ issuer, founder, given: admission })) return false;
	if (by.kind === 'device') {
		return by.deviceId === issuer.deviceId && isSigned(admission, issuer.signKey);
	}
	if (by.kind === 'founder') return false;
	const { certificate } = by;
	return (
		isWithin(admission, certificate) &&
		certificate.issuer === issuer.deviceId &&
		(await verifyBytes(issuer.signKey, {
			bytes: certificateBytes(admission.territoryId, certificate),
			signature: certificate.signature
		})) &&
		isSigned(admission, certificate.inviteKey)
	);
}

// A device without authority may bring a further device of its own member, with no more rights than it has itself.
function mayGive({
	issuer,
	founder,
	given
}: {
	issuer: Admission;
	founder: Admission;
	given: Admission;
}): boolean {
	if (mayAdmitOthers(issuer, founder)) return true;
	return given.memberId === issuer.memberId && given.role === issuer.role && !given.authority;
}

const isWithin = (admission: Admission, certificate: InviteCertificate): boolean =>
	admission.memberId === certificate.memberId &&
	admission.role === certificate.role &&
	admission.authority === certificate.authority;

const isSigned = (admission: Admission, signKey: string): Promise<boolean> =>
	verifyBytes(signKey, { bytes: admissionBytes(admission), signature: admission.signature });

/** What cuts the path before its last device, which may still be removed itself; null when nothing does. */
export function cutOf(
	path: readonly Admission[],
	removals: Removals
): 'removed' | 'withdrawn' | null {
	for (const [at, admission] of path.entries()) {
		const { by } = admission;
		const next = path[at + 1];
		const isCalledBack = by.kind === 'invite' && removals.hasCancelled(by.certificate.inviteId);
		if (isCalledBack && !removals.keeps(admission)) return 'withdrawn';
		if (next && removals.hasRemoved(admission) && !removals.keeps(next)) return 'removed';
	}
	return null;
}

const isTooLate = ({ by }: Admission, now: number): boolean =>
	by.kind === 'invite' && Date.parse(by.certificate.expiresAt) < now;
