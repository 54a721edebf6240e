import { messages } from '#lib/i18n/locale.svelte.ts';

/** What a document holds, in words, with the name of the member it belongs to. */
export function documentName(
	documentId: string,
	memberById: ReadonlyMap<string, { name: string }>
): string {
	const { membership, common } = messages();
	const [, , kind = '', of = '', period = ''] = documentId.split('/');
	return membership.documentName({
		kind: kind in membership.documentKind ? membership.documentKind[kind as 'meta'] : documentId,
		of: of && (memberById.get(of)?.name ?? common.state.unknown),
		period
	});
}
