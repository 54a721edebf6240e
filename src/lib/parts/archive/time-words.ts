import type { Contact } from '#lib/domain/archive/contact.ts';
import type { HalfDay, Period, Weekday } from '#lib/domain/day.ts';
import type { Formats } from '#lib/i18n/format.ts';
import type { Messages } from '#lib/i18n/messages.ts';

interface Words {
	readonly m: Messages;
	readonly f: Formats;
}

/** When a doctor sees outpatients, or is best met, in words; empty while unknown. */
export function timeWords(
	contact: Pick<Contact, 'clinic'> & Partial<Pick<Contact, 'bestTimes'>>,
	field: 'clinic' | 'bestTimes',
	{ m, f }: Words
): string {
	const wordsOf = (time: { weekday: Weekday; half?: HalfDay; period?: Period }) => {
		const part = time.half
			? m.common.halfDay[time.half]
			: time.period && m.common.period[time.period];
		return `${f.weekday(time.weekday)} ${part ?? ''}`;
	};
	const times = [...(contact[field] ?? [])].sort((one, other) => one.weekday - other.weekday);
	return times.length === 0 ? '' : f.list(times.map(wordsOf));
}
