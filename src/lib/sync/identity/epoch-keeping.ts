import * as buffer from 'lib0/buffer';
import type { EpochFact } from '#lib/domain/sharing/admission.ts';
import { newSecret } from '#lib/sync/invite.ts';
import { newestFirst } from './common-epoch.ts';
import type { DeviceIdentity } from './device-identity.ts';
import { epochPurpose, signEpoch } from './directory-acts.ts';
import type { Standing } from './directory.ts';
import { openPast } from './past-secrets.ts';
import { fingerprintOf, type EpochSecret } from './territory-keys.ts';

/** This device, and every secret it has. */
export interface SecretHolder {
	identity: DeviceIdentity;
	held: readonly EpochSecret[];
}

/** The secrets that the directory brings to a device beyond those it has: in boxes of its own, and with those it has. */
export async function secretsIn(
	epochs: readonly EpochFact[],
	{ identity, held }: SecretHolder
): Promise<EpochSecret[]> {
	const { territoryId, deviceId } = identity;
	const known = new Map<string, EpochSecret>();
	const found: EpochSecret[] = [];
	for (const epoch of held) known.set(await printOf(epoch, territoryId), epoch);
	const note = async (epoch: EpochSecret) => {
		const print = await printOf(epoch, territoryId);
		if (known.has(print)) return;
		known.set(print, epoch);
		found.push(epoch);
	};
	for (const { number, sealed, fingerprint } of epochs) {
		if (known.has(fingerprint)) continue;
		for (const { deviceId: to, box } of sealed) {
			if (to !== deviceId) continue;
			const secret = await identity.openSealed(box, epochPurpose(territoryId, number));
			if (secret) await note({ number, secret });
		}
	}
	// The past of a secret is older than it: from the newest down, one walk finds all.
	for (const { fingerprint, past } of epochs.toSorted((a, b) => b.number - a.number)) {
		const epoch = known.get(fingerprint);
		if (!epoch || past === '') continue;
		for (const older of await openPast({ ...epoch, territoryId }, past)) await note(older);
	}
	return found;
}

/** A new secret for the devices given, with the next number after all that are known of. */
export function nextEpoch(
	{ identity, held }: SecretHolder,
	given: {
		epochs: readonly EpochFact[];
		devices: Parameters<typeof signEpoch>[1]['devices'];
		at: string;
	}
): Promise<EpochFact> {
	const { epochs, devices, at } = given;
	const number = 1 + Math.max(...[...held, ...epochs].map((epoch) => epoch.number));
	const past = newestFirst(held);
	return signEpoch(identity, { number, secret: newSecret(), past, devices, at });
}

/** The same secrets, with those marked that someone who is out is known to have. */
export async function markLeaked(
	{ identity, held }: SecretHolder,
	standing: Pick<Standing, 'removals' | 'devices' | 'epochs'>
): Promise<EpochSecret[]> {
	return Promise.all(
		held.map(async (epoch) => {
			const print = await printOf(epoch, identity.territoryId);
			const facts = standing.epochs.filter(isOf({ ...epoch, print }));
			// The first secret was sealed to nobody: whoever was ever here may have it.
			const isLeakedOne =
				facts.length === 0
					? isAnyoneOut(standing)
					: facts.some((fact) => isLeaked(fact, standing.devices));
			return { ...epoch, isLeaked: isLeakedOne };
		})
	);
}

/**
 * What a device that governs has to put on record so that all who stay have one newest secret, and nobody else has it:
 * that secret sealed to those who lack it, or a new one. Null when there is nothing to do.
 */
export async function epochDue(
	{ identity, held }: SecretHolder,
	{
		removals,
		devices,
		epochs,
		at
	}: Pick<Standing, 'removals' | 'devices' | 'epochs'> & { at: string }
): Promise<EpochFact | null> {
	if (epochs.length === 0 && !isAnyoneOut({ removals })) return null;
	const standing = { removals, devices, epochs };
	const holder = { identity, held: await markLeaked({ identity, held }, standing) };
	const [newest] = newestFirst(holder.held);
	if (!newest) return null;
	const prints = new Set(await Promise.all(held.map((one) => printOf(one, identity.territoryId))));
	// Whoever began a secret that this device did not get may never come back to pass it on.
	const isBehind = epochs.some((fact) => {
		const { number, fingerprint } = fact;
		const isHeld = fingerprint === '' ? number <= newest.number : prints.has(fingerprint);
		return number >= newest.number && !isHeld && !isLeaked(fact, devices);
	});
	const staying = [...devices.values()];
	// Two removals apart from each other may each have sealed their secret to the other's removed one.
	if (newest.isLeaked || isBehind) {
		return nextEpoch(holder, { epochs, devices: staying, at });
	}
	const isIt = isOf({ ...newest, print: await printOf(newest, identity.territoryId) });
	const having = new Set(
		epochs.filter(isIt).flatMap(({ sealed }) => sealed.map(({ deviceId }) => deviceId))
	);
	const lacking = staying.filter(({ deviceId }) => !having.has(deviceId));
	if (lacking.length === 0) return null;
	return signEpoch(identity, { ...newest, past: [], devices: lacking, at });
}

/** Whether a fact brings the secret; where an older app wrote it, its number alone tells. */
const isOf =
	(epoch: { number: number; print: string }) =>
	({ number, fingerprint }: EpochFact): boolean =>
		fingerprint === '' ? number === epoch.number : fingerprint === epoch.print;

const isAnyoneOut = ({ removals }: Pick<Standing, 'removals'>): boolean =>
	removals.standing.some(({ removed }) => removed.kind !== 'invite');

const isLeaked = ({ sealed }: EpochFact, devices: Standing['devices']): boolean =>
	sealed.some(({ deviceId }) => !devices.has(deviceId));

const printOf = async ({ secret }: EpochSecret, territoryId: string): Promise<string> =>
	buffer.toBase64UrlEncoded(await fingerprintOf({ secret, territoryId }));
