import type { Admission, Removal } from '#lib/domain/admission.ts';
import { removedId } from './statement.ts';

/** What was removed from a territory, by statements whose signatures hold. */
export class Removals {
	readonly #gone: Record<Removal['removed']['kind'], Set<string>> = {
		member: new Set(),
		device: new Set(),
		invite: new Set()
	};
	readonly #kept = new Set<string>();

	constructor(removals: Iterable<Removal>) {
		for (const { removed, keeps } of removals) {
			this.#gone[removed.kind].add(removedId(removed));
			for (const signature of keeps) this.#kept.add(signature);
		}
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
