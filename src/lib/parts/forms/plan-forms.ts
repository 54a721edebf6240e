import { mondayOf, monthOf, type Day } from '#lib/domain/day.ts';
import type { OutFile } from '#lib/state/files/file-kinds.ts';
import { tableFile } from '#lib/state/files/table-file.ts';
import { dayForm } from './day-form.ts';
import type { FormAsk, FormTable } from './form-table.ts';
import { targetForm } from './target-form.ts';
import { weekForm } from './week-form.ts';

/** The forms of the month, the week and the day, as the address names them. */
export const planForms = ['targets', 'week', 'day'] as const;

export type PlanForm = (typeof planForms)[number];

export const isPlanForm = (of: string): of is PlanForm => planForms.some((form) => form === of);

type OfDay = { form: PlanForm; day: Day };

/** The form of the month, the week or the day that `day` lies in. */
export function planForm(ask: FormAsk, { form, day }: OfDay): FormTable {
	if (form === 'targets') return targetForm(ask, monthOf(day));
	return form === 'week' ? weekForm(ask, mondayOf(day)) : dayForm(ask, day);
}

/** The same as a workbook laid out like the paper; rejects when the worker failed. */
export function formFile(ask: FormAsk, of: OfDay): Promise<OutFile> {
	const content = planForm(ask, of);
	const rep = ask.workspace.memberById.get(ask.desk.repId)?.name ?? '';
	const time =
		of.form === 'targets' ? monthOf(of.day) : of.form === 'week' ? mondayOf(of.day) : of.day;
	return tableFile({
		wish: { table: 'ready', content },
		language: 'zh',
		format: 'xlsx',
		name: [content.name, rep, time].filter(Boolean).join(' ')
	});
}
