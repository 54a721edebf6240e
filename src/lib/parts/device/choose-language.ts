import { locale, messages } from '#lib/i18n/locale.svelte.ts';
import type { LocaleName } from '#lib/i18n/messages.ts';
import { toasts } from '#lib/ui/toasts.svelte.ts';

/** Shows the app in another language; says so where its words cannot be had, and stays with the one on screen. */
export async function chooseLanguage(name: LocaleName): Promise<void> {
	try {
		await locale.choose(name);
	} catch {
		toasts.show({ text: messages().errors.languageMissing, tone: 'error' });
	}
}
