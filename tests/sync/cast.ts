import type { Attestation } from '#lib/domain/sharing/attestation.ts';
import type { KnownTerritory } from '#lib/store/local-record.ts';
import { newDeviceKeys, verifyBytes } from '#lib/sync/identity/device-keys.ts';
import { attestationBytes } from '#lib/sync/identity/statement.ts';
import type { LinkMember } from '#lib/sync/status.ts';
import { founder } from '#lib/sync/testing/people.ts';
import { storedKnownTerritory } from '#tests/fixtures/stored-local-records.ts';
import type { Dice } from './dice.ts';

const person = (memberId: string, fields: Partial<LinkMember> = {}): LinkMember => ({
	memberId,
	name: memberId,
	role: 'rep',
	hasAuthority: false,
	deviceId: null,
	...fields
});

/** The people of a territory: the rep whose month it is, two supervisors, a second rep and one who only looks. */
const supervisor = { role: 'supervisor', hasAuthority: true } as const;
const others = [
	person('boss', supervisor),
	person('deputy', supervisor),
	person('rep-2'),
	person('viewer', { role: 'viewer' })
];

/** Who holds a device, and what the device knows of itself. */
export interface Holder {
	readonly member: LinkMember;
	readonly known: KnownTerritory;
}

/** Who holds each of some devices: the rep and a supervisor always, further devices of theirs, and others. */
export function castOf(dice: Dice, count: number): Promise<Holder[]> {
	// Who founded a territory governs it, a rep as well.
	const rep = person('rep', { hasAuthority: dice.oneIn(2) });
	const [boss = rep] = others;
	const members = Array.from({ length: count }, (_, at) => {
		if (at === 0) return rep;
		return at === 1 ? boss : dice.pick([rep, boss, ...others]);
	});
	return Promise.all(
		members.map(async (member, at) => ({ member, known: await knownAt(member.memberId, at) }))
	);
}

const devices = new Map<string, { memberId: string; signKey: string }>();
const known = new Map<string, Promise<KnownTerritory>>();

/** What the device of a member knows; its keys serve every history, since making them takes long. */
function knownAt(memberId: string, at: number): Promise<KnownTerritory> {
	const name = `${memberId} ${at}`;
	const made = known.get(name) ?? makeKnown(memberId);
	known.set(name, made);
	return made;
}

async function makeKnown(memberId: string): Promise<KnownTerritory> {
	const keys = await newDeviceKeys();
	const { path, deviceId } = await founder({ memberId }, keys);
	devices.set(deviceId, { memberId, signKey: path[0]?.signKey ?? '' });
	return storedKnownTerritory({ memberId, device: { ...keys, path: [...path] } });
}

/** The member whose device signed an attestation; everybody knows all devices. */
export async function attestedBy(
	attestation: Attestation,
	documentId: string
): Promise<string | null> {
	const device = devices.get(attestation.deviceId);
	if (!device) return null;
	const { signature } = attestation;
	const bytes = attestationBytes(documentId, attestation);
	return (await verifyBytes(device.signKey, { bytes, signature })) ? device.memberId : null;
}
