import type { Day } from '#lib/domain/day.ts';
import { checkVisitSlot } from '#lib/domain/guard/compliance-checks.ts';
import type { Finding } from '#lib/domain/guard/compliance.ts';
import { checkTexts } from '#lib/domain/guard/record-texts.ts';
import type { Member, Territory } from '#lib/domain/sharing/territory.ts';
import type { VisitMoment } from '#lib/domain/visits/visit.ts';
import type { Documents } from '#lib/store/documents.ts';
import type { KnownTerritory } from '#lib/store/local-record.ts';
import { editMember, readMembers } from '#lib/store/members.ts';
import type { ActName } from '#lib/store/table/act.ts';
import { readTerritory, renameTerritory } from '#lib/store/territory.ts';
import { Customers } from './archive/customers.svelte.ts';
import { HospitalUsages } from './archive/hospital-usage.svelte.ts';
import { Listings } from './archive/listings.svelte.ts';
import { takeBackUnfinished } from './archive/unfinished-import.ts';
import { placeOfVisit } from './archive/visit-place.ts';
import { Desk } from './desk.svelte.ts';
import { Grades } from './grades.svelte.ts';
import { Acts } from './live/acts.ts';
import { liveReading } from './live/live-reading.ts';
import { Live } from './live/live.svelte.ts';
import { forbidding, type Actor } from './live/rights.ts';
import { TerritoryDocuments } from './live/territory-documents.ts';
import { today } from './live/today.svelte.ts';
import { watchActs } from './live/watch-acts.ts';
import { Closures } from './planning/closures.svelte.ts';
import { usualPurpose } from './visits/usual-purpose.ts';
import { Upgrades } from './upgrade/upgrades.svelte.ts';
import { Travel } from './planning/travel.svelte.ts';
import { Rules } from './rules.svelte.ts';
import { connectionServersText, keepConnectionServers } from './sharing/connection-servers.ts';
import { watchKnown } from './sharing/known-elsewhere.ts';
import { Links } from './sharing/links.svelte.ts';
import { Membership } from './sharing/membership.svelte.ts';
import { strangerOf, withIdentity } from './sharing/own-device.ts';
import { Sharing } from './sharing/sharing.svelte.ts';
import { Unsent } from './sharing/unsent.svelte.ts';
import { VisitDrafts } from './visits/visit-drafts.ts';

/** A rep and the day around which that rep's documents are opened. */
type RepDay = Readonly<{ repId: string; day: Day }>;

