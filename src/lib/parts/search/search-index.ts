import { shortNameOf, type Account } from '#lib/domain/archive/account.ts';
import { isDoctor, type Contact } from '#lib/domain/archive/contact.ts';
import type { WorkPlace } from '#lib/domain/archive/further-place.ts';
import { carriedMessages } from '#lib/i18n/carried.ts';
import { formats, messages } from '#lib/i18n/locale.svelte.ts';
import { addressOf } from '#lib/state/address.ts';
import type { ShownDesk } from '#lib/state/context.ts';
import { recordAddress } from '#lib/state/record-address.ts';
import type { Workspace } from '#lib/state/workspace.svelte.ts';
import type { SearchEntry } from './search-entry.ts';

const joined = (...parts: readonly (string | undefined)[]): string =>
	parts.filter(Boolean).join(' · ');
const digits = (phone: string): string => phone.replace(/\D/g, '');

function ofContact(
	contact: Contact,
	[account, ...others]: readonly [Account, ...Account[]],
	tags: readonly string[] = []
): SearchEntry {
	const role = () => (isDoctor(contact) ? '' : messages().common.contactRole[contact.role]);
	return {
		key: `doctor.${contact.id}`,
		group: 'customers',
		title: contact.name,
		detail: () =>
			joined([account, ...others].map(shortNameOf).join(' / '), contact.department, role()),
		names: [
			...[account, ...others].flatMap(({ name, alias }) => [name, alias]),
			contact.department,
			...tags
		].filter(Boolean),
		phone: digits(contact.phone),
		href: addressOf('customers', { doctor: contact.id })
	};
}

function ofAccount(account: Account, tags: readonly string[] = []): SearchEntry {
	const isHospital = account.kind === 'hospital';
	const title = shortNameOf(account);
	return {
		key: `account.${account.id}`,
		group: isHospital ? 'hospitals' : 'customers',
		title,
		detail: () =>
			isHospital
				? joined(title === account.name ? account.alias : account.name, account.level)
				: joined(messages().common.accountKind[account.kind], account.address),
		names: [account.name, account.alias, account.code, ...tags].filter(Boolean),
		phone: digits(account.phone),
		href: addressOf('customers', isHospital ? { hospital: account.id } : { account: account.id })
	};
}

type Tags = readonly string[] | undefined;

const same = (one: Tags, other: Tags): boolean => one?.join() === other?.join();

/** The customers as entries; one that did not change keeps its entry, so that only the first look takes a moment. */
export class CustomerEntries {
	readonly #ofAccount = new WeakMap<Account, { tags: Tags; entry: SearchEntry }>();
	readonly #ofContact = new WeakMap<
		Contact,
		{ account: Account; further: readonly WorkPlace[] | undefined; tags: Tags; entry: SearchEntry }
	>();

	/** Everybody in use, in the order of the archive. */
	read(
		{ accounts, contacts, furtherPlaces }: Workspace['customers'],
		tagsById: ReadonlyMap<string, readonly string[]>
	): readonly SearchEntry[] {
		const entries: SearchEntry[] = [];
		for (const contact of contacts.values()) {
			const account = accounts.get(contact.accountId);
			if (!account) continue;
			let known = this.#ofContact.get(contact);
			const further = furtherPlaces.get(contact.id);
			const tags = tagsById.get(contact.id);
			if (known?.account !== account || known.further !== further || !same(known.tags, tags)) {
				const others = (further ?? []).flatMap(({ accountId }) => accounts.get(accountId) ?? []);
				const entry = ofContact(contact, [account, ...others], tags);
				known = { account, further, tags, entry };
				this.#ofContact.set(contact, known);
			}
			entries.push(known.entry);
		}
		for (const account of accounts.values()) {
			const tags = tagsById.get(account.id);
			let known = this.#ofAccount.get(account);
			if (!known || !same(known.tags, tags))
				this.#ofAccount.set(account, (known = { tags, entry: ofAccount(account, tags) }));
			entries.push(known.entry);
		}
		return entries;
	}
}

/** Products, promises and visits as entries; of visits those of the months that are open, each shown over the screen `at`. */
export function recordEntries(
	{ customers }: Workspace,
	{ followUp, visits, plans }: ShownDesk,
	at: URL
): readonly SearchEntry[] {
	const nameOf = (contactId: string) => customers.allContacts.get(contactId)?.name ?? '';
	const products = [...customers.products.values()].map(({ id, name }): SearchEntry => ({
		key: `product.${id}`,
		group: 'pages',
		title: name,
		detail: () => `${carriedMessages().search.product} · ${messages().insight.title}`,
		names: [],
		href: addressOf('insight', { product: id })
	}));
	const promises = followUp.ledger.map(({ promise, state }): SearchEntry => ({
		key: `promise.${promise.id}`,
		group: 'promises',
		title: promise.text,
		detail: () =>
			joined(
				nameOf(promise.contactId),
				messages().promises.state[state],
				formats().day(promise.due)
			),
		names: [nameOf(promise.contactId)],
		href: addressOf('customers', { doctor: promise.contactId })
	}));
	const latestFirst = visits.history.reports.toSorted((one, other) =>
		one.day < other.day ? 1 : -1
	);
	const reported = latestFirst.map((report): SearchEntry => ({
		key: `report.${report.id}`,
		group: 'visits',
		title: nameOf(report.contactId),
		detail: () =>
			joined(formats().day(report.day), report.note || report.nextStep || report.objective.text),
		names: [],
		words: joined(report.note, report.nextStep, report.objective.text),
		href: recordAddress(at, { of: 'report', id: report.id })
	}));
	const open = plans.visitPlans.filter(({ id }) => !visits.history.reportByPlan.has(id));
	const planned = open.map((plan): SearchEntry => ({
		key: `plan.${plan.id}`,
		group: 'visits',
		title: nameOf(plan.contactId),
		detail: () =>
			joined(
				formats().day(plan.slot.day),
				messages().common.halfDay[plan.slot.half],
				plan.objective.text
			),
		names: [],
		words: plan.objective.text,
		href: recordAddress(at, { of: 'plan', id: plan.id })
	}));
	return [...products, ...promises, ...planned, ...reported];
}
