import type { Account, Hospital, AccountInput } from '#lib/domain/archive/account.ts';
import { underKept, type Aliases } from '#lib/domain/archive/aliases.ts';
import { isDoctor, type Contact, type ContactInput } from '#lib/domain/archive/contact.ts';
import { furtherPlaces, type WorkPlace } from '#lib/domain/archive/further-place.ts';
import { likelyDuplicates } from '#lib/domain/archive/likely-duplicates.ts';
import type { Product, ProductInput } from '#lib/domain/archive/product.ts';
import type { Zone, ZoneInput } from '#lib/domain/archive/zone.ts';
import { groupBy } from '#lib/domain/group.ts';
import { cellsOf } from '#lib/domain/grading/cells.ts';
import type { Axis, Level } from '#lib/domain/matrix.ts';
import type { FactSource } from '#lib/domain/provenance.ts';
import type { ImportRecords } from '#lib/exchange/archive/import-records.ts';
import type { Acts } from '#lib/state/live/acts.ts';
import { fresh, type Draft } from '#lib/state/live/draft.ts';
import { liveReading } from '#lib/state/live/live-reading.ts';
import type { TerritoryDocuments } from '#lib/state/live/territory-documents.ts';
import { today } from '#lib/state/live/today.svelte.ts';
import * as accounts from '#lib/store/accounts.ts';
import { readAssessments, recordAssessment } from '#lib/store/assessments.ts';
import * as contacts from '#lib/store/contacts.ts';
import { readFurtherPlaces } from '#lib/store/further-places.ts';
import * as products from '#lib/store/products.ts';
import type { Fields } from '#lib/store/table/write-records.ts';
import * as zones from '#lib/store/zones.ts';
import type { ImportWriting } from './import-writing.ts';
import { assessmentFact } from './assessment-facts.ts';
import { Editing } from './editing.ts';
import { standingRecords, steadyAliases, steadyContacts } from './steady-aliases.ts';

const inUse = <T extends { deletedOn: unknown }>(records: ReadonlyMap<string, T>) =>
	new Map([...records].filter(([, record]) => record.deletedOn === null));

/** The records that stand for themselves, of all by id. */
const themselves = <T extends { id: string; deletedOn: unknown }>(all: ReadonlyMap<string, T>) =>
	new Map([...all].filter(([id, record]) => record.id === id && record.deletedOn === null));

/** The archive: whom the territory visits, with which products. */
export class Customers {
	readonly #documents: TerritoryDocuments;
	readonly #acts: Acts;
	readonly #selfId: string;
	readonly #editing: Editing;
	readonly #accounts;
	readonly #contacts;
	readonly #products;
	readonly #zones;
	readonly #assessments;
	readonly #furtherPlaces;
	readonly #steadyAliases = steadyAliases();
	readonly #steadyContacts = steadyContacts();

	constructor(documents: TerritoryDocuments, parts: { acts: Acts; selfId: string }) {
		this.#documents = documents;
		this.#acts = parts.acts;
		this.#selfId = parts.selfId;
		this.#editing = new Editing(documents.base, parts.selfId);
		const base = documents.baseSet();
		this.#accounts = liveReading(base, accounts.readAccounts);
		this.#contacts = liveReading(base, contacts.readContacts);
		this.#furtherPlaces = liveReading(base, readFurtherPlaces);
		this.#products = liveReading(base, products.readProducts);
		this.#zones = liveReading(base, zones.readZones);
		this.#assessments = liveReading(base, readAssessments);
	}

