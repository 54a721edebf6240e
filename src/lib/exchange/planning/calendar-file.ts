import { generateIcsCalendar, type IcsDateObject, type IcsEvent } from 'ts-ics';
import { shortNameOf, type Account } from '#lib/domain/archive/account.ts';
import type { Contact } from '#lib/domain/archive/contact.ts';
import type { Day, HalfDay } from '#lib/domain/day.ts';
import type { VisitPlan } from '#lib/domain/visits/visit.ts';
import { foldLines } from '#lib/exchange/file/fold-lines.ts';

const timezone = 'Asia/Shanghai';
const tzoffset = '+0800';
const offsetMinutes = 480;

/** The hours a half day takes in a calendar, in minutes after midnight. */
const blockMinutes: Record<HalfDay, { start: number; end: number }> = {
	am: { start: 510, end: 690 },
	pm: { start: 810, end: 1020 }
};

/**
 * Planned visits as an .ics file: one event for each half day, its visits listed in order. A half day keeps its
 * uid, so that importing a changed plan again updates the event. `now` is the moment of writing, ISO 8601.
 */
export function calendarOf(ask: {
	name: string;
	visitPlans: readonly VisitPlan[];
	contacts: readonly Contact[];
	accounts: readonly Account[];
	repId: string;
	now: string;
}): string {
	const { name, visitPlans, contacts, accounts, repId, now } = ask;
	const contactById = new Map(contacts.map((contact) => [contact.id, contact]));
	const accountById = new Map(accounts.map((account) => [account.id, account]));
	const halves = new Map<string, VisitPlan[]>();
	for (const plan of visitPlans) {
		if (plan.cancelled || !contactById.has(plan.contactId)) continue;
		const key = `${plan.slot.day} ${plan.slot.half}`;
		halves.set(key, [...(halves.get(key) ?? []), plan]);
	}
	const events = [...halves]
		.sort(([first], [second]) => (first < second ? -1 : 1))
		.flatMap(([key, plans]): IcsEvent[] => {
			const ordered = [...plans].sort(inOrder);
			const stops = ordered.flatMap((plan): Stop[] => {
				const contact = contactById.get(plan.contactId);
				return contact ? [{ plan, contact, account: accountById.get(contact.accountId) }] : [];
			});
			const [first] = ordered;
			if (!first) return [];
			const { day, half } = first.slot;
			const { start, end } = blockMinutes[half];
			return [
				{
					uid: `${key.replace(' ', '-')}-${repId}@rounds`,
					stamp: { date: new Date(now) },
					start: moment({ day, minutes: start }),
					end: moment({ day, minutes: end }),
					summary: summaryOf(stops),
					description: stops.map(lineOf).join('\n'),
					location: placesOf(stops)
				}
			];
		});
	const text = generateIcsCalendar({
		version: '2.0',
		prodId: '-//Rounds//Visit plan//ZH',
		method: 'PUBLISH',
		name,
		timezones: [
			{
				id: timezone,
				props: [
					{
						type: 'STANDARD',
						start: new Date('1970-01-01T00:00:00Z'),
						offsetFrom: tzoffset,
						offsetTo: tzoffset,
						name: 'CST'
					}
				]
			}
		],
		events
	});
	// The library folds by characters; the standard counts bytes.
	return foldLines(
		text
			.replace(/\r\n /g, '')
			.split('\r\n')
			.filter((line) => line !== '')
	);
}

interface Stop {
	readonly plan: VisitPlan;
	readonly contact: Contact;
	readonly account: Account | undefined;
}

const inOrder = (first: VisitPlan, second: VisitPlan): number =>
	first.slot.order - second.slot.order || (first.id < second.id ? -1 : 1);

const namesInSummary = 3;

const summaryOf = (stops: readonly Stop[]): string => {
	const names = stops.map(({ contact }) => contact.name);
	const more = names.length > namesInSummary ? ` +${names.length - namesInSummary}` : '';
	return names.slice(0, namesInSummary).join('、') + more;
};

const lineOf = ({ plan, contact, account }: Stop, index: number): string =>
	[
		`${index + 1}. ${contact.name}`,
		account && shortNameOf(account),
		contact.department,
		plan.objective.text,
		plan.materials
	]
		.filter((part) => part)
		.join(' · ');

const placesOf = (stops: readonly Stop[]): string =>
	[...new Set(stops.flatMap(({ account }) => (account ? [account.name] : [])))].join('、');

/** The library writes the fields of `local.date` as they stand in UTC. */
function moment(at: { day: Day; minutes: number }): IcsDateObject {
	const local = Date.parse(`${at.day}T00:00:00Z`) + at.minutes * 60_000;
	return {
		date: new Date(local - offsetMinutes * 60_000),
		local: { date: new Date(local), timezone, tzoffset }
	};
}
