import type { Checked } from '#lib/domain/record.ts';
import type { MemberRole } from '#lib/domain/sharing/territory.ts';
import { OwnRecovery } from '#lib/state/backup/own-recovery.svelte.ts';
import type { Acts } from '#lib/state/live/acts.ts';
import { Live } from '#lib/state/live/live.svelte.ts';
import type { TerritoryDocuments } from '#lib/state/live/territory-documents.ts';
import { today } from '#lib/state/live/today.svelte.ts';
import { recordHandover } from '#lib/store/directory.ts';
import type { KnownTerritory, TurnedAway } from '#lib/store/local-record.ts';
import { readSeenDevices, rememberTerritory } from '#lib/store/local.ts';
import type { DeviceIdentity } from '#lib/sync/identity/device-identity.ts';
import { issueInvite, signHandover } from '#lib/sync/identity/directory-acts.ts';
import { Directory, type Standing } from '#lib/sync/identity/directory.ts';
import { markLeaked } from '#lib/sync/identity/epoch-keeping.ts';
import type { EpochSecret } from '#lib/sync/identity/territory-keys.ts';
import { encodeInvite } from '#lib/sync/invite.ts';
import { secretToText } from '#lib/sync/secret-text.ts';
import type { TerritoryLink } from '#lib/sync/territory-link.ts';
import { watchKnown } from './known-elsewhere.ts';
import { newestOf } from './membership-facts.ts';
import { MembershipUpkeep } from './membership-upkeep.ts';
import { epochsOf, identityOf } from './own-device.ts';
import type { Former } from './formers.ts';
import { Removing } from './removing.ts';
import { turnedAwayNow } from './turned-away.ts';

/** Whom an invite is for; a person who is a member already gets one for a further device. */
export interface InviteWish {
	role: MemberRole;
	/** Null for a new person. */
	member: { id: string; name: string } | null;
	/** Hours the invite may be used from now. */
	hours: number;
}

/** A device as the list of members shows it. */
export interface MemberDevice {
	deviceId: string;
	isOwn: boolean;
	/** The device that founded the territory. */
	isRoot: boolean;
	/** When this device last met it; null if never. */
	seenAt: string | null;
}

/** Who belongs to a territory, and what this device may do about it. */
export class Membership {
	readonly #documents: TerritoryDocuments;
	readonly #acts: Acts;
	readonly #upkeep: MembershipUpkeep;
	readonly #removing: Removing;
	readonly directory: Directory;
	/** What came back of this person's own records. */
	readonly recovery: OwnRecovery;
	#known: KnownTerritory = $state.raw() as KnownTerritory;
	#standing: Standing | null = $state.raw(null);
	#link: TerritoryLink | null = null;
	/** Secrets that someone has who is out, as text. */
	#leaked: ReadonlySet<string> = new Set();
	readonly #seen;
	#stopWatching: () => void;

