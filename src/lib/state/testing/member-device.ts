import { Acts } from '#lib/state/live/acts.ts';
import { TerritoryDocuments } from '#lib/state/live/territory-documents.ts';
import { Membership, type InviteWish } from '#lib/state/sharing/membership.svelte.ts';
import { epochsOf, withEpochs } from '#lib/state/sharing/own-device.ts';
import { sharedDocuments } from '#lib/state/sharing/sharing.svelte.ts';
import { recordAdmission } from '#lib/store/directory.ts';
import { Documents } from '#lib/store/documents.ts';
import type { TerritoryToKnow } from '#lib/store/local-record.ts';
import { rememberTerritory } from '#lib/store/local.ts';
import { addMember } from '#lib/store/members.ts';
import { UndoStack } from '#lib/store/table/undo.ts';
import { MemoryDisks } from '#lib/store/testing/memory-disk.ts';
import { keysOf, newestFirst, roomsOf } from '#lib/sync/identity/common-epoch.ts';
import { admitByInvite } from '#lib/sync/identity/device-identity.ts';
import { newDeviceKeys } from '#lib/sync/identity/device-keys.ts';
import { decodeInvite, newSecret } from '#lib/sync/invite.ts';
import { secretToText } from '#lib/sync/secret-text.ts';
import { memberAt } from '#lib/sync/session/introducer.ts';
import { TerritoryLink } from '#lib/sync/territory-link.ts';
import type { ManualClock } from '#lib/sync/testing/manual-clock.ts';
import { MemoryCable } from '#lib/sync/testing/memory-channel.ts';
import { cryptoAnswered } from '#lib/sync/testing/pending-crypto.ts';
import { founder, testTerritory } from '#lib/sync/testing/people.ts';

const at = '2026-11-23T08:00:00.000Z';

/** A device of the test territory with the app's own membership and link, on a disk in memory. */
export class MemberDevice {
	readonly documents: TerritoryDocuments;
	readonly clock: ManualClock;
	membership: Membership;
	link: TerritoryLink | null = null;

	private constructor(documents: TerritoryDocuments, clock: ManualClock, known: TerritoryToKnow) {
		this.documents = documents;
		this.clock = clock;
		this.membership = this.#belong(known);
	}

