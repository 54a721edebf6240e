import { shortNameOf } from '#lib/domain/archive/account.ts';
import type { Slot } from '#lib/domain/visits/visit.ts';
import { daySummary, type DaySummary } from '#lib/domain/planning/day-summary.ts';
import type { Day } from '#lib/domain/day.ts';
import type { Formats } from '#lib/i18n/format.ts';
import type { Messages } from '#lib/i18n/messages.ts';
import { sentences } from '#lib/i18n/sentences.ts';
import { missedWords } from '#lib/parts/visits/missed-words.ts';
import type { ShownDesk } from '#lib/state/context.ts';
import type { Workspace } from '#lib/state/workspace.svelte.ts';

type Seen = { workspace: Workspace; desk: ShownDesk };
type Said = { m: Messages; f: Formats };

/** What became of a day on this desk. */
export const summaryOf = ({ desk }: Seen, day: Day): DaySummary =>
	daySummary(
		{
			plans: desk.plans.visitPlans,
			reports: desk.visits.history.reports,
			promises: desk.visits.history.promises,
			activities: desk.activities.all
		},
		day
	);

/** A part of the summary under its heading; a part without lines is not shown. */
export interface SummaryPart {
	readonly title: string;
	readonly lines: readonly string[];
}

/** The summary in words, part by part: who, where, what came of it, what was promised by when, what moves to when. */
export function summaryParts(
	summary: DaySummary,
	{ workspace, m, f }: Said & { workspace: Workspace }
): SummaryPart[] {
	const s = m.today.summary;
	const { customers } = workspace;
	const person = (contactId: string) => {
		const contact = customers.allContacts.get(contactId);
		const account = customers.allAccounts.get(contact?.accountId ?? '');
		return [contact?.name ?? m.promises.someone, account && shortNameOf(account)]
			.filter(Boolean)
			.join(' · ');
	};
	const joined = (...texts: (string | null)[]) => sentences(texts, s.and);
	const line = (contactId: string, text: string) =>
		text === '' ? person(contactId) : m.common.labelled({ label: person(contactId), value: text });
	const when = ({ day, half }: Slot) => `${f.day(day)} ${m.common.halfDay[half]}`;
	const parts: SummaryPart[] = [
		{
			title: s.done(summary.done.length),
			lines: summary.done.map(({ contactId, note, nextStep }) =>
				line(contactId, joined(note, nextStep && s.next(nextStep)))
			)
		},
		{
			title: s.missed(summary.missed.length),
			lines: summary.missed.map(({ report, again }) =>
				line(
					report.contactId,
					joined(missedWords(report, m), again ? s.again(when(again)) : s.notAgain)
				)
			)
		},
		{
			title: s.promised(summary.promises.length),
			lines: summary.promises.map(({ contactId, text, due }) =>
				line(contactId, `${text}${m.common.aside(s.due(f.day(due)))}`)
			)
		},
		{
			title: s.activities,
			lines: summary.activities.map(({ kind, text, place, done }) =>
				[m.activities.kind[kind], text, place, done && m.activities.isDone]
					.filter(Boolean)
					.join(' · ')
			)
		},
		{
			title: s.open(summary.unreported.length),
			lines: summary.unreported.map(({ contactId }) => person(contactId))
		}
	];
	return parts.filter(({ lines }) => lines.length > 0);
}

/** The summary as one text for a chat. */
export const summaryText = (head: string, parts: readonly SummaryPart[]): string =>
	[
		head,
		...parts.map(({ title, lines }) =>
			[title, ...lines.map((line, at) => `${at + 1}. ${line}`)].join('\n')
		)
	].join('\n\n');
