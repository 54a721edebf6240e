import { messages } from '#lib/i18n/locale.svelte.ts';
import type { ActNotice, Acts } from '#lib/state/live/acts.ts';
import { toasts } from '#lib/ui/toasts.svelte.ts';

/** Tells every act in a toast, with its undo; the returned function ends that. */
export const showNotices = (acts: Acts): (() => void) => acts.onNotice(show);

function show(notice: ActNotice): void {
	const m = messages();
	const { act } = m.shell;
	switch (notice.kind) {
		case 'done':
			toasts.show({
				text: act[notice.act],
				action: { label: m.common.act.undo, run: notice.undo }
			});
			return;
		case 'refused':
			toasts.show({ text: m.shell.refused(notice.problem), tone: 'error' });
			return;
		case 'forbidden':
			toasts.show({
				text: m.membership.forbidden[notice.why],
				tone: 'error'
			});
			return;
		case 'undone':
		case 'redone': {
			const { outcome } = notice;
			if (outcome.ok) toasts.show({ text: m.shell[notice.kind](act[outcome.act]) });
			else if (outcome.reason === 'changedElsewhere')
				toasts.show({ text: m.shell.changedElsewhere, tone: 'error' });
			else toasts.show({ text: m.shell.nothingToUndo });
		}
	}
}
