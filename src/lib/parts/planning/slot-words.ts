import type { Formats } from '#lib/i18n/format.ts';
import type { Messages } from '#lib/i18n/messages.ts';
import type { SlotChoice } from '#lib/state/planning/slot-choices.ts';

/** A half day's consequence in a few plain words, and whether it is a warning. */
interface SlotWords {
	readonly text: string;
	readonly warns: boolean;
}

/** Nobody who walks notices less. */
const noticeableMinutes = 1;

/** What choosing a half day would mean: what speaks against it, else the way and one drawback. */
export function slotWords(
	choice: SlotChoice,
	{ m, f }: { m: Messages['plan']['slots']; f: Formats }
): SlotWords {
	const extra = (name: keyof Messages['plan']['term']) =>
		choice.cost?.terms.find((term) => term.name === name)?.extraCost ?? 0;
	if (choice.isHere) return { text: m.here, warns: false };
	if (choice.against === 'noCapacity' && choice.cost)
		return { text: [m.against.noCapacity, way()].join(' · '), warns: true };
	if (choice.against) return { text: m.against[choice.against], warns: true };
	if (!choice.cost) return { text: '', warns: false };
	const overloads = extra('overload') > noticeableMinutes;
	const drawback = overloads
		? m.overload
		: extra('bestTime') > 0
			? m.notBest
			: extra('zones') > 0
				? m.otherZone
				: null;
	return { text: [way(), drawback].filter(Boolean).join(' · '), warns: overloads };

	function way(): string {
		const minutes = extra('travel');
		if (choice.together) return m.together(choice.together);
		if (minutes >= noticeableMinutes) return m.longer(f.minutes(minutes));
		return minutes <= -noticeableMinutes ? m.shorter(f.minutes(-minutes)) : m.sameWay;
	}
}
