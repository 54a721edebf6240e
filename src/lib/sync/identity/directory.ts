import type * as Y from 'yjs';
import type {
	Admission,
	EpochFact,
	Handover,
	Readmission,
	Removal
} from '#lib/domain/sharing/admission.ts';
import { longestPath } from '#lib/domain/sharing/admission.ts';
import type { Attestation } from '#lib/domain/sharing/attestation.ts';
import {
	readAdmissions,
	readEpochs,
	readHandovers,
	readReadmissions,
	readRemovals
} from '#lib/store/directory.ts';
import {
	cutOf,
	verifyPath,
	type AdmittedDevice,
	type CheckedPath,
	type PathFault
} from './path.ts';
import { Removals } from './removals.ts';
import {
	attestationBytes,
	epochBytes,
	handoverBytes,
	readmissionBytes,
	removalBytes
} from './statement.ts';

/** What the directory says now, by statements whose signatures hold. */
export interface Standing {
	readonly removals: Removals;
	/** Every device that belongs to the territory, by id. */
	readonly devices: ReadonlyMap<string, AdmittedDevice>;
	/** The same and those that were taken out: what they recorded before stays theirs. */
	readonly everDevices: ReadonlyMap<string, AdmittedDevice>;
	/** The device that used an invite, by the invite's id. */
	readonly usedInvites: ReadonlyMap<string, string>;
	readonly readmissions: readonly Readmission[];
	readonly epochs: readonly EpochFact[];
	readonly handovers: readonly Handover[];
}

/** Why a peer's path is not believed; `inviteUsed` on another device before. */
export const admissionFaults = [
	'notAdmitted',
	'removed',
	'expired',
	'inviteUsed',
	'withdrawn'
] as const satisfies readonly (PathFault | 'inviteUsed')[];
export type AdmissionFault = (typeof admissionFaults)[number];

/** The outcome of checking a peer. */
export type CheckedDevice =
	| { readonly ok: true; readonly value: AdmittedDevice }
	| { readonly ok: false; readonly reason: AdmissionFault };

type Readings = ReturnType<typeof readAll>;

/** Who belongs to a territory, as `meta` records it and the founding device's key proves it. */
export class Directory {
	readonly territoryId: string;
	/** The id of the founding device. */
	readonly root: string;
	readonly #meta: Y.Doc;
	readonly #now: () => number;
	// By the signatures of a path: they cover every field of its statements.
	readonly #checked = new Map<string, Promise<CheckedPath>>();
	#read: Readings | null = null;
	#standing: Promise<Standing> | null = null;

	constructor(parts: { territoryId: string; root: string; meta: Y.Doc; now: () => number }) {
		this.territoryId = parts.territoryId;
		this.root = parts.root;
		this.#meta = parts.meta;
		this.#now = parts.now;
	}

	/** What the directory says now; checked again only where it has changed. */
	standing(): Promise<Standing> {
		const readings = readAll(this.#meta);
		const known = this.#read;
		const same = known?.every((reading, at) => reading === readings[at]);
		if (!this.#standing || !same) {
			this.#read = readings;
			this.#standing = this.#check(readings);
		}
		return this.#standing;
	}

	/** Checks the path a peer presents, of any shape. */
	async verify(path: unknown): Promise<CheckedDevice> {
		const standing = await this.standing();
		const { removals, devices, usedInvites } = standing;
		const ground = { territoryId: this.territoryId, root: this.root, removals };
		const checked = await verifyPath(path, { ...ground, now: null });
		if (!checked.ok) {
			// A device may stand by another's word than the one it knows of, whose giver is out.
			const named = await verifyPath(path, { ...ground, removals: new Removals([]), now: null });
			const standing = named.ok ? devices.get(named.value.deviceId) : undefined;
			return standing ? { ok: true, value: standing } : checked;
		}
		const own = checked.value.path.at(-1);
		if (own?.by.kind !== 'invite' || devices.has(checked.value.deviceId)) return checked;
		const usedBy = usedInvites.get(own.by.certificate.inviteId);
		if (usedBy !== undefined && usedBy !== checked.value.deviceId) {
			return { ok: false, reason: 'inviteUsed' };
		}
		return verifyPath(path, { ...ground, now: this.#now() });
	}

	/** The member whose device signed an attestation in a document; null when no device of the territory did. */
	async attestedBy(attestation: Attestation, documentId: string): Promise<string | null> {
		const device = (await this.standing()).everDevices.get(attestation.deviceId);
		const bytes = attestationBytes(documentId, attestation);
		return (await device?.verify(bytes, attestation.signature)) ? (device?.memberId ?? null) : null;
	}

	async #check([admissions, removed, readmitted, epochs, handovers]: Readings): Promise<Standing> {
		const all = [...admissions.records.values()].slice(0, mostAdmissions);
		// A removal counts by the right its giver had: that the giver was removed later does not take it back.
		const ever = await this.#reached(all, new Removals([]));
		const kept = async <Statement extends Removal | Readmission | EpochFact | Handover>(
			statements: Iterable<Statement>,
			bytesOf: (statement: Statement) => Uint8Array
		) => {
			const judged = await Promise.all(
				[...statements].map(async (one) => {
					const by = ever.get(one.by);
					if (!by?.hasAuthority || one.territoryId !== this.territoryId) return [];
					return (await by.verify(bytesOf(one), one.signature)) ? [one] : [];
				})
			);
			return judged.flat();
		};
		const { removals, devices, readmissions } = await this.#settled(all, {
			removed: await kept(removed.records.values(), removalBytes),
			readmitted: await kept(readmitted.records.values(), readmissionBytes)
		});
		return {
			removals,
			everDevices: ever,
			devices,
			readmissions,
			usedInvites: usedInvitesOf(all),
			epochs: await kept(epochs.records.values(), epochBytes),
			handovers: await kept(handovers.records.values(), handoverBytes)
		};
	}

