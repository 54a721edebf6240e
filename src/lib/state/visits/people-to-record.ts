import { nameKey } from '#lib/domain/archive/name-keys.ts';
import type { Contact } from '#lib/domain/archive/contact.ts';
import type { VisitPlan } from '#lib/domain/visits/visit.ts';
import type { ShownDesk } from '#lib/state/context.ts';
import { placeOfVisit } from '#lib/state/archive/visit-place.ts';
import { today } from '#lib/state/live/today.svelte.ts';
import type { Workspace } from '#lib/state/workspace.svelte.ts';

type Seen = { workspace: Workspace; desk: ShownDesk };

/** Whom a rep who taps “record” most likely means: today's planned visits, then who is near them or was met lately. */
export interface LikelyPeople {
	/** Visits of today that have no report, in the order of the day. */
	readonly planned: readonly VisitPlan[];
	/** Others of the hospitals of today, then who was met last. */
	readonly near: readonly Contact[];
	/** Everyone else, the highest grades first. */
	readonly others: readonly Contact[];
}

const mostNear = 8;
const mostOthers = 30;

export function likelyPeople({ workspace, desk }: Seen): LikelyPeople {
	const { customers, grades } = workspace;
	const plans = desk.plans.visitPlansByDay.get(today.day) ?? [];
	const planned = plans.filter(({ id }) => !desk.visits.history.reportByPlan.has(id));
	const plannedIds = new Set(plans.map(({ contactId }) => contactId));
	const hereToday = new Set(
		plans.map(({ contactId, slot }) => placeOfVisit(customers, contactId, slot)?.id)
	);
	const free = [...customers.contacts.values()].filter(({ id }) => !plannedIds.has(id));
	const gradeOf = ({ id }: Contact) => grades.gradeByDoctor.get(id)?.result.grade ?? 'D';
	const byGrade = (one: Contact, other: Contact) => gradeOf(one).localeCompare(gradeOf(other));
	const lastDayOf = ({ id }: Contact) => desk.visits.reportsByContact.get(id)?.[0]?.day ?? '';
	const isHere = ({ id, accountId }: Contact) =>
		hereToday.has(accountId) ||
		(customers.furtherPlaces.get(id) ?? []).some((place) => hereToday.has(place.accountId));
	const beside = free.filter(isHere).sort(byGrade);
	const recent = free
		.filter((contact) => lastDayOf(contact) !== '')
		.sort((one, other) => (lastDayOf(one) < lastDayOf(other) ? 1 : -1));
	const near = new Set([...beside.slice(0, mostNear / 2), ...recent].slice(0, mostNear));
	const others = free.filter((contact) => !near.has(contact)).sort(byGrade);
	return { planned, near: [...near], others: others.slice(0, mostOthers) };
}

/** Contacts in use of exactly that name, however it is written. */
export const namesakesOf = (workspace: Workspace, name: string): Contact[] =>
	[...workspace.customers.contacts.values()].filter(
		(contact) => nameKey(name) !== '' && nameKey(contact.name) === nameKey(name)
	);
