import type { LedgerEntry } from '#lib/domain/follow-up/promise-ledger.ts';
import type { VisitReport } from '#lib/domain/visits/visit.ts';
import { lineBefore, type VisitLine } from '#lib/domain/visits/visit-line.ts';
import type { Formats } from '#lib/i18n/format.ts';
import type { Messages } from '#lib/i18n/messages.ts';
import { missedWords } from '#lib/parts/visits/missed-words.ts';
import type { ShownDesk } from '#lib/state/context.ts';
import type { TimelineVisit } from '#lib/state/planning/day-timeline.ts';
import { today } from '#lib/state/live/today.svelte.ts';

/** One line under a name, with how much it presses. */
export interface Line {
	readonly text: string;
	readonly tone: 'plain' | 'late';
	/** What the person still waits for, where that is the line. */
	readonly promise?: LedgerEntry;
}

/** What came of a visit: why it was missed, or what it left to do. */
export const reportLine = (report: VisitReport, m: Messages): Line =>
	report.outcome === 'missed'
		? { text: missedWords(report, m), tone: 'late' }
		: { text: report.nextStep || report.note, tone: 'plain' };

/** The one line that matters of a visit: what came of it, else what to know before it. */
export function lineOf(
	{ plan, report }: Pick<TimelineVisit, 'plan' | 'report'>,
	{ desk, m, f }: { desk: ShownDesk; m: Messages; f: Formats }
): Line {
	if (report) return reportLine(report, m);
	const { contactId } = plan;
	const reports = desk.visits.reportsByContact.get(contactId) ?? [];
	const line = lineBefore({
		last: reports.find(({ outcome }) => outcome === 'done') ?? null,
		promises: desk.followUp.waiting.filter(({ promise }) => promise.contactId === contactId),
		today: today.day
	});
	return wordsOf(line, { m, f });
}

function wordsOf(line: VisitLine, { m, f }: { m: Messages; f: Formats }): Line {
	switch (line.kind) {
		case 'promise':
			return { text: '', tone: 'plain', promise: line.entry };
		case 'last': {
			const ago = f.relativeDay({ day: line.report.day, today: today.day });
			return { text: m.today.lastWords({ ago, text: line.text }), tone: 'plain' };
		}
		case 'since':
			return { text: m.today.since(line.days), tone: 'plain' };
		case 'first':
			return { text: m.today.firstVisit, tone: 'plain' };
	}
}
