import type { Removed } from '#lib/domain/sharing/admission.ts';
import type { Acts } from '#lib/state/live/acts.ts';
import type { TerritoryDocuments } from '#lib/state/live/territory-documents.ts';
import { today } from '#lib/state/live/today.svelte.ts';
import { recordEpoch, recordReadmission, recordRemoval } from '#lib/store/directory.ts';
import type { KnownTerritory } from '#lib/store/local-record.ts';
import { removeMember, restoreMember } from '#lib/store/members.ts';
import { together } from '#lib/store/table/act.ts';
import { signReadmission, signRemoval } from '#lib/sync/identity/directory-acts.ts';
import type { Directory } from '#lib/sync/identity/directory.ts';
import { nextEpoch } from '#lib/sync/identity/epoch-keeping.ts';
import type { Former } from './formers.ts';
import { survivorsOf } from './membership-facts.ts';
import type { MembershipUpkeep } from './membership-upkeep.ts';
import { epochsOf, identityOf } from './own-device.ts';

/** Taking members, devices and open invites out of a territory, and members and devices back in. */
export class Removing {
	readonly #documents: TerritoryDocuments;
	readonly #acts: Acts;
	readonly #directory: Directory;
	readonly #upkeep: MembershipUpkeep;
	readonly #known: () => KnownTerritory;

	constructor(parts: {
		documents: TerritoryDocuments;
		acts: Acts;
		directory: Directory;
		upkeep: MembershipUpkeep;
		known: () => KnownTerritory;
	}) {
		this.#documents = parts.documents;
		this.#acts = parts.acts;
		this.#directory = parts.directory;
		this.#upkeep = parts.upkeep;
		this.#known = parts.known;
	}

	/** Takes a member, a device or an open invite out; after a member or device the others go on with a new secret. */
	remove(removed: Removed): Promise<void> {
		return this.#upkeep.inTurn(async () => {
			const known = this.#known();
			const identity = identityOf(known);
			if (!identity) return;
			const { meta } = this.#documents;
			const { epochs, ...standing } = await this.#directory.standing();
			const { keeps, devices } = survivorsOf(standing, removed);
			const at = today.instant;
			const removal = await signRemoval(identity, { removed, keeps, at });
			const holder = { identity, held: epochsOf(known) };
			const next = { epochs, devices, at };
			const epoch = removed.kind === 'invite' ? null : await nextEpoch(holder, next);
			this.#acts.perform(actOf[removed.kind], (act) =>
				// In one write: whoever read the removal alone would begin a secret of its own.
				together(
					meta,
					() => {
						const recorded = recordRemoval(meta, removal, act);
						if (!recorded.ok) return recorded;
						if (removed.kind === 'member')
							removeMember(meta, { id: removed.memberId, on: today.day }, act);
						if (epoch) recordEpoch(meta, epoch, act);
						return recorded;
					},
					act
				)
			);
		});
	}

	/** Ends the removals of a member or a device: it is again who it was, and what removed it otherwise stays. */
	takeBack({ removed, removals }: Former): Promise<void> {
		return this.#upkeep.inTurn(async () => {
			const identity = identityOf(this.#known());
			if (!identity) return;
			const { meta } = this.#documents;
			const readmission = await signReadmission(identity, { ends: removals, at: today.instant });
			this.#acts.perform('takeBack', (act) =>
				together(
					meta,
					() => {
						const recorded = recordReadmission(meta, readmission, act);
						if (recorded.ok && removed.kind === 'member')
							restoreMember(meta, removed.memberId, act);
						return recorded;
					},
					act
				)
			);
		});
	}
}

const actOf = {
	member: 'removeMember',
	device: 'removeDevice',
	invite: 'cancelInvite'
} as const;
