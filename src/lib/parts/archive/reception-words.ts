import type { Hospital } from '#lib/domain/archive/account.ts';
import { receptionHours } from '#lib/domain/archive/reception.ts';
import type { Formats } from '#lib/i18n/format.ts';

/** When a hospital receives representatives, in words; empty where it states no rule. */
export const receptionWords = ({ reception }: Pick<Hospital, 'reception'>, f: Formats): string =>
	receptionHours(reception)
		.map(({ weekdays, start, end }) => {
			const days = weekdays.map((weekday) => f.weekday(weekday));
			return `${f.list(days)} ${f.clockSpan({ start, end })}`;
		})
		.join(' · ');
