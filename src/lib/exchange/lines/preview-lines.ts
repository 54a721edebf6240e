import { akinCompanies } from '#lib/domain/archive/akin-companies.ts';
import type { Contact } from '#lib/domain/archive/contact.ts';
import { stockMeasures } from '#lib/domain/archive/distributor-figure.ts';
import type { Compliance } from '#lib/domain/guard/compliance.ts';
import { isDistributorName, isHospitalName } from '#lib/exchange/archive/cell-shape.ts';
import { nameKey } from '#lib/domain/archive/name-keys.ts';
import type { Field } from '#lib/exchange/archive/field.ts';
import type { Existing, LeftOut, NewHospital } from '#lib/exchange/archive/preview.ts';
import { type RowDraft, rowDrafts } from '#lib/exchange/archive/row-drafts.ts';
import { type WorkplaceText, Workplaces } from '#lib/exchange/archive/workplaces.ts';
import { NewNames } from '#lib/exchange/archive/new-names.ts';
import { activityNames, clockBefore } from './activity-names.ts';
import { lineFields, type LineKind } from './line-fields.ts';
import { neededBy } from './line-needs.ts';
import { toldBefore } from './lines-told.ts';
import {
	type AnyLine,
	type LineRow,
	type LinesPreview,
	type LinesRequest,
	noLines
} from './lines-preview.ts';
import { NamedPeople } from './named-people.ts';
import { NamedProducts } from './named-products.ts';
import { joinedIn } from './joined-visits.ts';
import { talkedOf } from './talked-products.ts';
import { headingsByField, type Headings, stated, yearOfList } from './stated-lines.ts';

interface Looking {
	readonly request: LinesRequest;
	readonly existing: Existing;
	readonly compliance: Compliance;
}

/** The answer that a name means no hospital, or no distributor. */
export const noHospital = '';

/** A total among the lines: the lines above it say the same already. */
const total = /^(?:合计|总计|小计|共计|汇总|(?:grand |sub-?)?total|sum)$/i;

/** The rows of a list of lines: whom and what they speak of, what they lack, and what the territory holds of it already. */
export function previewLines(ask: Looking): Omit<LinesPreview, 'guarded'> {
	const { request, existing } = ask;
	const { kind, said } = request;
	const looking = new LineLooking(ask);
	const fields = lineFields[kind] as unknown as Readonly<Record<string, Field<never>>>;
	const drafts = rowDrafts<AnyLine>({ ...request, fields: fields as never } as never);
	const rows = drafts.map((row) => looking.look(row));
	const { hospitals, products, people, zones } = looking;
	return {
		kind,
		said,
		rows: toldBefore({ kind, rows, existing: existing.lines ?? noLines }),
		newHospitals: hospitals,
		newProducts: products.created,
		newPeople: people.created,
		newZones: zones.names
	};
}

const hasNoProduct: ReadonlySet<LineKind> = new Set([
	...(['visit', 'plan', 'promise', 'activity', 'expense'] as const)
]);
const isPersonal: ReadonlySet<LineKind> = new Set([
	...(['assessment', 'visit', 'plan', 'promise', 'expense'] as const)
]);
/** What speaks of no hospital: an expense does as the place of somebody it names. */
const isNowhere = (kind: LineKind, { name }: AnyLine): boolean =>
	kind === 'product' || kind === 'activity' || (kind === 'expense' && name === undefined);
/** In the plan of a week stands what is no visit too, after the time at which it begins. */
const isActivityName = (name: string): boolean => activityNames.has(name.replace(clockBefore, ''));

const distributorIn = ({ distributor }: AnyLine): WorkplaceText =>
	distributor === undefined ? {} : { hospital: distributor };

class LineLooking {
	readonly products: NamedProducts;
	readonly people: NamedPeople;
	readonly zones: NewNames;
	readonly #workplaces: Workplaces;
	readonly #left = new Map<string, NewHospital>();
	/** Names of accounts that no line of this kind speaks of. */
	readonly #others: ReadonlySet<string>;
	readonly #above: { readonly headings: Headings; readonly year: string | null };
	readonly #contactById: ReadonlyMap<string, Contact>;
	readonly #ask: Looking;

