import type { VisitReport } from '#lib/domain/visits/visit.ts';
import type { Messages } from '#lib/i18n/messages.ts';

/** Why a visit was missed: the reason that was chosen, then what was noted. */
export const missedWords = ({ missedReason, note }: VisitReport, m: Messages): string =>
	[missedReason && m.visit.missedReasons[missedReason], note].filter(Boolean).join(' · ');
