import * as v from 'valibot';
import { idSchema, instantSchema } from '#lib/domain/record.ts';
import { narrow } from './name-keys.ts';

/** As many characters as a tag has: a word, not a note. */
export const longestTag = 20;

/** A short free word on a customer, a person or an account, as one member set it. */
export const customerTagSchema = v.object({
	version: v.literal(1),
	/** The contact or the account. */
	subjectId: idSchema,
	tag: v.pipe(v.string(), v.minLength(1), v.maxLength(longestTag)),
	recordedBy: idSchema,
	recordedAt: instantSchema
});

export type CustomerTag = v.InferOutput<typeof customerTagSchema>;

/** The key under which a tag stands: two people who set two tags at once both keep theirs. */
export const tagKey = ({ subjectId, tag }: Pick<CustomerTag, 'subjectId' | 'tag'>): string =>
	`${subjectId}/${tag}`;

/** T1: a typed word as a tag: usual width, single spaces, none of the signs that part words in a list; empty where nothing is left. */
export const tagOf = (text: string): string =>
	narrow(text)
		.replace(/[\s、，,;；/]+/g, ' ')
		.trim();

/** T2: the tags of each customer in order; a merged card tells those of the one it stands under. */
export function tagsBySubject(
	said: Iterable<Pick<CustomerTag, 'subjectId' | 'tag'>>,
	standing: (id: string) => string
): ReadonlyMap<string, readonly string[]> {
	const found = new Map<string, Set<string>>();
	for (const { subjectId, tag } of said) {
		const id = standing(subjectId);
		found.set(id, (found.get(id) ?? new Set()).add(tag));
	}
	return new Map([...found].map(([id, tags]) => [id, [...tags].sort()]));
}
