import type { Checked } from '#lib/domain/record.ts';
import type { Admission, EpochFact } from '#lib/domain/sharing/admission.ts';
import type { TerritoryDocuments } from '#lib/state/live/territory-documents.ts';
import { today } from '#lib/state/live/today.svelte.ts';
import { recordAdmission, recordEpoch } from '#lib/store/directory.ts';
import type { KnownTerritory } from '#lib/store/local-record.ts';
import { noteDevice } from '#lib/store/local.ts';
import { addMember, readMembers } from '#lib/store/members.ts';
import { together, type Act, type ActName } from '#lib/store/table/act.ts';
import { admitDevice, type DeviceIdentity } from '#lib/sync/identity/device-identity.ts';
import type { Directory, Standing } from '#lib/sync/identity/directory.ts';
import { epochDue, secretsIn } from '#lib/sync/identity/epoch-keeping.ts';
import { pathFromBytes, pathToBytes } from '#lib/sync/identity/path-bytes.ts';
import type { AdmittedDevice } from '#lib/sync/identity/path.ts';
import { epochsOf, identityOf, withEpochs } from './own-device.ts';

/** What a device does about members without being asked: it records whom it meets and follows what others recorded. */
export class MembershipUpkeep {
	readonly #documents: TerritoryDocuments;
	readonly #directory: Directory;
	readonly #known: () => KnownTerritory;
	readonly #remember: (known: KnownTerritory) => Checked<KnownTerritory>;
	#before: Promise<unknown> = Promise.resolve();

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

	/** Runs what reads the directory and writes to it after all such work that was begun before. */
	inTurn<T>(work: () => Promise<T>): Promise<T> {
		const turn = this.#before.then(work);
		// What one of them threw is told to whoever began it, and is no matter of the next.
		this.#before = turn.catch(() => {});
		return turn;
	}

	/** Notes a device that was met; one that came by invite gets a path by this device's own word. */
	readonly met = (device: AdmittedDevice, admit: (path: Uint8Array) => void): Promise<void> =>
		this.inTurn(() => this.#met(device, admit));

	async #met(device: AdmittedDevice, admit: (path: Uint8Array) => void): Promise<void> {
		const { deviceId, memberId, role, name } = device;
		const { id: territoryId, all } = this.#documents;
		noteDevice(all.local, { version: 1, territoryId, deviceId, seenAt: today.instant });
		const own = device.path.at(-1);
		const identity = identityOf(this.#known());
		if (own?.by.kind !== 'invite' || !identity) return;
		this.#forgetInvite(own.by.certificate.inviteId);
		// A backup of a lost device is no meeting with it, and it may be out by the time its turn comes.
		if (!(await this.#directory.verify(device.path)).ok) return;
		const standing = await this.#directory.standing();
		const known = standing.devices.get(deviceId);
		if (known?.path.at(-1)?.by.kind === 'device') return admit(pathToBytes(known.path));
		if (!identity.hasAuthority && identity.memberId !== memberId) return;
		const member = { memberId, name, role, authority: own.authority };
		const admission = await admitDevice(identity, { admitted: own, member, at: today.instant });
		const path = [...identity.path, admission];
		admit(pathToBytes(path));
		if (!identity.hasAuthority) return;
		const devices = new Map(standing.devices).set(deviceId, { ...device, path });
		const epoch = await this.#due(identity, { ...standing, devices });
		const act = acting('admitDevice');
		// In one write: a device that found itself on record without the newest secret would begin another.
		together(
			this.#documents.meta,
			() => {
				// The device that issued the invite may itself be unknown to the others so far.
				this.record([...device.path, admission], act);
				if (epoch) recordEpoch(this.#documents.meta, epoch, act);
			},
			act
		);
	}

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
		const epoch = await this.#due(identity, standing);
		// What came meanwhile is followed next.
		if (!epoch || (await this.#directory.standing()) !== standing) return;
		recordEpoch(this.#documents.meta, epoch, acting('beginEpoch'));
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
		const found = await secretsIn(epochs, { identity, held: epochsOf(this.#known()) });
		if (found.length > 0) this.#remember(withEpochs(this.#known(), found));
	}

	#due(identity: DeviceIdentity, standing: Standing): Promise<EpochFact | null> {
		const holder = { identity, held: epochsOf(this.#known()) };
		return epochDue(holder, { ...standing, at: today.instant });
	}
}

const acting = (act: ActName): Act => ({ act, id: crypto.randomUUID() });
