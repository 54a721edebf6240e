import { nameKey } from '#lib/domain/archive/name-keys.ts';
import type { RowProblem } from '#lib/exchange/archive/preview.ts';
import type { AnyLine, ExistingLines } from './lines-preview.ts';

/** Who a row says went along: a supervisor of the territory by a name that one of them bears; else the cell is told. */
export function joinedIn(
	{ joined = '' }: AnyLine,
	supervisors: ExistingLines['supervisors']
): { joinedBy: string | null; unread: RowProblem[] } {
	if (joined === '') return { joinedBy: null, unread: [] };
	const named = supervisors.filter(({ name }) => nameKey(name) === nameKey(joined));
	const [only] = named;
	if (only && named.length === 1) return { joinedBy: only.id, unread: [] };
	const kind = only ? 'severalSuch' : 'noSupervisor';
	return { joinedBy: null, unread: [{ field: 'joined', kind, value: joined }] };
}
