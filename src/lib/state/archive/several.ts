import type { Contact } from '#lib/domain/archive/contact.ts';
import type { Day } from '#lib/domain/day.ts';
import type { MatrixCell } from '#lib/domain/matrix.ts';
import type { Checked } from '#lib/domain/record.ts';
import { fresh } from '#lib/state/live/draft.ts';
import { today } from '#lib/state/live/today.svelte.ts';
import type { Workspace } from '#lib/state/workspace.svelte.ts';
import * as accounts from '#lib/store/accounts.ts';
import { recordAssessment } from '#lib/store/assessments.ts';
import * as contacts from '#lib/store/contacts.ts';
import { eachTogether, type Act, type ActName } from '#lib/store/table/act.ts';
import type { Fields } from '#lib/store/table/write-records.ts';
import { addZone } from '#lib/store/zones.ts';
import { cellFacts } from './assessment-facts.ts';
import { Editing } from './editing.ts';

/** How many customers an act was upon. */
interface Touched {
	readonly several: number;
}

/** Acts upon several customers: each is one act, seen and undone as a whole. */
export class Several {
	readonly #workspace: Pick<Workspace, 'acts' | 'customers' | 'documents' | 'selfId'>;
	readonly #editing: Editing;

	constructor(workspace: Pick<Workspace, 'acts' | 'customers' | 'documents' | 'selfId'>) {
		this.#workspace = workspace;
		this.#editing = new Editing(this.#base, workspace.selfId);
	}

	/** Puts contacts into the recycle bin. */
	deleteContacts(ids: readonly string[]) {
		return this.#each('deleteContact', ids, (id, act) =>
			contacts.deleteContact(this.#base, { id, on: today.day }, act)
		);
	}

	/** Puts accounts into the recycle bin. */
	deleteAccounts(ids: readonly string[]) {
		return this.#each('deleteAccount', ids, (id, act) =>
			accounts.deleteAccount(this.#base, { id, on: today.day }, act)
		);
	}

	/** Writes the same into fields of each contact. */
	editContacts(ids: readonly string[], fields: Fields<Contact>) {
		const dated = { ...fields, updatedOn: today.day };
		return this.#each('editContact', ids, (id, act) =>
			this.#editing.contact({ id, fields: dated }, act)
		);
	}

	/** Moves accounts to a zone, or to none. */
	moveAccounts({ ids, zoneId }: { ids: readonly string[]; zoneId: string | null }) {
		const fields = { zoneId, updatedOn: today.day };
		return this.#each('editAccount', ids, (id, act) => this.#editing.account({ id, fields }, act));
	}

	/** Puts places into zones, which are made where they have no id yet; what became empty is left out. */
	divide(zones: readonly { zoneId: string | null; name: string; ids: readonly string[] }[]) {
		const filled = zones.filter(({ ids }) => ids.length > 0);
		const moves = filled.flatMap(({ zoneId, name, ids }) => {
			const zone = zoneId === null ? fresh({ name }) : null;
			return [
				...(zone ? [(act: Act) => addZone(this.#base, zone, act)] : []),
				...ids.map((id) => (act: Act) => {
					const fields = { zoneId: zone?.id ?? zoneId, updatedOn: today.day };
					return this.#editing.account({ id, fields }, act);
				})
			];
		});
		const several = filled.reduce((sum, { ids }) => sum + ids.length, 0);
		return this.#each('editAccount', moves, (move, act) => move(act), several);
	}

	/** Places doctors in one cell of a product as of a day. */
	placeInCell(placed: {
		contactIds: readonly string[];
		productId: string;
		cell: MatrixCell;
		day: Day;
	}) {
		const { customers, selfId } = this.#workspace;
		const facts = cellFacts(placed, { among: customers.assessments, selfId });
		return this.#each('recordAssessment', facts, (fact, act) =>
			recordAssessment(this.#base, fact, act)
		);
	}

	#each<Item>(
		name: ActName,
		items: readonly Item[],
		change: (item: Item, act: Act) => Checked<unknown>,
		several = items.length
	): Checked<Touched> {
		return this.#workspace.acts.perform<Touched>(name, (act) => {
			const each = { items, change: (item: Item) => change(item, act) };
			const written = eachTogether(this.#base, each, act);
			return written.ok ? { ok: true, value: { several } } : written;
		});
	}

	get #base() {
		return this.#workspace.documents.base;
	}
}
