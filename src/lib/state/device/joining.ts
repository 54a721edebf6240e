import type { KnownTerritory, TerritoryToKnow } from '#lib/store/local-record.ts';
import { admitByInvite } from '#lib/sync/identity/device-identity.ts';
import { newDeviceKeys } from '#lib/sync/identity/device-keys.ts';
import type { Invite } from '#lib/sync/invite.ts';
import { secretToText } from '#lib/sync/secret-text.ts';

/** Whether an invite makes this device a member, by what it knows of the territory: null when that is not here. */
export function mayJoinBy({ certificate }: Invite, there: KnownTerritory | undefined): boolean {
	const by = there?.device?.path.at(-1)?.by;
	if (!there || !by) return true;
	if (by.kind === 'invite') return by.certificate.inviteId !== certificate.inviteId;
	return there.turnedAway !== null;
}

/** Whether what is here bears the id of the invite's territory and is yet another one. */
export function clashes({ issuerPath }: Invite, there: KnownTerritory): boolean {
	// An older app kept no root of what it had joined; of its own sample it knows that nobody else founded it.
	if (there.root === '' && !there.sample) return false;
	return there.root !== issuerPath[0]?.deviceId;
}

/** What a device remembers of a territory it joins under a name, with keys of its own that the invite admits. */
export async function joinedBy(
	invite: Invite,
	{ name: memberName, at }: { name: string; at: string }
): Promise<TerritoryToKnow> {
	const { territoryId, certificate, inviteKey, issuerPath } = invite;
	const keys = await newDeviceKeys();
	const name = invite.memberName || memberName;
	const own = await admitByInvite({ territoryId, name, certificate, inviteKey, keys, at });
	return {
		version: 1,
		id: territoryId,
		name: invite.territoryName,
		role: certificate.role,
		memberId: certificate.memberId,
		secret: secretToText(invite.secret),
		epoch: invite.epoch,
		rendezvousUrl: invite.rendezvousUrl,
		root: issuerPath[0]?.deviceId ?? '',
		device: { ...keys, path: [...issuerPath, own] },
		// A further device begins empty: whatever of its person's comes first is better than nothing.
		restoring: invite.memberName !== ''
	};
}
