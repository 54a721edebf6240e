import { plural } from '../plural.ts';
import type { tags as source } from '../zh/tags.ts';

const customers = (count: number) => plural(count, 'customer');

/** Tags of customers: short free words. */
export const tags: typeof source = {
	title: 'Tags',
	several: (count) => `Tags of ${customers(count)}`,
	act: 'Tags…',
	add: 'Add a tag',
	edit: 'Change tags',
	typed: 'New tag',
	hint: 'A short word, at most 20 characters. Everybody in the territory sees it; lists can be filtered and searched by it.',
	has: 'Tags now',
	none: 'No tags yet.',
	known: 'Used in this territory',
	of: ({ tag, count }) => `${tag} (${count})`,
	added: ({ tag, count }) => `“${tag}” set on ${customers(count)}`,
	removed: ({ tag, count }) => `“${tag}” taken from ${customers(count)}`,
	all: 'Tags (all of those chosen)'
};
