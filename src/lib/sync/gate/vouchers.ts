import * as Y from 'yjs';
import { check } from '#lib/domain/record.ts';
import { attestationSchema, type Attestation } from '#lib/domain/sharing/attestation.ts';
import { factDigest, readAttestations } from '#lib/store/attestations.ts';
import type { Ground } from './touched.ts';

/** Says whose device signed an attestation of a document; null when it is nobody's of the territory. */
export type Witness = (attestation: Attestation, documentId: string) => Promise<string | null>;

/** A fact by where it stands. */
export interface FactPlace {
	readonly root: string;
	readonly key: string;
}

/** What authors are proved to have said of their facts, whoever hands it on. */
export class Vouchers {
	readonly #recorded = new Set<string>();
	readonly #takenBack = new Set<string>();

	/** Takes in what a member's device has signed. */
	add(memberId: string, { recorded, takenBack }: Attestation): void {
		for (const { root, key, digest } of recorded)
			this.#recorded.add([memberId, root, key, digest].join('\u0000'));
		for (const { client, clock } of takenBack)
			this.#takenBack.add([memberId, client, clock].join('\u0000'));
	}

	/** Whether a member recorded this very fact. */
	hasRecorded(memberId: string, { root, key, value }: FactPlace & { value: unknown }): boolean {
		return this.#recorded.has([memberId, root, key, factDigest(value)].join('\u0000'));
	}

	/** Whether a member took back what this edit had recorded. */
	hasTakenBack(memberId: string, { client, clock }: Y.ID): boolean {
		return this.#takenBack.has([memberId, client, clock].join('\u0000'));
	}
}

/** Before anybody's word was looked for. */
export const noVouchers = new Vouchers();

/** The attestations, of the document and of the update, that speak of some facts, as far as their signatures hold. */
export async function vouchersFor(
	claims: { facts: readonly FactPlace[]; edits: readonly Y.ID[] },
	{
		doc,
		incoming,
		witness
	}: Pick<Ground, 'doc' | 'incoming'> & {
		witness: (attestation: Attestation) => Promise<string | null>;
	}
): Promise<Vouchers> {
	const facts = new Set(claims.facts.map(({ root, key }) => `${root}\u0000${key}`));
	const edits = new Set(claims.edits.map(({ client, clock }) => `${client} ${clock}`));
	const isMeant = ({ recorded, takenBack }: Attestation) =>
		recorded.some(({ root, key }) => facts.has(`${root}\u0000${key}`)) ||
		takenBack.some(({ client, clock }) => edits.has(`${client} ${clock}`));
	const all = [...readAttestations(doc).records.values(), ...attestationsIn(incoming.fresh)];
	const vouchers = new Vouchers();
	await Promise.all(
		all.filter(isMeant).map(async (attestation) => {
			const memberId = await witness(attestation);
			if (memberId !== null) vouchers.add(memberId, attestation);
		})
	);
	return vouchers;
}

/** What comes in the shape of an attestation, wherever it will stand: only its signature makes it one. */
function attestationsIn(fresh: readonly Y.Item[]): Attestation[] {
	return fresh.flatMap(({ content }) => {
		if (!(content instanceof Y.ContentAny)) return [];
		return content.arr.flatMap((value) => {
			const checked = check(attestationSchema, value);
			return checked.ok ? [checked.value] : [];
		});
	});
}
