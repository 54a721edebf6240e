import type { FieldSource } from '#lib/domain/archive/field-note.ts';
import type { Formats } from '#lib/i18n/format.ts';
import type { Messages } from '#lib/i18n/messages.ts';

/** Where a field was learned, in one line: the source, who told it, and when. */
export const sourceWords = (
	{ source, from, on }: FieldSource,
	{ m, f }: { m: Messages; f: Formats }
): string =>
	[source && m.common.factSource[source], from, f.day(on).replaceAll(' ', '\u00a0')]
		.filter(Boolean)
		.join(' · ');
