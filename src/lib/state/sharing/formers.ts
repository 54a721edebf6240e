import type { Admission, Removal, Removed } from '#lib/domain/sharing/admission.ts';
import type { Standing } from '#lib/sync/identity/directory.ts';

/** A member or a device that is out, and what put it out. */
export interface Former {
	removed: Exclude<Removed, { kind: 'invite' }>;
	/** The member, or the one at the device. */
	memberId: string;
	name: string;
	/** When it was removed first, ISO 8601. */
	at: string;
	removals: readonly Removal[];
}

/** Who is out and may be taken back in, the last removed first, nobody while the directory is unknown; devices of a member who is out come back with it. */
export function formersOf(standing: Standing | null): Former[] {
	if (!standing) return [];
	const { removals, everDevices } = standing;
	const found = new Map<string, Former>();
	for (const removal of removals.standing.toSorted((a, b) => (a.at < b.at ? -1 : 1))) {
		const { removed, at } = removal;
		if (removed.kind === 'invite') continue;
		const isIt = (own: Pick<Admission, 'deviceId' | 'memberId'>) =>
			removed.kind === 'member'
				? own.memberId === removed.memberId
				: own.deviceId === removed.deviceId;
		const device = [...everDevices.values()].find(isIt);
		const memberId = removed.kind === 'member' ? removed.memberId : device?.memberId;
		if (memberId === undefined) continue;
		const key = removed.kind === 'member' ? memberId : removed.deviceId;
		const before = found.get(key);
		found.set(key, {
			removed,
			memberId,
			name: device?.name ?? '',
			at: before?.at ?? at,
			removals: [...(before?.removals ?? []), removal]
		});
	}
	const isMemberOut = (memberId: string) => found.get(memberId)?.removed.kind === 'member';
	return [...found.values()]
		.filter(({ removed, memberId }) => removed.kind === 'member' || !isMemberOut(memberId))
		.reverse();
}
