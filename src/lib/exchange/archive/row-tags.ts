import { tagKey, type CustomerTag } from '#lib/domain/archive/tag.ts';
import type { Author } from '#lib/exchange/lines/line-records.ts';
import type { PreviewRow } from './preview.ts';

type Tagged = PreviewRow<{ readonly tags?: readonly string[] }>;

/** The tags that the rows of a list set on the records they went to, each once. */
export function tagsOf<Row extends Tagged>(
	rows: readonly Row[],
	gathered: { idOf: (row: Row) => string | undefined },
	{ memberId: recordedBy, recordedAt }: Author
): CustomerTag[] {
	const found = new Map<string, CustomerTag>();
	for (const row of rows) {
		const { tags } = row.draft;
		const subjectId = tags && gathered.idOf(row);
		if (!tags || subjectId === undefined) continue;
		for (const tag of tags) {
			const set: CustomerTag = { version: 1, subjectId, tag, recordedBy, recordedAt };
			found.set(tagKey(set), set);
		}
	}
	return [...found.values()];
}
