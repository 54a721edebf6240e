import { carriedMessages } from '#lib/i18n/carried.ts';
import { downloadBytes } from '#lib/state/files/download.ts';
import type { OutFile } from '#lib/state/files/file-kinds.ts';
import { remembersTap, shareFile } from '#lib/state/files/file-share.ts';
import { attempt } from '#lib/state/live/attempt.ts';
import { toasts } from '#lib/ui/toasts.svelte.ts';

/** Makes a file at the tap; rejects when the worker failed. */
export type MakeFile = () => Promise<OutFile>;

/** Makes a file and hands it to the downloads; a toast says where that fails. */
export async function saveOut(make: MakeFile): Promise<void> {
	const made = await attempt(make);
	if (!made.ok) return tellFailure();
	save(made.value);
	toasts.show({ text: carriedMessages().takingOut.saved });
}

/** Makes a file and opens the share sheet with it; one that the browser does not hand on goes to the downloads. */
export async function shareOut(make: MakeFile): Promise<void> {
	const made = await attempt(make);
	if (!made.ok) return tellFailure();
	const words = carriedMessages().takingOut;
	if (remembersTap()) return share(made.value);
	// Making it took longer than the browser remembers a tap: it opens the sheet only for a new one.
	toasts.show({
		text: words.ready,
		action: { label: words.shareNow, run: () => void share(made.value) }
	});
}

async function share(file: OutFile): Promise<void> {
	if ((await shareFile(file)) !== 'refused') return;
	save(file);
	toasts.show({ text: carriedMessages().takingOut.notShared });
}

const save = ({ bytes, name, type = 'text/plain' }: OutFile) =>
	downloadBytes({ bytes, name: name.replace(/[\\/:*?"<>|]+/g, '-'), type });

const tellFailure = () =>
	void toasts.show({ text: carriedMessages().takingOut.failed, tone: 'error' });
