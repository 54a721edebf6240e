import type { Day } from '#lib/domain/day.ts';
import type { Formats } from '#lib/i18n/format.ts';

/** A size in bytes as a person reads it. */
export const fileSize = (f: Formats, bytes: number): string =>
	bytes < 1e6 ? `${f.number(bytes / 1e3)} kB` : `${f.number(bytes / 1e6)} MB`;

/** The name of a file that leaves this device; without a day where the newest always has the same name. */
export const nameOfFile = (what: string, territory: string, day: Day | null): string =>
	`${[what, territory, day]
		.filter((part) => part !== null)
		.join('-')
		.replace(/[\\/:*?"<>|\s]+/g, '-')}.rounds`;
