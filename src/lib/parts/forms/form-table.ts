import type { CarriedMessages } from '#lib/i18n/carried.ts';
import type { Formats } from '#lib/i18n/format.ts';
import type { Messages } from '#lib/i18n/messages.ts';
import type { ShownDesk } from '#lib/state/context.ts';
import type { FileWish } from '#lib/state/files/table-file.ts';
import type { Workspace } from '#lib/state/workspace.svelte.ts';

/** A form of the trade as rows, for paper and for a spreadsheet alike. */
export type FormTable = Extract<FileWish, { table: 'ready' }>['content'];

/** Whose form it is and in which words. */
export interface FormAsk {
	readonly workspace: Workspace;
	readonly desk: ShownDesk;
	readonly m: Messages;
	readonly words: CarriedMessages['forms'];
	readonly f: Formats;
}

/** The line under a form's title: territory, rep and the time it is of. */
export function formFacts(
	{ workspace, desk, m, words }: FormAsk,
	of: { label: string; value: string }
): string {
	const rep = workspace.memberById.get(desk.repId)?.name ?? '';
	return [
		words.of({ label: m.common.term.territory, value: workspace.name }),
		words.of({ label: m.common.term.rep, value: rep }),
		words.of(of)
	].join(words.gap);
}