	constructor(documents: TerritoryDocuments, parts: { known: KnownTerritory; acts: Acts }) {
		const { meta, id: territoryId } = documents;
		this.#documents = documents;
		this.#acts = parts.acts;
		this.#known = parts.known;
		const now = () => Date.now();
		this.directory = new Directory({ territoryId, root: parts.known.root, meta, now });
		this.#upkeep = new MembershipUpkeep({
			documents,
			directory: this.directory,
			known: () => this.#known,
			remember: (known) => this.remember(known)
		});
		this.#removing = new Removing({
			documents,
			acts: parts.acts,
			directory: this.directory,
			upkeep: this.#upkeep,
			known: () => this.#known
		});
		this.recovery = new OwnRecovery(documents, parts.known.memberId);
		if (parts.known.restoring) this.recovery.start();
		const { local } = documents.all;
		this.#seen = new Live({
			listen: (noted) => {
				local.on('update', noted);
				return () => local.off('update', noted);
			},
			read: () => readSeenDevices(local).records
		});
		const changed = () => void this.#upkeep.inTurn(() => this.#follow());
		meta.on('update', changed);
		const stopKnown = watchKnown(local, { id: territoryId, heard: (known) => this.#heard(known) });
		this.#stopWatching = () => {
			meta.off('update', changed);
			stopKnown();
		};
		changed();
	}

	/** What this device keeps of the territory. */
	get known(): KnownTerritory {
		return this.#known;
	}

	/** This device; null while it has no keys here and must be invited anew. */
	readonly identity: DeviceIdentity | null = $derived.by(() => identityOf(this.#known));
	/** Whether this device may invite anyone, remove, and change what all go by. */
	readonly mayGovern: boolean = $derived.by(() => this.identity?.hasAuthority ?? false);

	/** What the directory says, once its signatures are checked. */
	get standing(): Standing | null {
		return this.#standing;
	}

	/** The devices of a member, the one last met first. */
	devicesOf(memberId: string): MemberDevice[] {
		const seen = this.#seen.current;
		return [...(this.#standing?.devices.values() ?? [])]
			.filter((device) => device.memberId === memberId)
			.map(({ deviceId }) => ({
				deviceId,
				isOwn: deviceId === this.identity?.deviceId,
				isRoot: deviceId === this.directory.root,
				seenAt: seen.get(`${this.directory.territoryId}|${deviceId}`)?.seenAt ?? null
			}))
			.sort((a, b) => ((a.seenAt ?? '') < (b.seenAt ?? '') ? 1 : -1));
	}

	/** Why the others do not take this device in, as far as it has heard; null while they do. */
	get turnedAway(): TurnedAway | null {
		return this.#known.turnedAway;
	}

	/** Notes that a device whose own path holds does not take this one in. */
	turnAway(said: Omit<TurnedAway, 'at'>): void {
		const before = this.#known.turnedAway;
		const isSame = before?.reason === said.reason && before.by === said.by;
		if (!isSame) this.remember({ ...this.#known, turnedAway: { ...said, at: today.instant } });
	}

	/** Notes that a device takes this one in: it takes back what it said itself; any may say that an invite serves. */
	takenIn({ deviceId }: { deviceId: string | null }): void {
		const said = this.#known.turnedAway;
		if (said && (said.reason !== 'removed' || said.by === deviceId))
			this.remember({ ...this.#known, turnedAway: null });
	}

	/** Has this membership's changes told to a link; the link's callbacks come back by `met` and `admitted`. */
	follow(link: TerritoryLink): void {
		this.#link = link;
	}

	readonly met: MembershipUpkeep['met'] = (device, admit) => this.#upkeep.met(device, admit);
	readonly admitted: MembershipUpkeep['admitted'] = (path) => this.#upkeep.admitted(path);

	/** Keeps what this device knows of the territory. */
	remember(known: KnownTerritory): Checked<KnownTerritory> {
		const remembered = rememberTerritory(this.#documents.all.local, known);
		if (!remembered.ok) return remembered;
		this.#known = remembered.value;
		void this.#link?.standAs(this.standpoint);
		return remembered;
	}

	// Each tab keeps the whole of what it knows: one that did not follow the others would write their changes back.
	#heard(known: KnownTerritory): void {
		if (JSON.stringify(known) === JSON.stringify(this.#known)) return;
		this.#known = known;
		void this.#link?.standAs(this.standpoint);
	}

	/** What a link needs to know of this device. */
	get standpoint() {
		const { identity, known } = this;
		return { identity, epochs: this.#epochs, restoring: known.restoring };
	}

	/** Whether this device takes its own records back from a supervisor's copy. */
	restore(restoring: boolean): void {
		// Before anything can come.
		if (restoring) this.recovery.start();
		else this.recovery.stop();
		this.remember({ ...this.#known, restoring });
	}

	/** An invite as the text that goes behind the `#` of a link; null on a device that may not invite. */
	async invite(wish: InviteWish, territoryName: string): Promise<string | null> {
		const { identity, known } = this;
		if (!identity) return null;
		const memberId = wish.member?.id ?? crypto.randomUUID();
		const memberName = wish.member?.name ?? '';
		const expiresAt = new Date(Date.now() + wish.hours * 3_600_000).toISOString();
		const { role } = wish;
		const issued = await issueInvite(identity, { memberId, role, authority: false, expiresAt });
		const { inviteId } = issued.certificate;
		const open = { inviteId, memberId, memberName, role, expiresAt };
		this.remember({ ...this.#known, openInvites: [...this.#known.openInvites, open] });
		const { number, secret } = newestOf(this.#epochs);
		return encodeInvite({
			territoryId: known.id,
			territoryName,
			memberName,
			epoch: number,
			secret,
			rendezvousUrl: known.rendezvousUrl,
			invitedBy: identity.name,
			issuerPath: [...identity.path],
			...issued
		});
	}

	/** Calls an open invite back. */
	async cancelInvite(inviteId: string): Promise<void> {
		await this.#removing.remove({ kind: 'invite', inviteId });
		const openInvites = this.#known.openInvites.filter((open) => open.inviteId !== inviteId);
		this.remember({ ...this.#known, openInvites });
	}

	/** Takes a member with all devices out; the others get a new secret. */
	removeMember(memberId: string): Promise<void> {
		return this.#removing.remove({ kind: 'member', memberId });
	}

	/** Takes one device out, as after a loss; its member stays. */
	removeDevice(deviceId: string): Promise<void> {
		return this.#removing.remove({ kind: 'device', deviceId });
	}

	/** Takes a member or a device that was removed back in, as who it was. */
	takeBack(former: Former): Promise<void> {
		return this.#removing.takeBack(former);
	}

	/** Gives one member's work into another's hands, with the right to govern where the first had it. */
	async handOver(way: { from: string; to: string }): Promise<void> {
		const { identity } = this;
		if (!identity) return;
		const { meta } = this.#documents;
		const ids = { fromMemberId: way.from, toMemberId: way.to };
		const handover = await signHandover(identity, { ...ids, at: today.instant });
		const raised = await this.#upkeep.raised(way);
		this.#acts.perform('handOver', (act) => {
			const recorded = recordHandover(meta, handover, act);
			if (recorded.ok) this.#upkeep.record(raised, act);
			return recorded;
		});
	}

	stop(): void {
		this.recovery.stop();
		this.#stopWatching();
	}

	get #epochs(): EpochSecret[] {
		return epochsOf(this.#known).map((epoch) => ({
			...epoch,
			isLeaked: this.#leaked.has(secretToText(epoch.secret))
		}));
	}

	async #markLeaked(standing: Standing, identity: DeviceIdentity): Promise<void> {
		const marked = await markLeaked({ identity, held: epochsOf(this.#known) }, standing);
		const leaked = marked.filter(({ isLeaked }) => isLeaked);
		this.#leaked = new Set(leaked.map(({ secret }) => secretToText(secret)));
		await this.#link?.standAs(this.standpoint);
	}

	async #follow(): Promise<void> {
		const standing = await this.directory.standing();
		if (standing === this.#standing) return;
		this.#standing = standing;
		const { identity } = this;
		const turnedAway = identity && turnedAwayNow(standing, { identity, before: this.turnedAway });
		if (turnedAway !== this.turnedAway) this.remember({ ...this.#known, turnedAway });
		await this.#documents.follow(standing.handovers);
		await this.#upkeep.follow(standing);
		if (identity) await this.#markLeaked(standing, identity);
		await this.#link?.recheck();
	}
}
