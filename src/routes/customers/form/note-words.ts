import type { Contact } from '#lib/domain/archive/contact.ts';
import type { Formats } from '#lib/i18n/format.ts';

/** What was done together with a doctor, a line for each note. */
export const noteWords = (
	{ cooperationNotes }: Pick<Contact, 'cooperationNotes'>,
	f: Formats
): string => cooperationNotes.map(({ on, text }) => `${f.dayWithYear(on)} ${text}`).join('\n');