	// A removed device may not take itself back, nor may one whom only such a device took back: what counts begins with
	// those whom nothing removes, and grows by whom they take back. Who removes the one who took back names that as kept.
	async #settled(
		all: readonly Admission[],
		{ removed, readmitted }: { removed: readonly Removal[]; readmitted: readonly Readmission[] }
	): Promise<Pick<Standing, 'removals' | 'devices' | 'readmissions'>> {
		let readmissions: readonly Readmission[] = [];
		for (;;) {
			const removals = new Removals(removed, readmissions);
			const reached = await this.#reached(all, removals);
			const devices = new Map([...reached].filter(([, device]) => !removals.hasRemoved(device)));
			const kept = new Set(removed.flatMap(({ by, keeps }) => (devices.has(by) ? keeps : [])));
			const counting = readmitted.filter(
				({ by, signature }) => devices.get(by)?.hasAuthority || kept.has(signature)
			);
			if (counting.length === readmissions.length) return { removals, devices, readmissions };
			readmissions = counting;
		}
	}

	/** Every device to which a chain of admissions leads that no removal cuts, with the shortest such chain. */
	async #reached(
		admissions: readonly Admission[],
		removals: Removals
	): Promise<Map<string, AdmittedDevice>> {
		const reached = new Map<string, AdmittedDevice>();
		// What a device said of another outlasts the invite that brought the other, and a later word an earlier one.
		let waiting = admissions.toSorted(
			(a, b) => rankOf(a) - rankOf(b) || (a.at < b.at ? 1 : a.at > b.at ? -1 : 0)
		);
		for (let length = 1; length <= longestPath && waiting.length > 0; length++) {
			const before = new Map(reached);
			const left: Admission[] = [];
			for (const admission of waiting) {
				if (before.has(admission.deviceId)) continue;
				const issuer = issuerOf(admission);
				const above = issuer === null ? [] : before.get(issuer)?.path;
				if (!above) {
					left.push(admission);
					continue;
				}
				const path = [...above, admission];
				if (reached.has(admission.deviceId) || cutOf(path, removals)) continue;
				const checked = await this.#verified(path);
				if (checked.ok) reached.set(admission.deviceId, checked.value);
			}
			waiting = left;
		}
		return reached;
	}

	#verified(path: readonly Admission[]): Promise<CheckedPath> {
		const key = path.map(({ signature }) => signature).join();
		const ground = { territoryId: this.territoryId, root: this.root, now: null };
		const known = this.#checked.get(key);
		const checked = known ?? verifyPath(path, { ...ground, removals: new Removals([]) });
		this.#checked.set(key, checked);
		return checked;
	}
}

/** More than any territory has: a forger who may write here could fill it without end. */
const mostAdmissions = 2000;

const rankOf = ({ by }: Admission): number => (by.kind === 'invite' ? 1 : 0);

function issuerOf({ by }: Admission): string | null {
	switch (by.kind) {
		case 'founder':
			return null;
		case 'device':
			return by.deviceId;
		case 'invite':
			return by.certificate.issuer;
	}
}

const readAll = (meta: Y.Doc) =>
	[
		readAdmissions(meta),
		readRemovals(meta),
		readReadmissions(meta),
		readEpochs(meta),
		readHandovers(meta)
	] as const;

function usedInvitesOf(admissions: readonly Admission[]): Map<string, string> {
	const used = new Map<string, string>();
	for (const { by, deviceId } of admissions) {
		if (by.kind === 'invite' && !used.has(by.certificate.inviteId)) {
			used.set(by.certificate.inviteId, deviceId);
		}
	}
	return used;
}
