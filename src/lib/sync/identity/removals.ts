import type { Admission, Readmission, Removal } from '#lib/domain/sharing/admission.ts';
import { removedId } from './statement.ts';

/** What was removed from a territory and not taken back, by statements whose signatures hold. */
export class Removals {
	/** The removals that count. */
	readonly standing: readonly Removal[];
	/** The removals that were taken back. */
	readonly ended: readonly Removal[];
	readonly #gone: Record<Removal['removed']['kind'], Set<string>> = {
		member: new Set(),
		device: new Set(),
		invite: new Set()
	};
	readonly #kept = new Set<string>();

	constructor(removals: readonly Removal[], readmissions: readonly Readmission[] = []) {
		const ended = new Set(readmissions.flatMap(({ ends }) => ends));
		this.standing = removals.filter(({ signature }) => !ended.has(signature));
		this.ended = removals.filter(({ signature }) => ended.has(signature));
		for (const { removed } of this.standing) this.#gone[removed.kind].add(removedId(removed));
		for (const { keeps } of removals) for (const signature of keeps) this.#kept.add(signature);
	}

	/** Whether the device, or the member at it, was removed. */
	hasRemoved({ deviceId, memberId }: Pick<Admission, 'deviceId' | 'memberId'>): boolean {
		return this.#gone.device.has(deviceId) || this.#gone.member.has(memberId);
	}

	/** Whether the invite was called back. */
	hasCancelled(inviteId: string): boolean {
		return this.#gone.invite.has(inviteId);
	}

	/** Whether an admission was named as one that outlives the removal of those who gave it. */
	keeps({ signature }: Pick<Admission, 'signature'>): boolean {
		return this.#kept.has(signature);
	}
}
