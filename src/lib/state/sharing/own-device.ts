import type * as Y from 'yjs';
import type { Member } from '#lib/domain/sharing/territory.ts';
import { today } from '#lib/state/live/today.svelte.ts';
import { readAdmissions, recordAdmission } from '#lib/store/directory.ts';
import { mostLaterEpochs, type KnownTerritory } from '#lib/store/local-record.ts';
import { rememberTerritory } from '#lib/store/local.ts';
import { readMembers } from '#lib/store/members.ts';
import { readTerritory } from '#lib/store/territory.ts';
import { newestFirst } from '#lib/sync/identity/common-epoch.ts';
import { admitFounder, DeviceIdentity } from '#lib/sync/identity/device-identity.ts';
import { newDeviceKeys } from '#lib/sync/identity/device-keys.ts';
import type { EpochSecret } from '#lib/sync/identity/territory-keys.ts';
import { secretFromText, secretToText } from '#lib/sync/secret-text.ts';

/** What this device is in a territory; null while it has no keys there. */
export function identityOf({ device }: KnownTerritory): DeviceIdentity | null {
	if (!device) return null;
	const { sign, seal, path } = device;
	return new DeviceIdentity({ keys: { sign, seal }, path });
}

/** Every secret of a territory that this device has. */
export const epochsOf = ({ secret, epoch, laterEpochs }: KnownTerritory): EpochSecret[] => [
	{ number: epoch, secret: secretFromText(secret) },
	...laterEpochs.map((later) => ({ number: later.number, secret: secretFromText(later.secret) }))
];

/** The territory with further secrets; a device keeps every one it ever had, since another may know no newer. */
export const withEpochs = (known: KnownTerritory, further: readonly EpochSecret[]) => {
	const own = new Set([known.secret]);
	const kept = newestFirst([...epochsOf(known), ...further]).filter(({ secret }) => {
		const text = secretToText(secret);
		const isNew = !own.has(text);
		own.add(text);
		return isNew;
	});
	const laterEpochs = kept
		.slice(0, mostLaterEpochs)
		.map(({ number, secret }) => ({ number, secret: secretToText(secret) }));
	return { ...known, laterEpochs };
};

/**
 * The territory with keys of this device, made where this browser founded it: at once for a new territory, on its first
 * opening for one that an older app founded. Anyone else needs an invite; their territory comes back as it was.
 */
export async function withIdentity(
	known: KnownTerritory,
	{ local, meta }: { local: Y.Doc; meta: Y.Doc }
): Promise<KnownTerritory> {
	if (known.device || known.secret === '') return known;
	const territory = readTerritory(meta);
	const foundedHere =
		territory.state === 'record' && (known.sample || territory.record.createdBy === known.memberId);
	if (!foundedHere || readAdmissions(meta).records.size > 0) return known;
	const keys = await newDeviceKeys();
	const { memberId, role, id: territoryId } = known;
	const name = readMembers(meta).records.get(memberId)?.name ?? known.name;
	const member = { memberId, name, role, authority: false };
	const admission = await admitFounder({ territoryId, member, keys, at: today.instant });
	const device = { ...keys, path: [admission] };
	const remembered = rememberTerritory(local, { ...known, root: admission.deviceId, device });
	if (!remembered.ok) return known;
	recordAdmission(meta, admission, { act: 'admitDevice', id: crypto.randomUUID() });
	return remembered.value;
}

/** A member who joined on this device and is not in the territory's list yet. */
export const strangerOf = (known: KnownTerritory): Member => ({
	version: 1,
	id: known.memberId,
	name: known.device?.path.at(-1)?.name ?? known.name,
	role: known.role,
	joinedAt: today.instant,
	leftOn: null
});
