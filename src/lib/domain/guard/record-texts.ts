import { checkFreeText, type TextFinding } from './free-text.ts';
import type { Compliance } from './compliance.ts';

/** What the guard finds in a field of a record; `text` is the words themselves. */
export interface RecordFinding extends TextFinding {
	readonly field: string;
	readonly text: string;
}

/** Names, numbers, places and days: a hospital's address is no home, and a phone no card. */
const plainFields: ReadonlySet<string> = new Set([
	...['version', 'kind', 'role', 'name', 'alias', 'code', 'phone', 'email', 'address'],
	...['level', 'department', 'departments', 'title', 'post', 'source', 'licences', 'unit'],
	...['receptionPlace', 'deliveryArea', 'outcome', 'mode', 'half', 'path', 'key'],
	// What went into the bag is a copy of the materials.
	'packed'
]);

/** Whether what is written into a field is free text, which the guard reads. */
export const isFreeText = (field: string): boolean =>
	!plainFields.has(field) && !/(?:Id|Ids|On|At|By|Until)$|^(?:id|ids|day|due|month)$/.test(field);

/** Everything the guard finds in the free text of a record or of some of its fields, inner ones too. */
export function checkTexts(says: object, compliance: Compliance): RecordFinding[] {
	return Object.entries(says).flatMap(([field, value]): RecordFinding[] => {
		if (!isFreeText(field)) return [];
		const texts = typeof value === 'string' ? [value] : Array.isArray(value) ? value : null;
		if (texts)
			return texts.flatMap((text: unknown) =>
				typeof text === 'string'
					? checkFreeText(text, compliance).map((finding) => ({
							...finding,
							field,
							text: text.slice(finding.from, finding.to)
						}))
					: []
			);
		return typeof value === 'object' && value !== null ? checkTexts(value, compliance) : [];
	});
}