	static async #make(clock: ManualClock, known: TerritoryToKnow): Promise<MemberDevice> {
		const all = await Documents.start({ disks: new MemoryDisks() });
		const documents = await TerritoryDocuments.open({ id: testTerritory, all, own: null });
		return new MemberDevice(documents, clock, known);
	}

	/** The device of a supervisor who founds the territory. */
	static async founding(clock: ManualClock): Promise<MemberDevice> {
		const keys = await newDeviceKeys();
		const { path, deviceId } = await founder({ role: 'supervisor' }, keys);
		const made = await MemberDevice.#make(clock, {
			version: 1,
			id: testTerritory,
			name: '北区',
			role: 'supervisor',
			memberId: 'founder',
			secret: secretToText(newSecret()),
			root: deviceId,
			device: { ...keys, path: [...path] }
		});
		const { meta } = made.documents;
		const act = { act: 'createTerritory', id: crypto.randomUUID() } as const;
		for (const admission of path) recordAdmission(meta, admission, act);
		const named = { id: 'founder', name: '林小满', role: 'supervisor' } as const;
		addMember(meta, { version: 1, ...named, joinedAt: at, leftOn: null }, act);
		return made;
	}

	/** A new device that came by an invite of this one. */
	async bring(wish: Pick<InviteWish, 'role' | 'member'>): Promise<MemberDevice> {
		return MemberDevice.#make(this.clock, await this.#knownBy(await this.invite(wish)));
	}

	/** The text of an invite of this device. */
	async invite(wish: Pick<InviteWish, 'role' | 'member'>): Promise<string> {
		return (await this.membership.invite({ ...wish, hours: 24 }, '北区')) ?? '';
	}

	/** Joins once more by another invite, as a device does that was turned away. */
	async joinAnew(invite: string): Promise<void> {
		const before = epochsOf(this.membership.known);
		const joined = rememberTerritory(this.documents.all.local, await this.#knownBy(invite));
		if (!joined.ok) throw new Error(joined.problem);
		this.#leave();
		this.membership = this.#belong(withEpochs(joined.value, before));
	}

	get deviceId(): string {
		return this.membership.identity?.deviceId ?? '';
	}

	get memberId(): string {
		return this.membership.known.memberId;
	}

	/** The secret this device holds for the newest. */
	get newestSecret(): string {
		return newestFirst(this.membership.standpoint.epochs).slice(0, 1).map(nameOf).join();
	}

	/** The rooms in which this device waits. */
	async rooms(): Promise<string[]> {
		const { standpoint, directory } = this.membership;
		const keys = await keysOf(standpoint.epochs, {
			territoryId: testTerritory,
			root: directory.root
		});
		return roomsOf(keys).map(({ roomName }) => roomName);
	}

	/** Goes online. */
	start(): TerritoryLink {
		const { membership } = this;
		const { identity } = membership;
		if (!identity) throw new Error('a device without keys');
		this.link ??= new TerritoryLink({
			...membership.standpoint,
			territoryId: testTerritory,
			directory: membership.directory,
			self: memberAt(identity),
			documents: sharedDocuments(this.documents),
			rendezvousUrl: null,
			iceServers: [],
			clock: this.clock,
			met: (device, admit) => void membership.met(device, admit),
			admitted: (path) => void membership.admitted(path),
			takenIn: (member) => membership.takenIn(member),
			turnedAway: ({ deviceId }, reason) => membership.turnAway({ reason, by: deviceId ?? '' })
		});
		membership.follow(this.link);
		this.link.start();
		return this.link;
	}

	/** Goes off, as a phone in a drawer. */
	stop(): void {
		this.link?.destroy();
		this.link = null;
	}

	/** Starts the app anew with what the device keeps. */
	restart(): void {
		const { known } = this.membership;
		this.#leave();
		this.membership = this.#belong(known);
	}

	#leave(): void {
		this.stop();
		this.membership.stop();
	}

	#belong(known: TerritoryToKnow): Membership {
		const remembered = rememberTerritory(this.documents.all.local, known);
		if (!remembered.ok) throw new Error(remembered.problem);
		const acts = new Acts(new UndoStack(), { forbidding: () => null, guarding: () => null });
		return new Membership(this.documents, { known: remembered.value, acts });
	}

	async #knownBy(text: string): Promise<TerritoryToKnow> {
		const decoded = decodeInvite(text);
		if (!decoded.ok) throw new Error(decoded.reason);
		const { certificate, inviteKey, issuerPath, secret, epoch, memberName } = decoded.value;
		const keys = await newDeviceKeys();
		const name = memberName || '周明';
		const territoryId = testTerritory;
		const own = await admitByInvite({ territoryId, name, certificate, inviteKey, keys, at });
		return {
			version: 1,
			id: territoryId,
			name: '北区',
			role: certificate.role,
			memberId: certificate.memberId,
			secret: secretToText(secret),
			epoch,
			root: issuerPath[0]?.deviceId ?? '',
			device: { ...keys, path: [...issuerPath, own] }
		};
	}
}

const nameOf = ({ number, secret }: { number: number; secret: Uint8Array }): string =>
	`${number} ${secretToText(secret)}`;

/** Has everyone of a group meet everyone else who waits in one of the same rooms, until nothing moves any more. */
export async function meet(group: readonly MemberDevice[]): Promise<void> {
	const cables: MemoryCable[] = [];
	for (const device of group) device.start();
	for (const [at, one] of group.entries()) {
		for (const other of group.slice(at + 1)) {
			const rooms = new Set(await one.rooms());
			if (!(await other.rooms()).some((room) => rooms.has(room))) continue;
			const cable = new MemoryCable();
			const peerId = crypto.randomUUID();
			await Promise.all([
				one.start().attach({ peerId, channel: cable.ends[0], drop: () => {} }),
				other.start().attach({ peerId, channel: cable.ends[1], drop: () => {} })
			]);
			cables.push(cable);
		}
	}
	await settled(group, cables);
	for (const device of group) device.stop();
	await cryptoAnswered();
}

async function settled(group: readonly MemberDevice[], cables: readonly MemoryCable[]) {
	const [first] = group;
	// Longer than a link gathers edits and waits before it asks.
	for (let quiet = 0; first && quiet < 1000; quiet += 200) {
		await cryptoAnswered();
		if (cables.reduce((sum, cable) => sum + cable.deliver(1000), 0) > 0) quiet = 0;
		else first.clock.advance(200);
	}
}
