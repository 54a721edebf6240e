import type { Frequency } from '#lib/domain/policy/policy-matrix.ts';
import type { Messages } from '#lib/i18n/messages.ts';

/** How often a class is visited, in words. */
export function frequencyText({ min, max, perMonths }: Frequency, m: Messages): string {
	const span = { low: min, high: max };
	return perMonths === 1
		? m.grading.perMonth(span)
		: m.customers.frequencyMonths({ ...span, months: perMonths });
}
