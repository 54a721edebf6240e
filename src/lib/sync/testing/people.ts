import type { Admission } from '#lib/domain/sharing/admission.ts';
import type { MemberRole } from '#lib/domain/sharing/territory.ts';
import { admitByInvite, admitFounder, DeviceIdentity } from '#lib/sync/identity/device-identity.ts';
import { newDeviceKeys, type DeviceKeys } from '#lib/sync/identity/device-keys.ts';
import { issueInvite } from '#lib/sync/identity/directory-acts.ts';

const at = '2026-11-23T08:00:00.000Z';

/** The territory of the tests. */
export const testTerritory = 'north';

/** The device that founded the test territory; its person is a rep unless told otherwise. */
export async function founder(
	member: Partial<MemberOf> = {},
	given: DeviceKeys | null = null
): Promise<DeviceIdentity> {
	const keys = given ?? (await newDeviceKeys());
	const usual = { memberId: 'founder', name: '林小满', role: 'rep' as const, authority: false };
	const admission = await admitFounder({
		territoryId: testTerritory,
		member: { ...usual, ...member },
		keys,
		at
	});
	return new DeviceIdentity({ keys, path: [admission] });
}

interface MemberOf {
	memberId: string;
	name: string;
	role: MemberRole;
}

/** A device that came by an invite of another. */
export async function invitedBy(
	issuer: DeviceIdentity,
	member: MemberOf & { authority?: boolean; expiresAt?: string }
): Promise<DeviceIdentity> {
	const { memberId, name, role, authority = false } = member;
	const expiresAt = member.expiresAt ?? '2026-12-31T00:00:00.000Z';
	const invite = await issueInvite(issuer, { memberId, role, authority, expiresAt });
	const keys = await newDeviceKeys();
	const own = await admitByInvite({ territoryId: testTerritory, name, keys, at, ...invite });
	return new DeviceIdentity({ keys, path: [...issuer.path, own] });
}

/** The own admission of a device. */
export function admissionOf(identity: DeviceIdentity): Admission {
	const own = identity.path.at(-1);
	if (!own) throw new Error('a device without a path');
	return own;
}
