import { locale, messages } from '#lib/i18n/locale.svelte.ts';
import { ruleBlocking, type ActNotice } from '#lib/state/live/acts.ts';
import type { Workspace } from '#lib/state/workspace.svelte.ts';
import { toasts } from '#lib/ui/toasts.svelte.ts';
import { actWords } from './act-words.ts';

/** Toasts that stand for an act: each goes when its act is undone, and what undid it uses the same words. */
const told = new Map<string, { toast: number; words: string }>();
const mostTold = 100;

/** Tells every act in a toast, with its undo; the returned function ends that. */
export const showNotices = (workspace: Workspace): (() => void) =>
	workspace.acts.onNotice((notice) => {
		// Why something was not done is said in words that the first screen does without.
		if (notice.kind === 'done' || notice.kind === 'undone' || notice.kind === 'redone')
			show(notice, workspace);
		else void locale.load('all').then(() => show(notice, workspace));
	});

function show(notice: ActNotice, workspace: Workspace): void {
	const m = messages();
	switch (notice.kind) {
		case 'done': {
			const words = actWords(notice, workspace);
			const { undo } = notice;
			const action = undo ? { label: m.common.act.undo, run: undo } : undefined;
			told.set(notice.id, { toast: toasts.show({ text: words, action }), words });
			if (told.size > mostTold) told.delete(told.keys().next().value!);
			return;
		}
		case 'refused': {
			const rule = ruleBlocking(notice.problem);
			const text = rule
				? m.compliance.blockedRule(m.compliance.rule[rule])
				: m.shell.refused(notice.problem);
			toasts.show({ text, tone: 'error' });
			return;
		}
		case 'forbidden':
			toasts.show({
				text: m.membership.forbidden[notice.why],
				tone: 'error'
			});
			return;
		case 'guarded': {
			const { rule, text } = notice.finding;
			toasts.show({
				text: m.compliance.blocked({ rule: m.compliance.rule[rule], text }),
				tone: 'error'
			});
			return;
		}
		case 'undone':
		case 'redone': {
			const { outcome } = notice;
			if (!outcome.ok && outcome.reason === 'nothing') {
				toasts.show({ text: m.shell.nothingToUndo });
				return;
			}
			const known = told.get(outcome.id);
			if (outcome.ok) {
				if (known) toasts.dismiss(known.toast);
				toasts.show({ text: m.shell[notice.kind](known?.words ?? m.shell.act[outcome.act]) });
			} else toasts.show({ text: m.shell[outcome.reason], tone: 'error' });
		}
	}
}
