import { formats, messages } from '#lib/i18n/locale.svelte.ts';
import type { LinkStanding } from '#lib/state/sharing/links.svelte.ts';

/** The state of the links as one sentence. */
export function linkWords(standing: LinkStanding): string {
	const m = messages().shell.links;
	const f = formats();
	const when = (at: number) => f.moment(new Date(at).toISOString());
	switch (standing.id) {
		case 'cannotStore':
			return m.cannotStore(f.list(standing.names));
		case 'refused':
		case 'uneven':
		case 'foreign':
			return m[standing.id]({ names: f.list(standing.names), documents: standing.documents });
		case 'arriving':
			return m.arriving({ arrived: f.number(standing.arrived), of: f.number(standing.of) });
		case 'syncing':
			return m.syncing(standing.documents);
		case 'equal':
			return m.equal({ names: f.list(standing.names), at: when(standing.at) });
		case 'left':
			return m.left({ ...standing, at: when(standing.at) });
		case 'unsent':
			return m.unsent(f.number(standing.changes));
		case 'held':
		case 'sent':
			return m[standing.id]({ name: standing.name, at: when(standing.at) });
		default:
			return m[standing.id];
	}
}
