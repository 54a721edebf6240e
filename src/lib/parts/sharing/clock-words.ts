import { formats, messages } from '#lib/i18n/locale.svelte.ts';

const minute = 60_000;
const day = 24 * 60;

/** By how much this device's clock is ahead of another or behind it, in whole hours, from two days on in days. */
export function clockDifference(ahead: number): string {
	const { shell, common } = messages();
	const minutes = Math.abs(ahead) / minute;
	const span =
		minutes >= 2 * day
			? common.count.days(Math.round(minutes / day))
			: formats().minutes(Math.round(minutes / 60) * 60);
	return ahead > 0 ? shell.clock.ahead(span) : shell.clock.behind(span);
}