	constructor(ask: Looking) {
		this.#ask = ask;
		const { request, existing } = ask;
		const { accounts, contacts, zones } = existing;
		this.#above = { headings: headingsByField(request), year: yearOfList(request) };
		const same = new Map([...request.sameHospitals].filter(([, id]) => id !== noHospital));
		const isStock = request.kind === 'stock';
		this.#workplaces = new Workplaces({
			places: accounts.filter(({ kind }) => kind === (isStock ? 'distributor' : 'hospital')),
			zones,
			same,
			...(isStock ? { akin: akinCompanies } : {})
		});
		const other = isStock ? 'hospital' : 'distributor';
		this.#others = new Set(
			accounts.flatMap(({ kind, name }) => (kind === other ? [nameKey(name)] : []))
		);
		const { products } = existing.lines ?? noLines;
		this.products = new NamedProducts({ products, same: request.sameProducts });
		this.people = new NamedPeople(contacts, existing.furtherPlaces);
		this.#contactById = new Map(contacts.map((contact) => [contact.id, contact]));
		this.zones = new NewNames(zones.map(({ name }) => name));
	}

	get hospitals(): NewHospital[] {
		return [...this.#workplaces.created, ...this.#left.values()];
	}

	look(row: RowDraft<AnyLine>): LineRow {
		const draft = this.#said(row);
		const nobody = { account: null, person: null, product: null, figure: null, held: null };
		const nothing = { part: null, news: [] };
		const talked: LineRow['talked'] = [];
		const none = {
			talked,
			...nothing,
			plannedProductIds: [],
			...{ joinedBy: null, metAt: null },
			visit: null,
			...{ planId: null, weekTargets: null, promiseId: null, follows: [] },
			edit: null,
			changes: []
		};
		const plain = { ...row, draft, ...nobody, ...none, duplicateOf: null };
		const skip = { ...plain, problems: [], choice: 'skip' as const };
		const cells = [draft.hospital, draft.distributor, draft.product, draft.name];
		const isTotal = cells.some((cell) => cell !== undefined && total.test(cell.trim()));
		const isActivity = this.#ask.request.kind === 'plan' && isActivityName(draft.name ?? '');
		const leftOut: LeftOut | null =
			row.leftOut ?? (isTotal ? 'total' : isActivity ? 'activity' : null);
		if (leftOut) return { ...skip, leftOut, notes: [] };
		const { kind } = this.#ask.request;
		const place: WorkplaceText = kind === 'stock' ? distributorIn(draft) : draft;
		const account = isNowhere(kind, draft) ? null : this.#workplaces.of(place);
		if (account?.kind === 'new' && this.#isOther(account.key, place))
			return { ...skip, leftOut: kind === 'stock' ? 'noDistributor' : 'noHospital' };
		const named = kind === 'product' ? { ...draft, product: draft.name } : draft;
		const product = hasNoProduct.has(kind) ? null : this.products.of(named);
		const told =
			isPersonal.has(kind) && draft.name !== undefined ? this.people.of(draft, account) : null;
		const person = told?.kind === 'existing' || told?.kind === 'new' ? told : null;
		const { problems, unread } = neededBy(kind, {
			...{ draft, unread: row.unread, account, product, told },
			...{ today: this.#ask.request.today, compliance: this.#ask.compliance },
			isNewcomer: person?.kind === 'new' && !this.people.isNoted(person.key),
			isSourced: draft.source !== undefined || this.#ask.request.said.source !== null
		});
		if (problems.length > 0) return { ...plain, problems, unread, choice: 'skip' };
		if (account?.kind === 'new') this.#noteHospital(account.key, place);
		if (product?.kind === 'new') this.products.note(product.key, named);
		if (person?.kind === 'new' && account)
			this.people.note(person.key, { said: draft, place: account });
		const line = { ...plain, problems, unread, account, person, product, choice: 'new' as const };
		return kind === 'usage' ? this.#parted(line) : this.#talking(line);
	}

	/** What the row says, and what a person or the section above says for all. */
	#said({ draft, section }: RowDraft<AnyLine>): AnyLine {
		const { hospital, said, kind } = this.#ask.request;
		const own = stated(kind, draft, this.#above);
		const month = own.month ?? said.month ?? undefined;
		const place = draft.hospital ?? (draft.hospitalCode ? undefined : section.hospital || hospital);
		const isOfProduct = kind !== 'stock' || stockMeasures.some((measure) => measure in draft);
		const product = draft.product ?? (isOfProduct ? said.product || undefined : undefined);
		const isFigure = kind === 'usage' || kind === 'stock' || kind === 'target';
		const distributor = draft.distributor ?? (hospital || undefined);
		return {
			...own,
			...(kind === 'stock' && distributor ? { distributor } : {}),
			...(kind !== 'stock' && place ? { hospital: place } : {}),
			...(isFigure && month && !draft.day ? { month } : {}),
			...(product && !hasNoProduct.has(kind) && kind !== 'product' ? { product } : {})
		};
	}

	/** A line of usage with whose part of it is known; a person whom nobody knows is no part, and comes with no such list. */
	#parted(row: LineRow): LineRow {
		const { ofDoctor: name, ofDepartment: department = '' } = row.draft;
		const { account } = row;
		if ((name === undefined && department === '') || !account) return row;
		const ofDepartment = department === '' ? null : { contactId: null, department };
		if (name === undefined) return { ...row, part: ofDepartment };
		const told = this.people.of({ name, department }, account);
		const known = told.kind === 'existing' ? this.#contactById.get(told.id) : undefined;
		if (known) {
			const own = known.department || department;
			return { ...row, part: { contactId: known.id, department: own } };
		}
		const kind = told.kind === 'several' ? 'severalSuch' : 'nobodySuch';
		const unread = [...row.unread, { field: 'ofDoctor', kind, value: name } as const];
		return { ...row, unread, part: ofDepartment };
	}

	/** A visit with the products it was or is to be about, and who went along; what is none of ours is said not to be read. */
	#talking(row: LineRow): LineRow {
		const { kind } = this.#ask.request;
		const { products: text = '', plannedProducts = '' } = row.draft;
		if (kind !== 'visit' && kind !== 'plan') return row;
		const { products, supervisors } = this.#ask.existing.lines ?? noLines;
		const { joinedBy, unread: nobody } = joinedIn(row.draft, supervisors);
		const planned = talkedOf(plannedProducts, products).talked;
		const { talked, unknown } = talkedOf(text, products);
		const unread = unknown.map(
			(value) => ({ field: 'products', kind: 'notAChoice', value }) as const
		);
		const plannedProductIds = planned.map(({ productId }) => productId);
		const all = [...row.unread, ...unread.slice(0, 1), ...nobody];
		const metAt = this.#metAt(row);
		return { ...row, talked, plannedProductIds, joinedBy, metAt, unread: all };
	}

	#metAt({ person, account }: LineRow): string | null {
		if (person?.kind !== 'existing' || account?.kind !== 'existing') return null;
		return this.#contactById.get(person.id)?.accountId === account.id ? null : account.id;
	}

	/** A company that delivers is no hospital, and a hospital no distributor, unless a person says which it means. */
	#isOther(key: string, draft: WorkplaceText): boolean {
		const name = draft.hospital ?? '';
		const { kind, sameHospitals } = this.#ask.request;
		const answer = sameHospitals.get(key);
		const looksOther =
			kind === 'stock' ? isHospitalName(name) : isDistributorName(name) && !isHospitalName(name);
		const isOther = this.#others.has(nameKey(name)) || looksOther;
		const isLeft = answer === noHospital || (answer === undefined && isOther);
		if (!isLeft) return false;
		const before = this.#left.get(key);
		const { hospitalCode: code = '' } = draft;
		const rows = (before?.rows ?? 0) + 1;
		this.#left.set(key, { key, name, code, zone: null, rows, likely: [], isLeft: true });
		return true;
	}

	#noteHospital(key: string, said: WorkplaceText): void {
		this.#workplaces.note({ key, said, rows: 1 });
		this.zones.add(said.zone);
	}
}
