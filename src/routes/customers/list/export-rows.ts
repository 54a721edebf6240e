import type { LocaleName } from '#lib/i18n/messages.ts';
import type { Messages } from '#lib/i18n/messages.ts';
import { downloadTable, type FileFormat, type FileWish } from '#lib/state/files/table-file.ts';
import { attempt } from '#lib/state/live/attempt.ts';
import type { Workspace } from '#lib/state/workspace.svelte.ts';
import { toasts } from '#lib/ui/toasts.svelte.ts';
import type { CustomerKind } from './list-query.ts';

/** Hands customers of one kind to the downloads as a table; a toast says where that fails. */
export async function exportRows(
	wanted: { kind: CustomerKind; ids: readonly string[]; format: FileFormat },
	{ customers, locale, m }: Pick<Workspace, 'customers'> & { locale: LocaleName; m: Messages }
): Promise<void> {
	const { kind, ids, format } = wanted;
	const zones = [...customers.zones.values()];
	const wish: FileWish =
		kind === 'hospitals'
			? {
					table: 'hospitals',
					hospitals: ids.flatMap((id) => customers.hospitals.get(id) ?? []),
					zones
				}
			: {
					table: 'doctors',
					contacts: ids.flatMap((id) => customers.contacts.get(id) ?? []),
					accounts: [...customers.accounts.values()],
					zones
				};
	const name = m.customers.exportName[kind === 'hospitals' ? 'hospitals' : 'doctors'];
	const language = locale === 'en' ? 'en' : 'zh';
	const attempted = await attempt(() => downloadTable({ wish, language, format, name }));
	if (!attempted.ok) toasts.show({ text: m.customers.exportFailed, tone: 'error' });
}
