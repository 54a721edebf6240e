import type { DeviceIdentity } from '#lib/sync/identity/device-identity.ts';
import type { AdmissionFault, Directory } from '#lib/sync/identity/directory.ts';
import { checkIntroduction, introduce, type Meeting } from '#lib/sync/identity/introduction.ts';
import type { AdmittedDevice } from '#lib/sync/identity/path.ts';
import type { LinkMember } from '#lib/sync/status.ts';

/** Who is at the other end; `device` is null among tabs. */
export interface Introduced {
	member: LinkMember;
	device: AdmittedDevice | null;
}

/** How the two ends of a session tell each other who they are. */
export interface Introducer {
	introduce(meeting: Meeting): Promise<Uint8Array>;
	check(
		introduction: Uint8Array,
		meeting: Meeting
	): Promise<{ ok: true; value: Introduced } | { ok: false; reason: AdmissionFault }>;
}

/** By paths and signatures, as between any two devices. */
export const byIdentity = (parts: {
	identity: DeviceIdentity;
	directory: Directory;
}): Introducer => ({
	introduce: (meeting) => introduce(parts.identity, meeting),
	async check(introduction, meeting) {
		const checked = await checkIntroduction(introduction, {
			directory: parts.directory,
			meeting
		});
		return checked.ok
			? { ok: true, value: { member: memberAt(checked.value), device: checked.value } }
			: checked;
	}
});

/** Without a word: whoever speaks on this browser's own channel is the same person. */
export const amongTabs = (self: LinkMember): Introducer => ({
	introduce: () => Promise.resolve(new Uint8Array()),
	check: () => Promise.resolve({ ok: true, value: { member: self, device: null } })
});

/** The member at a device, as its path says. */
export const memberAt = (
	device: Pick<AdmittedDevice, 'memberId' | 'name' | 'role' | 'hasAuthority' | 'deviceId'>
): LinkMember => {
	const { memberId, name, role, hasAuthority, deviceId } = device;
	return { memberId, name, role, hasAuthority, deviceId };
};
