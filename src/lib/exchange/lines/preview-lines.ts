import type { Hospital } from '#lib/domain/archive/account.ts';
import type { Compliance } from '#lib/domain/guard/compliance.ts';
import { isDistributorName, isHospitalName } from '#lib/exchange/archive/cell-shape.ts';
import { nameKey } from '#lib/domain/archive/name-keys.ts';
import type { Field } from '#lib/exchange/archive/field.ts';
import type { Existing, LeftOut, NewHospital } from '#lib/exchange/archive/preview.ts';
import { type RowDraft, rowDrafts } from '#lib/exchange/archive/row-drafts.ts';
import { Workplaces } from '#lib/exchange/archive/workplaces.ts';
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
import { talkedOf } from './talked-products.ts';
import { headingsByField, type Headings, stated, yearOfList } from './stated-lines.ts';

interface Looking {
	readonly request: LinesRequest;
	readonly existing: Existing;
	readonly compliance: Compliance;
}

/** The answer that a customer's name means no hospital. */
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

class LineLooking {
	readonly products: NamedProducts;
	readonly people: NamedPeople;
	readonly zones: NewNames;
	readonly #workplaces: Workplaces;
	readonly #left = new Map<string, NewHospital>();
	readonly #companies: ReadonlySet<string>;
	readonly #above: { readonly headings: Headings; readonly year: string | null };
	readonly #ask: Looking;

	constructor(ask: Looking) {
		this.#ask = ask;
		const { request, existing } = ask;
		const { accounts, contacts, zones } = existing;
		this.#above = { headings: headingsByField(request), year: yearOfList(request) };
		const same = new Map([...request.sameHospitals].filter(([, id]) => id !== noHospital));
		this.#workplaces = new Workplaces({
			hospitals: accounts.filter((account): account is Hospital => account.kind === 'hospital'),
			zones,
			same
		});
		this.#companies = new Set(
			accounts.flatMap(({ kind, name }) => (kind === 'distributor' ? [nameKey(name)] : []))
		);
		const { products } = existing.lines ?? noLines;
		this.products = new NamedProducts({ products, same: request.sameProducts });
		this.people = new NamedPeople(contacts);
		this.zones = new NewNames(zones.map(({ name }) => name));
	}

	get hospitals(): NewHospital[] {
		return [...this.#workplaces.created, ...this.#left.values()];
	}

	look(row: RowDraft<AnyLine>): LineRow {
		const draft = this.#said(row);
		const nobody = { account: null, person: null, product: null, figure: null, held: null };
		const talked: LineRow['talked'] = [];
		const none = {
			talked,
			plannedProductIds: [],
			visit: null,
			planId: null,
			edit: null,
			changes: []
		};
		const plain = { ...row, draft, ...nobody, ...none, duplicateOf: null };
		const skip = { ...plain, problems: [], choice: 'skip' as const };
		const cells = [draft.hospital, draft.product, draft.name];
		const isTotal = cells.some((cell) => cell !== undefined && total.test(cell.trim()));
		const isActivity = this.#ask.request.kind === 'plan' && isActivityName(draft.name ?? '');
		const leftOut: LeftOut | null =
			row.leftOut ?? (isTotal ? 'total' : isActivity ? 'activity' : null);
		if (leftOut) return { ...skip, leftOut, notes: [] };
		const { kind } = this.#ask.request;
		const account = isNowhere(kind, draft) ? null : this.#workplaces.of(draft);
		if (account?.kind === 'new' && this.#isNoHospital(account.key, draft))
			return { ...skip, leftOut: 'noHospital' };
		const named = kind === 'product' ? { ...draft, product: draft.name } : draft;
		const product = hasNoProduct.has(kind) ? null : this.products.of(named);
		const told =
			isPersonal.has(kind) && draft.name !== undefined ? this.people.of(draft, account) : null;
		const person = told?.kind === 'existing' || told?.kind === 'new' ? told : null;
		const { problems, unread } = neededBy(kind, {
			...{ draft, unread: row.unread, account, product, told },
			...{ today: this.#ask.request.today, compliance: this.#ask.compliance }
		});
		if (problems.length > 0) return { ...plain, problems, unread, choice: 'skip' };
		if (account?.kind === 'new') this.#noteHospital(account.key, draft);
		if (product?.kind === 'new') this.products.note(product.key, named);
		if (person?.kind === 'new' && account)
			this.people.note(person.key, { said: draft, place: account });
		return this.#talking({ ...plain, problems, unread, account, person, product, choice: 'new' });
	}

	/** What the row says, and what a person or the section above says for all. */
	#said({ draft, section }: RowDraft<AnyLine>): AnyLine {
		const { hospital, said, kind } = this.#ask.request;
		const own = stated(kind, draft, this.#above);
		const month = own.month ?? said.month ?? undefined;
		const place = draft.hospital ?? (draft.hospitalCode ? undefined : section.hospital || hospital);
		const product = draft.product ?? (said.product || undefined);
		const isFigure = kind === 'usage' || kind === 'target';
		return {
			...own,
			...(place ? { hospital: place } : {}),
			...(isFigure && month && !draft.day ? { month } : {}),
			...(product && !hasNoProduct.has(kind) && kind !== 'product' ? { product } : {})
		};
	}

	/** A visit with the products it was or is to be about; others than ours are said not to be read. */
	#talking(row: LineRow): LineRow {
		const { kind } = this.#ask.request;
		const { products: text = '', plannedProducts = '' } = row.draft;
		if ((kind !== 'visit' && kind !== 'plan') || text + plannedProducts === '') return row;
		const { products } = this.#ask.existing.lines ?? noLines;
		const planned = talkedOf(plannedProducts, products).talked;
		const { talked, unknown } = talkedOf(text, products);
		const unread = unknown.map(
			(value) => ({ field: 'products', kind: 'notAChoice', value }) as const
		);
		const plannedProductIds = planned.map(({ productId }) => productId);
		return { ...row, talked, plannedProductIds, unread: [...row.unread, ...unread.slice(0, 1)] };
	}

	/** A company that delivers is none, unless a person says which hospital it means. */
	#isNoHospital(key: string, draft: AnyLine): boolean {
		const name = draft.hospital ?? '';
		const answer = this.#ask.request.sameHospitals.get(key);
		const isCompany =
			this.#companies.has(nameKey(name)) || (isDistributorName(name) && !isHospitalName(name));
		const isLeft = answer === noHospital || (answer === undefined && isCompany);
		if (!isLeft) return false;
		const before = this.#left.get(key);
		const { hospitalCode: code = '' } = draft;
		const rows = (before?.rows ?? 0) + 1;
		this.#left.set(key, { key, name, code, zone: null, rows, likely: [], isLeft: true });
		return true;
	}

	#noteHospital(key: string, said: AnyLine): void {
		this.#workplaces.note({ key, said, rows: 1 });
		this.zones.add(said.zone);
	}
}
