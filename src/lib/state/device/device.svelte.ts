import type { Checked } from '#lib/domain/record.ts';
import type { Member } from '#lib/domain/sharing/territory.ts';
import { Live } from '#lib/state/live/live.svelte.ts';
import { today } from '#lib/state/live/today.svelte.ts';
import { beginArrival } from '#lib/state/sharing/arrival.ts';
import { LocalTabs } from '#lib/state/sharing/local-tabs.ts';
import { lastEqual } from '#lib/state/sharing/meeting-log.ts';
import { epochsOf, withEpochs } from '#lib/state/sharing/own-device.ts';
import type { Workspace } from '#lib/state/workspace.svelte.ts';
import { openCatalogue } from '#lib/store/disk/catalogue.ts';
import type { SavedState } from '#lib/store/disk/disk.ts';
import { indexedDbDisks, lockedDisks } from '#lib/store/disk/indexeddb-disk.ts';
import { Documents } from '#lib/store/documents.ts';
import type { KnownTerritory } from '#lib/store/local-record.ts';
import {
	readKnownTerritories,
	readMeetings,
	readPreferences,
	rememberTerritory,
	setPreference
} from '#lib/store/local.ts';
import type { MalformedRow } from '#lib/store/table/reading.ts';
import { newSecret, type Invite } from '#lib/sync/invite.ts';
import { secretToText } from '#lib/sync/secret-text.ts';
import { run } from '#lib/worker/run.ts';
import type { NewTerritory } from './founding.ts';
import { clashes, joinedBy, mayJoinBy } from './joining.ts';
import { LinkedTerritories } from './linked-territories.ts';
import { lastMemoryOnly, noteMemoryOnly } from './memory-only.ts';
import { bringBack, eraseAside, eraseForgotten, isListed, setAside } from './set-aside.ts';
import { bytesByTerritory } from './storage.ts';
import { askTabsToLeave } from './tabs-leaving.ts';

/** The territory that was open last. */
const lastTerritoryKey = 'lastTerritory';
/** The same fictional people for everyone. */
const sampleSeed = 20260901;

/** This browser: which territories it holds, which one is open, whether everything is on its disk. */
export class Device {
	/** The open territory; null when there is none yet. */
	workspace = $state.raw<Workspace | null>(null);
	#erasures = $state(0);
	readonly #documents: Documents;
	readonly #territories: Live<readonly KnownTerritory[]>;
	readonly #saved: Live<SavedState>;
	readonly #lastEqual: Live<ReadonlyMap<string, string>>;
	readonly #linked: LinkedTerritories;
	readonly #localTabs: LocalTabs;
	#unsavedSince: number | null = null;
	/** The sample being made, so that a second tap does not make a second one. */
	#founding: Promise<void> | null = null;

	/** Whether a territory is being erased; until then no other may take its place. */
	get isErasing(): boolean {
		return this.#erasures > 0;
	}