/** One open territory: everything its screens may see and do. */
export class Workspace {
	readonly id: string;
	readonly selfId: string;
	readonly acts: Acts;
	readonly customers: Customers;
	readonly rules: Rules;
	readonly upgrades: Upgrades;
	readonly usage: HospitalUsages;
	readonly listings: Listings;
	readonly closures: Closures;
	readonly travel: Travel;
	readonly grades: Grades;
	readonly visitDrafts: VisitDrafts;
	readonly membership: Membership;
	readonly unsent: Unsent;
	readonly links: Links;
	readonly #documents: TerritoryDocuments;
	readonly #stopWatching: (() => void)[];
	readonly #territory: Live<Territory | null>;
	readonly #members;
	readonly #desks = new Map<string, Desk>();
	readonly #stopDesks: (() => void)[] = [];
	#sharing: Sharing = $state.raw() as Sharing;
	#chosenRep = $state<string | null>(null);
	private constructor(documents: TerritoryDocuments, known: KnownTerritory) {
		this.#documents = documents;
		this.id = known.id;
		this.selfId = known.memberId;
		const { undo, stop } = watchActs(documents);
		this.acts = new Acts(undo, {
			forbidding: (act) => forbidding(act, this.#actor),
			guarding: (says) =>
				checkTexts(says, this.rules.compliance).find(({ setting }) => setting === 'block') ?? null
		});
		this.membership = new Membership(documents, { known, acts: this.acts });
		this.customers = new Customers(documents, { acts: this.acts, selfId: this.selfId });
		this.upgrades = new Upgrades(documents, this);
		this.unsent = new Unsent(documents);
		this.visitDrafts = new VisitDrafts(documents.all.local, known.id);
		this.rules = new Rules(documents, this);
		const aliases = () => this.customers.aliases;
		const own = { acts: this.acts, selfId: this.selfId, aliases };
		this.usage = new HospitalUsages(documents, { ...own, guard: () => this.rules.compliance });
		this.listings = new Listings(documents, own);
		this.closures = new Closures(documents, own);
		this.travel = new Travel(documents, this);
		this.#members = liveReading(documents.metaSet(), readMembers);
		this.#territory = new Live({
			listen: (changed) => {
				documents.meta.on('update', changed);
				return () => documents.meta.off('update', changed);
			},
			read: () => {
				const reading = readTerritory(documents.meta);
				return reading.state === 'record' ? reading.record : null;
			}
		});
		this.grades = new Grades(() => ({
			hospitals: this.customers.hospitals,
			contacts: this.customers.visited,
			cells: this.customers.cells,
			policy: this.rules.policy
		}));
		this.grades.paused = true;
		this.#sharing = this.#startSharing();
		this.links = new Links(documents, this);
		const heard = () => this.#sharing.isOutdated && this.#linkAnew();
		this.#stopWatching = [stop, watchKnown(documents.all.local, { id: known.id, heard })];
	}

	/** Opens a territory of this device; resolves when today's screens can be shown. */
	static async open(documents: Documents, known: KnownTerritory): Promise<Workspace> {
		const own = known.role === 'rep' ? { repId: known.memberId, day: today.day } : null;
		const workspace = await Workspace.link(documents, known, own);
		await workspace.enter();
		return workspace;
	}

	/** Links a territory of this device that no screen shows; most of its documents stay closed. */
	static async link(all: Documents, known: KnownTerritory, own: RepDay | null = null) {
		const documents = await TerritoryDocuments.open({ id: known.id, all, own });
		await takeBackUnfinished(documents);
		return new Workspace(documents, await withIdentity(known, { local: all.local, ...documents }));
	}

	/** Comes on screen; resolves when today's screens can be shown. */
	async enter(): Promise<void> {
		await this.#documents.openRep(this.shownRepId, today.day);
		// Made within a reaction of a screen, it would not hear of what a link brings.
		this.desk(this.shownRepId);
		this.grades.paused = false;
	}

	/** Goes off the screen; the links go on. */
	leave(): void {
		for (const { planner } of this.#desks.values()) planner.stop();
		this.grades.paused = true;
		this.sharing.hidePlace();
	}

	/** Everyone who ever was a member, by id. */
	readonly memberById: ReadonlyMap<string, Member> = $derived.by(
		() => this.#members.current.records
	);
	readonly members: readonly Member[] = $derived.by(() =>
		[...this.memberById.values()].filter(({ leftOn }) => leftOn === null)
	);
	readonly reps: readonly Member[] = $derived.by(() =>
		this.members.filter(({ role }) => role === 'rep')
	);
	/** The person at this device. */
	readonly self: Member = $derived.by(
		() => this.memberById.get(this.selfId) ?? strangerOf(this.membership.known)
	);
	/** The rep whose month is on screen: the one chosen, oneself, or the first of the territory. */
	readonly shownRepId: string = $derived.by(
		() =>
			this.#chosenRep ?? (this.self.role === 'rep' ? this.selfId : this.reps[0]?.id) ?? this.selfId
	);

	get territory(): Territory | null {
		return this.#territory.current;
	}

	get name(): string {
		return this.territory?.name ?? this.membership.known.name;
	}

	get isSample(): boolean {
		return this.membership.known.sample;
	}

	/** False for a viewer, who sees everything and changes nothing. */
	get mayEdit(): boolean {
		return this.self.role !== 'viewer';
	}

	/** For other parts of the state; screens have no use for them. */
	get documents(): TerritoryDocuments {
		return this.#documents;
	}

	/** Whether this person may change what all go by: the rules, names, members. */
	get mayGovern(): boolean {
		return this.membership.identity ? this.membership.mayGovern : this.mayEdit;
	}

	get #actor(): Actor {
		const { id: territoryId, selfId: memberId, self, mayGovern: hasAuthority } = this;
		return { territoryId, by: { memberId, role: self.role, hasAuthority }, today: today.day };
	}

	get sharing(): Sharing {
		return this.#sharing;
	}

	/** Shows another rep's desk. */
	async chooseRep(repId: string): Promise<void> {
		await this.#documents.openRep(repId, today.day);
		this.#chosenRep = repId;
	}

	/** What the guard says of visiting somebody in a half day: of the hours of reception and of the registration, or of their home. */
	slotFindings(contactId: string, slot: VisitMoment): Finding[] {
		const place = slot.accountId ?? placeOfVisit(this.customers, contactId, slot)?.id;
		const hospital = this.customers.hospitals.get(place ?? '');
		return checkVisitSlot({ hospital, slot }, this.rules.compliance);
	}

	renameTerritory(name: string) {
		return this.acts.perform('renameTerritory', (act) =>
			renameTerritory(this.#documents.meta, { name }, act)
		);
	}

	renameMember(id: string, name: string) {
		return this.acts.perform('editMember', (act) =>
			editMember(this.#documents.meta, { id, fields: { name } }, act)
		);
	}

	/** Sets the meeting point of this device's links, or none; the links start anew. */
	meetAt(rendezvousUrl: string | null) {
		const remembered = this.membership.remember({ ...this.membership.known, rendezvousUrl });
		if (!remembered.ok) return remembered;
		this.#linkAnew();
		return remembered;
	}

	/** This device's own STUN and TURN servers, as typed. */
	get connectionServers(): string {
		return connectionServersText(this.#documents.all.local, this.id);
	}

	/** Sets the servers by which connections are made; the links start anew. */
	connectThrough(text: string) {
		const kept = keepConnectionServers(this.#documents.all.local, { territoryId: this.id, text });
		if (!kept.ok) return kept;
		this.#linkAnew();
		return kept;
	}

	/** Ends everything that runs for this territory; its data stays. */
	close(): void {
		for (const { planner } of this.#desks.values()) planner.stop();
		for (const stop of this.#stopDesks) stop();
		this.grades.stop();
		this.visitDrafts.stop();
		this.unsent.stop();
		this.#sharing.stop();
		this.membership.stop();
		for (const stop of this.#stopWatching) stop();
		this.#documents.stop();
	}

	/** The desk of the rep whose month is on screen. */
	get shownDesk(): Desk {
		return this.desk(this.shownRepId);
	}

	/** The desk of a rep of this territory; its documents begin to be opened when it is first asked for. */
	desk(repId: string): Desk {
		const known = this.#desks.get(repId);
		if (known) return known;
		let desk: Desk | undefined;
		// A desk outlives the screen that asks for it first: what it derives must not end with that screen.
		const stop = $effect.root(() => {
			desk = this.#deskOf(repId);
		});
		this.#stopDesks.push(stop);
		if (!desk) throw new Error('the desk was not made');
		this.#desks.set(repId, desk);
		return desk;
	}

	#deskOf(repId: string): Desk {
		// Whose desk it is may become known only when a link has brought the members; not while a value is derived.
		queueMicrotask(() => void this.#documents.openRep(repId, today.day));
		const may = (name: ActName) => () => forbidding({ name, repId }, this.#actor) === null;
		const { acts, selfId, customers, rules, closures, travel } = this;
		return new Desk(this.#documents, {
			...{ repId, selfId, acts, customers, rules, closures, travel },
			purposeOf: (contactId) => usualPurpose(contactId, this),
			slotFindings: (contactId, slot) => this.slotFindings(contactId, slot),
			...{ grades: () => this.grades, mayPlan: may('acceptPlan'), mayRecord: may('recordVisit') }
		});
	}

	#linkAnew(): void {
		this.#sharing.stop();
		this.#sharing = this.#startSharing();
	}

	#startSharing(): Sharing {
		return new Sharing(this.#documents, { membership: this.membership, self: this.self });
	}
}
