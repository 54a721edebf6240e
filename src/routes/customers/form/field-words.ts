import type { ContactRole, Rapport } from '#lib/domain/archive/contact.ts';
import type { Day } from '#lib/domain/day.ts';
import type { Level } from '#lib/domain/matrix.ts';
import type { FactSource } from '#lib/domain/provenance.ts';
import type { Formats } from '#lib/i18n/format.ts';
import type { Messages } from '#lib/i18n/messages.ts';
import type { Editor } from './archive-form.ts';

/** What a field of an archive says, in words; empty while it says nothing. */
export function fieldWords(
	value: unknown,
	editor: Editor,
	{ m, f }: { m: Messages; f: Formats }
): string {
	if (value === null || value === undefined || value === '') return '';
	switch (editor) {
		case 'number':
			return f.number(value as number);
		case 'day':
			return f.dayWithYear(value as Day);
		case 'level':
			return m.customers.factorLevel[value as Level];
		case 'flag':
			return value === true ? m.common.state.yes : '';
		case 'names':
			return f.list(value as string[]);
		case 'role':
			return m.common.contactRole[value as ContactRole];
		case 'rapport':
			return m.common.rapport[value as Rapport];
		case 'source':
			return m.common.factSource[value as FactSource];
		default:
			return value as string;
	}
}