	/** Under what merged contacts and accounts stand; the same object until a merge changes. */
	readonly aliases: Aliases = $derived.by(() =>
		this.#steadyAliases(this.#contacts.current.records, this.#accounts.current.records)
	);
	/** Every account by id, the recycle bin's too; the id of a merged one gives the account it stands under. */
	readonly allAccounts: ReadonlyMap<string, Account> = $derived.by(() =>
		standingRecords(this.#accounts.current.records, this.aliases)
	);
	/** Every contact by id, the recycle bin's too; the id of a merged one gives the contact it stands under. */
	readonly allContacts: ReadonlyMap<string, Contact> = $derived.by(() =>
		this.#steadyContacts(this.#contacts.current.records, this.aliases)
	);
	/** Every product by id, the recycle bin's too. */
	readonly allProducts = $derived.by(() => this.#products.current.records);
	readonly accounts: ReadonlyMap<string, Account> = $derived.by(() => themselves(this.allAccounts));
	readonly contacts: ReadonlyMap<string, Contact> = $derived.by(() => themselves(this.allContacts));
	readonly products: ReadonlyMap<string, Product> = $derived.by(() => inUse(this.allProducts));
	/** Every zone by id, the recycle bin's too. */
	readonly allZones = $derived.by(() => this.#zones.current.records);
	readonly zones: ReadonlyMap<string, Zone> = $derived.by(() => inUse(this.allZones));
	readonly hospitals: ReadonlyMap<string, Hospital> = $derived.by(() => {
		const isHospital = (account: Account) => account.kind === 'hospital';
		return new Map([...this.accounts.values()].filter(isHospital).map((one) => [one.id, one]));
	});
	/** What a map is for: hospitals, and whoever else has a place on it. */
	readonly places: readonly Account[] = $derived.by(() =>
		[...this.accounts.values()].filter(
			({ kind, coordinates }) => kind === 'hospital' || coordinates !== null
		)
	);
	/** Whom the planner visits: everybody inside an account in use. */
	readonly visited: ReadonlyMap<string, Contact> = $derived.by(
		() => new Map([...this.contacts].filter(([, { accountId }]) => this.accounts.has(accountId)))
	);
	/** Whom the matrix classifies: those of them who prescribe. */
	readonly doctors: ReadonlyMap<string, Contact> = $derived.by(
		() => new Map([...this.visited].filter(([, contact]) => isDoctor(contact)))
	);
	/** People by the account that is their first place. */
	readonly contactsByAccount: ReadonlyMap<string, readonly Contact[]> = $derived.by(() =>
		groupBy([...this.contacts.values()], ({ accountId }) => accountId)
	);
	/** Where people work beside their first place, by contact. */
	readonly furtherPlaces: ReadonlyMap<string, readonly WorkPlace[]> = $derived.by(() => {
		const { records } = this.#furtherPlaces.current;
		return furtherPlaces(records.values(), { cards: this.storedContacts, aliases: this.aliases });
	});
	/** Who is likely recorded twice, by id. */
	readonly duplicates = $derived.by(() => likelyDuplicates(this.contacts.values()));
	/** Every assessment ever made. */
	readonly assessments = $derived.by(() =>
		underKept([...this.#assessments.current.records.values()], this.aliases)
	);
	/** Where each doctor stands now, by contact id, then product id. */
	readonly cells = $derived.by(() => cellsOf(this.assessments));

	addAccount(draft: Draft<AccountInput>) {
		const account = fresh({ ...draft, updatedOn: today.day });
		return this.#acts.perform(
			'addAccount',
			(act) => this.#editing.made(act, () => accounts.addAccount(this.#base, account, act)),
			draft
		);
	}

	editAccount(id: string, fields: Fields<Account>) {
		const edit = { id, fields: { ...fields, updatedOn: today.day } };
		return this.#acts.perform('editAccount', (act) => this.#editing.account(edit, act), fields);
	}

	deleteAccount(id: string) {
		const deletion = { id, on: today.day };
		return this.#acts.perform('deleteAccount', (act) =>
			accounts.deleteAccount(this.#base, deletion, act)
		);
	}

	restoreAccount(id: string) {
		return this.#acts.perform('restoreAccount', (act) =>
			accounts.restoreAccount(this.#base, { id }, act)
		);
	}

	addContact(draft: Draft<ContactInput>) {
		const contact = fresh({ ...draft, updatedOn: today.day });
		return this.#acts.perform(
			'addContact',
			(act) => this.#editing.made(act, () => contacts.addContact(this.#base, contact, act)),
			draft
		);
	}

	editContact(id: string, fields: Fields<Contact>) {
		const edit = { id, fields: { ...fields, updatedOn: today.day } };
		return this.#acts.perform('editContact', (act) => this.#editing.contact(edit, act), fields);
	}

	deleteContact(id: string) {
		const deletion = { id, on: today.day };
		return this.#acts.perform('deleteContact', (act) =>
			contacts.deleteContact(this.#base, deletion, act)
		);
	}

	restoreContact(id: string) {
		return this.#acts.perform('restoreContact', (act) =>
			contacts.restoreContact(this.#base, { id }, act)
		);
	}

	/** Writes an import as one act, as `writeImport` does. */
	async importRecords(records: ImportRecords, writing: ImportWriting) {
		const { writeImport } = await import('./import-writing.ts');
		return writeImport(this.#documents, records, {
			...{ acts: this.#acts, selfId: this.#selfId },
			...writing
		});
	}

	/** Every contact as it is stored, a merged one under its own id. */
	get storedContacts(): ReadonlyMap<string, Contact> {
		return this.#contacts.current.records;
	}

	/** Every account as it is stored, a merged one under its own id. */
	get storedAccounts(): ReadonlyMap<string, Account> {
		return this.#accounts.current.records;
	}

	/** The cards that were merged into a contact, as they are stored. */
	mergedInto(keptId: string): readonly Contact[] {
		return [...this.storedContacts.values()].filter(({ id }) => this.aliases.get(id) === keptId);
	}

	/** Records where a doctor stands with a product as of today; what was said before stays in the history. */
	recordAssessment(judged: {
		contactId: string;
		productId: string;
		axis: Axis;
		level: Level;
		source?: FactSource | null;
		visitReportId?: string;
	}) {
		const fact = assessmentFact(judged, { among: this.assessments, selfId: this.#selfId });
		return this.#acts.perform('recordAssessment', (act) => recordAssessment(this.#base, fact, act));
	}

	addProduct(draft: Draft<ProductInput>) {
		const product = fresh(draft);
		return this.#acts.perform('addProduct', (act) => products.addProduct(this.#base, product, act));
	}

	editProduct(id: string, fields: Fields<Product>) {
		return this.#acts.perform('editProduct', (act) =>
			products.editProduct(this.#base, { id, fields }, act)
		);
	}

	deleteProduct(id: string) {
		const deletion = { id, on: today.day };
		return this.#acts.perform('deleteProduct', (act) =>
			products.deleteProduct(this.#base, deletion, act)
		);
	}

	restoreProduct(id: string) {
		return this.#acts.perform('restoreProduct', (act) =>
			products.restoreProduct(this.#base, { id }, act)
		);
	}

	addZone(draft: Draft<ZoneInput>) {
		const zone = fresh(draft);
		return this.#acts.perform('addZone', (act) => zones.addZone(this.#base, zone, act));
	}

	editZone(id: string, fields: Fields<Zone>) {
		return this.#acts.perform('editZone', (act) => zones.editZone(this.#base, { id, fields }, act));
	}

	deleteZone(id: string) {
		const deletion = { id, on: today.day };
		return this.#acts.perform('deleteZone', (act) => zones.deleteZone(this.#base, deletion, act));
	}

	restoreZone(id: string) {
		return this.#acts.perform('restoreZone', (act) => zones.restoreZone(this.#base, { id }, act));
	}

	get #base() {
		return this.#documents.base;
	}
}
