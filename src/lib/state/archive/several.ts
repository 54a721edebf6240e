import type * as Y from 'yjs';
import type { Contact } from '#lib/domain/archive/contact.ts';
import type { Checked } from '#lib/domain/record.ts';
import type { Performing } from '#lib/state/live/acts.ts';
import { fresh } from '#lib/state/live/draft.ts';
import { today } from '#lib/state/live/today.svelte.ts';
import * as accounts from '#lib/store/accounts.ts';
import type { AssessmentFact } from '#lib/store/assessment-fact.ts';
import { recordAssessment } from '#lib/store/assessments.ts';
import * as contacts from '#lib/store/contacts.ts';
import { eachTogether, type Act, type ActName } from '#lib/store/table/act.ts';
import type { Fields } from '#lib/store/table/write-records.ts';
import { addZone } from '#lib/store/zones.ts';
import type { Editing } from './editing.ts';

/** How many customers an act was upon. */
interface Touched {
	readonly several: number;
}

/** Acts upon several customers: each is one act, seen and undone as a whole. */
export class Several {
	readonly #base: Y.Doc;
	readonly #acts: Performing;
	readonly #editing: Editing;

	constructor(base: Y.Doc, parts: { acts: Performing; editing: Editing }) {
		this.#base = base;
		this.#acts = parts.acts;
		this.#editing = parts.editing;
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

	/** Records judgements made in one go. */
	record(facts: readonly AssessmentFact[]) {
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
		return this.#acts.perform<Touched>(name, (act) => {
			const each = { items, change: (item: Item) => change(item, act) };
			const written = eachTogether(this.#base, each, act);
			return written.ok ? { ok: true, value: { several } } : written;
		});
	}
}
