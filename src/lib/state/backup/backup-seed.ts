import * as v from 'valibot';
import { check, type Checked } from '#lib/domain/record.ts';
import { inviteCertificateSchema, pathSchema } from '#lib/domain/sharing/admission.ts';
import { knownTerritorySchema, type KnownTerritory } from '#lib/store/local-record.ts';
import type { DeviceIdentity } from '#lib/sync/identity/device-identity.ts';
import { issueInvite } from '#lib/sync/identity/directory-acts.ts';

/** An invite is good for one device; so often may one backup be restored until chance picks the same again. */
const invitesInBackup = 8;
/** A backup may lie for years. */
const neverExpires = '9999-12-31T00:00:00.000Z';

const keyTextSchema = v.pipe(v.string(), v.maxLength(200));

/** What a fresh browser needs to go on as a further device of the same person. */
const seedSchema = v.object({
	version: v.literal(1),
	/** As this device knows the territory, without its own keys. */
	known: knownTerritorySchema,
	/** The path of the device that made the backup; empty when it had no keys. An open tuple would empty every path. */
	path: v.union([v.strictTuple([]), pathSchema]),
	invites: v.pipe(
		v.array(
			v.object({
				certificate: inviteCertificateSchema,
				inviteKey: v.object({ x: keyTextSchema, y: keyTextSchema, d: keyTextSchema })
			})
		),
		v.maxLength(20)
	)
});

export type BackupSeed = v.InferOutput<typeof seedSchema>;

/** The seed of a backup made on this device now, as JSON. */
export async function seedOf(
	known: KnownTerritory,
	identity: DeviceIdentity | null
): Promise<string> {
	const wish = { memberId: known.memberId, role: known.role, authority: false };
	const invites = identity
		? await Promise.all(
				Array.from({ length: invitesInBackup }, () =>
					issueInvite(identity, { ...wish, expiresAt: neverExpires })
				)
			)
		: [];
	const seed: BackupSeed = {
		version: 1,
		known: { ...known, device: null, openInvites: [], restoring: false, turnedAway: null },
		path: identity ? [...identity.path] : [],
		invites
	};
	return JSON.stringify(seed);
}

/** What a backup brings beside its documents. */
export function readSeed(text: string): Checked<BackupSeed> {
	try {
		return check(seedSchema, JSON.parse(text));
	} catch {
		// Not JSON: no backup of ours.
		return { ok: false, problem: 'seed: not JSON' };
	}
}
