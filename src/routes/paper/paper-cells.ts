import { rapports } from '#lib/domain/archive/contact.ts';
import { levels } from '#lib/domain/matrix.ts';
import { factSources } from '#lib/domain/provenance.ts';
import type { Formats } from '#lib/i18n/format.ts';
import type { Messages } from '#lib/i18n/messages.ts';
import type { ArchiveGroup, Editor } from '../customers/form/archive-form.ts';
import { fieldWords } from '../customers/form/field-words.ts';

/** A box of a paper form: its label, and what is written, ticked, or left to be. */
export interface PaperCell {
	readonly label: string;
	readonly words: string;
	/** The choices of a box that is ticked, in the place of words. */
	readonly boxes: readonly { readonly label: string; readonly ticked: boolean }[];
	/** Whether it takes the whole width. */
	readonly wide: boolean;
	/** Room for so many lines of handwriting. */
	readonly lines: number;
}

/** Boxes under one heading, two in a row unless they are wide. */
export interface PaperGroup {
	readonly title: string;
	readonly cells: readonly PaperCell[];
}

const wideEditors: ReadonlySet<Editor> = new Set(['long', 'names', 'source']);

/** The groups of an archive as boxes; `own` says what has words of its own, null what stands elsewhere on the paper. */
export function paperGroups<Record extends object>(ask: {
	/** Null for a form to be written on. */
	record: Record | null;
	form: readonly ArchiveGroup<keyof Record>[];
	labels: Readonly<{ [field: string]: string }>;
	own: (field: keyof Record) => string | null;
	m: Messages;
	f: Formats;
}): PaperGroup[] {
	const { record, form, labels, own, m, f } = ask;
	return form
		.map(({ group, fields }) => ({
			title: m.customers.group[group],
			cells: fields.flatMap(([field, editor]): PaperCell[] => {
				const isOwn = editor === 'own';
				const ownWords = isOwn ? own(field) : '';
				if (ownWords === null) return [];
				const value = record?.[field];
				const boxes = boxesOf(value, editor, m);
				return [
					{
						label: labels[String(field)] ?? '',
						words: boxes.length > 0 ? '' : isOwn ? ownWords : fieldWords(value, editor, { m, f }),
						boxes,
						wide: wideEditors.has(editor) || field === 'reception' || field === 'address',
						lines: editor === 'long' ? 3 : 1
					}
				];
			})
		}))
		.filter(({ cells }) => cells.length > 0);
}

function boxesOf(value: unknown, editor: Editor, m: Messages): PaperCell['boxes'] {
	const tick = <T>(choices: readonly T[], label: (choice: T) => string) =>
		choices.map((choice) => ({ label: label(choice), ticked: choice === value }));
	switch (editor) {
		case 'level':
			return tick(levels, (level) => m.customers.factorLevel[level]);
		case 'rapport':
			return tick(rapports, (rapport) => m.common.rapport[rapport]);
		case 'source':
			return tick(factSources, (source) => m.common.factSource[source]);
		case 'flag':
			return tick([true], () => m.common.state.yes);
		default:
			return [];
	}
}

/** The boxes in rows of the form: wide ones alone, the others in pairs. */
export function rowsOf(cells: readonly PaperCell[]): PaperCell[][] {
	const rows: PaperCell[][] = [];
	for (const cell of cells) {
		const last = rows.at(-1);
		if (!cell.wide && last?.length === 1 && !last[0]?.wide) last.push(cell);
		else rows.push([cell]);
	}
	return rows;
}
