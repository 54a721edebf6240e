import type { Admission } from '#lib/domain/admission.ts';
import type { Checked } from '#lib/domain/record.ts';
import type { Act } from '#lib/store/act.ts';
import { recordAdmission, recordEpoch } from '#lib/store/directory.ts';
import { noteDevice } from '#lib/store/local.ts';
import type { KnownTerritory } from '#lib/store/local-record.ts';
import { addMember, readMembers } from '#lib/store/members.ts';
import { admitDevice, type DeviceIdentity } from '#lib/sync/identity/device-identity.ts';
import type { Directory, Standing } from '#lib/sync/identity/directory.ts';
import { epochPurpose, signEpoch } from '#lib/sync/identity/directory-acts.ts';
import type { AdmittedDevice } from '#lib/sync/identity/path.ts';
import { pathFromBytes, pathToBytes } from '#lib/sync/identity/path-bytes.ts';
import { newSecret } from '#lib/sync/invite.ts';
import { newestEpoch } from './membership-facts.ts';
import { epochsOf, identityOf, withEpoch } from './own-device.ts';
import type { TerritoryDocuments } from './territory-documents.ts';
import { today } from './today.svelte.ts';

/** What a device does about members without being asked: it records whom it meets and follows what others recorded. */
export class MembershipUpkeep {
	readonly #documents: TerritoryDocuments;
	readonly #directory: Directory;
	readonly #known: () => KnownTerritory;
	readonly #remember: (known: KnownTerritory) => Checked<KnownTerritory>;

	constructor(parts: {
		documents: TerritoryDocuments;
		directory: Directory;
		known: () => KnownTerritory;
		remember: (known: KnownTerritory) => Checked<KnownTerritory>;
	}) {
		this.#documents = parts.documents;
		this.#directory = parts.directory;
		this.#known = parts.known;
		this.#remember = parts.remember;
	}

	/** Notes a device that was met; one that came by invite gets a path by this device's own word. */
	readonly met = async (
		device: AdmittedDevice,
		admit: (path: Uint8Array) => void
	): Promise<void> => {
		const { deviceId, memberId, role, name } = device;
		const { id: territoryId, all } = this.#documents;
		noteDevice(all.local, { version: 1, territoryId, deviceId, seenAt: today.instant });
		const own = device.path.at(-1);
		const identity = identityOf(this.#known());
		if (own?.by.kind !== 'invite' || !identity) return;
		this.#forgetInvite(own.by.certificate.inviteId);
		const standing = (await this.#directory.standing()).devices.get(deviceId);
		const recorded = standing?.path.at(-1);
		if (standing && recorded?.by.kind === 'device') return admit(pathToBytes(standing.path));
		if (!identity.hasAuthority && identity.memberId !== memberId) return;
		const member = { memberId, name, role, authority: own.authority };
		const admission = await admitDevice(identity, { admitted: own, member, at: today.instant });
		admit(pathToBytes([...identity.path, admission]));
		if (!identity.hasAuthority) return;
		// The device that issued the invite may itself be unknown to the others so far.
		this.record([...device.path, admission], admitting());
	};

	/** Takes the path a peer gave to this device, if it holds and is this device's. */
	readonly admitted = async (bytes: Uint8Array): Promise<void> => {
		const checked = await this.#directory.verify(pathFromBytes(bytes));
		if (checked.ok) this.#standOn(checked.value);
	};

	/** Follows the directory: a path of one's own by another's word, new secrets, and what is left to do for others. */
	async follow(standing: Standing): Promise<void> {
		const identity = identityOf(this.#known());
		if (!identity) return;
		const recorded = standing.devices.get(identity.deviceId);
		if (recorded?.path.at(-1)?.by.kind !== 'invite' && recorded) this.#standOn(recorded);
		await this.#takeSecrets(standing, identity);
		if (!identity.hasAuthority || !recorded) return;
		await this.#passSecretOn(standing, identity);
	}

	/** Admissions on the right to govern for the devices of a successor, when the one who leaves has it. */
	async raised({ from, to }: { from: string; to: string }): Promise<Admission[]> {
		const identity = identityOf(this.#known());
		const devices = [...(await this.#directory.standing()).devices.values()];
		const governed = devices.some((device) => device.memberId === from && device.hasAuthority);
		if (!identity?.hasAuthority || !governed) return [];
		const successors = devices.filter((device) => device.memberId === to && !device.hasAuthority);
		return Promise.all(
			successors.flatMap(({ path, memberId, name, role }) => {
				const member = { memberId, name, role, authority: true };
				const at = today.instant;
				return path.slice(-1).map((admitted) => admitDevice(identity, { admitted, member, at }));
			})
		);
	}

	/** Puts admissions on record that are not there yet, and their members. */
	record(admissions: readonly Admission[], act: Act): void {
		const { meta } = this.#documents;
		for (const admission of admissions) {
			recordAdmission(meta, admission, act);
			const { memberId: id, name, role, at } = admission;
			if (readMembers(meta).records.has(id)) continue;
			addMember(meta, { version: 1, id, name, role, joinedAt: at, leftOn: null }, act);
		}
	}

	#standOn({ deviceId, path }: AdmittedDevice): void {
		const known = this.#known();
		const own = known.device?.path.at(-1);
		if (!known.device || own?.deviceId !== deviceId) return;
		if (path.at(-1)?.signature === own.signature) return;
		this.#remember({ ...known, device: { ...known.device, path: [...path] } });
	}

	#forgetInvite(inviteId: string): void {
		const known = this.#known();
		const openInvites = known.openInvites.filter((open) => open.inviteId !== inviteId);
		if (openInvites.length < known.openInvites.length) this.#remember({ ...known, openInvites });
	}

	async #takeSecrets({ epochs }: Standing, identity: DeviceIdentity): Promise<void> {
		for (const { number, sealed } of epochs) {
			for (const { deviceId, box } of sealed) {
				if (deviceId !== identity.deviceId) continue;
				const secret = await identity.openSealed(box, epochPurpose(identity.territoryId, number));
				if (!secret) continue;
				const known = this.#known();
				const text = secret.join();
				const has = epochsOf(known).some((epoch) => epoch.secret.join() === text);
				if (!has) this.#remember(withEpoch(known, { number, secret }));
			}
		}
	}

	// Two removals apart from each other may each have sealed their secret to the other's removed one; a device that came
	// by an older invite has no box yet.
	async #passSecretOn(standing: Standing, identity: DeviceIdentity): Promise<void> {
		const number = Math.max(0, ...standing.epochs.map((epoch) => epoch.number));
		if (number === 0) return;
		const boxes = standing.epochs
			.filter((epoch) => epoch.number === number)
			.flatMap(({ sealed }) => sealed.map(({ deviceId }) => deviceId));
		const devices = [...standing.devices.values()];
		const isLeaking = boxes.some((deviceId) => !standing.devices.has(deviceId));
		const newest = newestEpoch(this.#known());
		if (!isLeaking && newest.number !== number) return;
		const next = isLeaking
			? { number: number + 1, secret: newSecret(), devices }
			: { ...newest, devices: devices.filter(({ deviceId }) => !boxes.includes(deviceId)) };
		if (next.devices.length === 0) return;
		const epoch = await signEpoch(identity, { ...next, at: today.instant });
		recordEpoch(this.#documents.meta, epoch, { act: 'beginEpoch', id: crypto.randomUUID() });
	}
}

const admitting = (): Act => ({ act: 'admitDevice', id: crypto.randomUUID() });