	private constructor(documents: Documents) {
		this.#documents = documents;
		const { local } = documents;
		this.#localTabs = new LocalTabs(local);
		const listen = (changed: () => void) => {
			local.on('update', changed);
			return () => local.off('update', changed);
		};
		this.#lastEqual = new Live({
			listen,
			read: () => lastEqual(readMeetings(local).records.values())
		});
		this.#territories = new Live({
			listen,
			read: () => [...readKnownTerritories(local).records.values()].filter(isListed)
		});
		this.#linked = new LinkedTerritories(documents, () => this.territories);
		this.#saved = new Live({
			listen: (changed) => documents.onSaved(changed),
			read: () => documents.saved
		});
		documents.onSaved(() => {
			const { saved } = documents;
			this.#unsavedSince = saved === 'saved' ? null : (this.#unsavedSince ?? Date.now());
			if (saved === 'saved') noteMemoryOnly(null);
			else if (typeof saved === 'object' && this.workspace) noteMemoryOnly(this.workspace.id);
		});
	}

	/** Opens what this browser holds, plain or by the key of its passphrase, with the territory that was open last. */
	static async start(key: CryptoKey | 'plain'): Promise<Device> {
		const catalogue = openCatalogue();
		const disks = key === 'plain' ? indexedDbDisks : lockedDisks(key);
		const lost = lastMemoryOnly();
		const device = new Device(await Documents.start({ disks, catalogue }));
		device.#takeBack(lost);
		void device.#erase(() => device.#documents.finishErasures());
		void eraseForgotten(device.#documents, today.instant);
		const last = readPreferences(device.#documents.local).records.get(lastTerritoryKey)?.value;
		const known = device.territories.find(({ id }) => id === last) ?? device.territories[0];
		if (known) await device.openTerritory(known.id);
		return device;
	}

	/** What no disk had taken when the page ended may lie with others, who were told: it comes back from them. */
	#takeBack(territoryId: string | null): void {
		const known = this.territories.find(({ id }) => id === territoryId);
		if (known) rememberTerritory(this.#documents.local, { ...known, restoring: true });
	}

	/** For other parts of the state; screens have no use for them. */
	get documents(): Documents {
		return this.#documents;
	}

	get territories(): readonly KnownTerritory[] {
		return this.#territories.current;
	}

	/** When each territory was last proved the same here and on another's device, by its id (ISO 8601). */
	get lastEqual(): ReadonlyMap<string, string> {
		return this.#lastEqual.current;
	}

	/** Whether all that was recorded is on the disk. */
	get saved(): SavedState {
		return this.#saved.current;
	}

	/** Rows of open documents that could not be read, looked at now. */
	malformedRows(): readonly MalformedRow[] {
		return this.#documents.malformed();
	}

	/** How many rows of open documents a newer app wrote, looked at now. */
	newerRows(): number {
		return this.#documents.newer();
	}

	/** When the oldest change that is not on the disk was made, in milliseconds since 1970; null while all is saved. */
	get unsavedSince(): number | null {
		void this.#saved.current;
		return this.#unsavedSince;
	}

	/** How many bytes each territory of this device takes on the disk, by its id, measured now. */
	storedBytes(): Promise<ReadonlyMap<string, number>> {
		return bytesByTerritory(this.#documents);
	}

	/** Tries every failed write again. */
	retrySaving(): void {
		this.#documents.retry();
	}

	/** Shows another territory of this device. */
	async openTerritory(id: string): Promise<void> {
		const known = this.#known(id);
		if (!known || this.workspace?.id === id) return;
		const workspace = await this.#linked.enter(known);
		this.workspace?.leave();
		this.workspace = workspace;
		setPreference(this.#documents.local, { version: 1, key: lastTerritoryKey, value: id });
		void navigator.storage?.persist?.();
	}

	/** Creates a territory with this person as its first member, and opens it. */
	async createTerritory(wish: NewTerritory): Promise<Checked<null>> {
		const { foundTerritory } = await import('./founding.ts');
		const founded = await foundTerritory(this.#documents, wish);
		if (!founded.ok) return founded;
		const { territory, member } = founded.value;
		const { id, name } = territory;
		await this.#enter({ id, name, sample: false, member, secret: newSecret() });
		return { ok: true, value: null };
	}

	/** Opens the fictional territory of this device, made when there is none. */
	async loadSample(): Promise<void> {
		const there = this.territories.find(({ sample }) => sample);
		if (there) return this.openTerritory(there.id);
		this.#founding ??= this.#foundSample().finally(() => (this.#founding = null));
		return this.#founding;
	}

	async #foundSample(): Promise<void> {
		const records = run('sample', { seed: sampleSeed, today: today.day, minute: today.minute });
		const { foundSample } = await import('./founding.ts');
		const { territory, member } = await foundSample(this.#documents, await records);
		const { id, name } = territory;
		await this.#enter({ id, name, sample: true, member, secret: newSecret() });
	}

	/**
	 * Whether an invite makes this device a member: of a territory that is not here, or one where it has no keys, was
	 * turned away, or came by another invite that nobody has confirmed.
	 */
	mayJoin(invite: Invite): boolean {
		return mayJoinBy(invite, this.#known(invite.territoryId));
	}

	/**
	 * The territory of this device that bears the id of the invite's and is yet another one, as the samples of older
	 * apps did; it has to go before this device can join. Null when there is none.
	 */
	clashingWith(invite: Invite): KnownTerritory | null {
		const there = this.#known(invite.territoryId);
		return there && clashes(invite, there) ? there : null;
	}

	/** Joins a territory by invite under a name; its data arrives when a device that has it is met. */
	async joinTerritory(invite: Invite, memberName: string): Promise<void> {
		const { territoryId } = invite;
		if (this.clashingWith(invite)) throw new Error('another territory bears this id');
		if (!this.mayJoin(invite)) return this.openTerritory(territoryId);
		const joined = await joinedBy(invite, { name: memberName, at: today.instant });
		// A tab that stayed would go on meeting the others as who this device was, and write that back.
		askTabsToLeave({ territoryId });
		await this.#close(territoryId);
		const before = this.#known(territoryId);
		const known = rememberTerritory(this.#documents.local, joined);
		// What others sent by an older secret may still be on its way.
		if (known.ok && before)
			rememberTerritory(this.#documents.local, withEpochs(known.value, epochsOf(before)));
		beginArrival(this.#documents.local, territoryId);
		await this.openTerritory(territoryId);
	}

	/** Erases a territory from this device; the other members keep theirs. */
	async removeTerritory(id: string): Promise<void> {
		askTabsToLeave({ territoryId: id });
		await this.#close(id);
		await this.#erase(() => this.#documents.eraseTerritory(id));
		const [next] = this.territories;
		if (!this.workspace && next) await this.openTerritory(next.id);
	}

	/** Takes a territory off the screens, so that it can still be brought back, until `eraseAside`. */
	async setAside(id: string): Promise<void> {
		askTabsToLeave({ territoryId: id });
		await this.#close(id);
		setAside(this.#documents, { id, at: today.instant });
		const [next] = this.territories;
		if (!this.workspace && next) await this.openTerritory(next.id);
	}

	/** Opens a territory that was set aside, with all that was done in it. */
	bringBack(id: string): Promise<void> {
		bringBack(this.#documents, id);
		return this.openTerritory(id);
	}

	/** Erases a territory if it is still set aside. */
	eraseAside = (id: string): Promise<void> => eraseAside(this.#documents, id);

	/** Lets go of a territory that this tab links and does not show: another tab removes it or joins it anew. */
	letGoOf(territoryId: string): Promise<void> {
		return this.#linked.letGo(territoryId);
	}

	/** Closes everything in this tab after its last write; what it held stays on the disk. */
	async letGo(): Promise<void> {
		this.#linked.endAll();
		this.#localTabs.stop();
		await this.#documents.closeAll();
	}

	/** Erases; what the browser refuses to erase now is erased at the next start. */
	async #erase(erasing: () => Promise<void>): Promise<void> {
		this.#erasures++;
		await erasing().catch(() => {});
		this.#erasures--;
	}

	async #enter(entry: {
		id: string;
		name: string;
		member: Member;
		secret: Uint8Array;
		sample: boolean;
	}): Promise<void> {
		const { member, secret, ...known } = entry;
		rememberTerritory(this.#documents.local, {
			version: 1,
			...known,
			role: member.role,
			memberId: member.id,
			secret: secretToText(secret)
		});
		await this.openTerritory(known.id);
	}

	#known(id: string): KnownTerritory | undefined {
		return readKnownTerritories(this.#documents.local).records.get(id);
	}

	async #close(id: string): Promise<void> {
		if (this.workspace?.id === id) this.workspace = null;
		await this.#linked.end(id);
	}
}
