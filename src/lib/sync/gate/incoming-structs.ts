import * as Y from 'yjs';
import { decodeRows, type Decoded } from './row-decoder.ts';

export type Struct = Decoded['structs'][number];

/** The update in parts; null for bytes that are no update, or one that no honest sender makes. */
export function decodeSound(update: Uint8Array): Decoded | null {
	try {
		const decoded = decodeRows(update);
		const { structs, ds } = decoded;
		const isSound =
			structs.every(isPossible) && isInOrder(structs) && [...ds.clients.values()].every(isMerged);
		return isSound ? decoded : null;
	} catch {
		// Cut bytes or an unknown content: no Yjs update.
		return null;
	}
}

/** Longest run of one client's edits in one piece; a forged one could use a session's whole clock up. */
const longestStruct = 50_000_000;

// Yjs changes the document while it still reads, and throws half way at a reference that no honest
// sender makes. Reading everything first keeps half an update out; that costs about as much again as
// applying it. A seeded search over damaged updates (gate.test.ts) found no throw beyond these checks.
/** Whether a struct has a length and refers, within its own client's edits, to earlier ones only. */
function isPossible(struct: Struct): boolean {
	const { client, clock } = struct.id;
	if (struct.length <= 0 || struct.length > longestStruct) return false;
	if (!Number.isSafeInteger(clock + struct.length)) return false;
	if (!(struct instanceof Y.Item)) return true;
	const references: unknown[] = [struct.origin, struct.rightOrigin, struct.parent];
	return references.every(
		(reference) =>
			!(reference instanceof Y.ID) || reference.client !== client || reference.clock < clock
	);
}

/** Whether each client comes once: of two blocks of one client Yjs applies the last, whatever stands in the first. */
function isInOrder(structs: readonly Struct[]): boolean {
	const seen = new Set<number>();
	let before: Struct | null = null;
	for (const struct of structs) {
		const { client, clock } = struct.id;
		if (before?.id.client === client) {
			if (before.id.clock + before.length !== clock) return false;
		} else if (seen.has(client)) return false;
		seen.add(client);
		before = struct;
	}
	return true;
}

/** Whether ranges are sorted and apart, as Yjs writes them: else few bytes could ask for endless work. */
function isMerged(ranges: readonly { clock: number; len: number }[]): boolean {
	let end = -1;
	for (const { clock, len } of ranges) {
		if (len <= 0 || clock < end || !Number.isSafeInteger(clock + len)) return false;
		end = clock + len;
	}
	return true;
}

/** The structs of an update that a document does not have yet, findable by id. */
export class IncomingStructs {
	/** In the order of their clients and clocks. */
	readonly fresh: Y.Item[] = [];
	readonly #doc: Y.Doc;
	readonly #byClient = new Map<number, Struct[]>();
	readonly #known = new Map<number, number>();
	/** False when something between what the document has and what came is missing. */
	readonly isWhole: boolean;

	constructor(doc: Y.Doc, structs: readonly Struct[]) {
		this.#doc = doc;
		let isWhole = true;
		for (const struct of structs) {
			const { client, clock } = struct.id;
			const known = this.#known.get(client) ?? Y.getState(doc.store, client);
			if (clock + struct.length <= known) continue;
			if (struct instanceof Y.Skip || clock > known) isWhole = false;
			this.#known.set(client, clock + struct.length);
			const list = this.#byClient.get(client);
			if (list) list.push(struct);
			else this.#byClient.set(client, [struct]);
			if (struct instanceof Y.Item) this.fresh.push(struct);
		}
		this.isWhole = isWhole;
	}

	/** Whether any of the fresh structs carries the document's own client id, under which only it may write. */
	get usurps(): boolean {
		return this.#byClient.has(this.#doc.clientID);
	}

	/** Whether nothing of a struct of the update is in the document yet. */
	isAllFresh({ id }: Struct): boolean {
		return id.clock >= Y.getState(this.#doc.store, id.client);
	}

	/** The end of a client's edits once the update is applied. */
	stateAfter(client: number): number {
		return this.#known.get(client) ?? Y.getState(this.#doc.store, client);
	}

	/** The struct of the update, else of the document, that covers an id; null when neither has it. */
	find({ client, clock }: Y.ID): { struct: Struct; isFresh: boolean } | null {
		const fresh = findIn(this.#byClient.get(client) ?? [], clock);
		if (fresh) return { struct: fresh, isFresh: true };
		if (clock >= Y.getState(this.#doc.store, client)) return null;
		const stored = findIn(this.#doc.store.clients.get(client) ?? [], clock);
		return stored ? { struct: stored, isFresh: false } : null;
	}
}

/** Whether an update leans on nothing that the document lacks, so that Yjs holds none of it back. */
export function isReady(doc: Y.Doc, { structs, ds }: Decoded): boolean {
	const incoming = new IncomingStructs(doc, structs);
	const refersHere = (id: unknown): boolean => !(id instanceof Y.ID) || incoming.find(id) !== null;
	return (
		incoming.isWhole &&
		incoming.fresh.every(
			({ origin, rightOrigin, parent }) =>
				refersHere(origin) && refersHere(rightOrigin) && refersHere(parent)
		) &&
		[...ds.clients].every(([client, ranges]) =>
			ranges.every(({ clock, len }) => clock + len <= incoming.stateAfter(client))
		)
	);
}

/** The structs of a sorted list that overlap `[clock, clock + length)`. */
export function* overlapping(
	structs: readonly Struct[],
	{ clock, length }: { clock: number; length: number }
): Generator<Struct> {
	for (let at = indexOf(structs, clock); at < structs.length; at++) {
		const struct = structs[at];
		if (!struct || struct.id.clock >= clock + length) return;
		if (struct.id.clock + struct.length > clock) yield struct;
	}
}

/** Whether a range covers all of a struct. */
export function isCovered(
	ranges: readonly { clock: number; len: number }[],
	{ id, length }: Struct
): boolean {
	let low = 0;
	let high = ranges.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if ((ranges[middle]?.clock ?? 0) <= id.clock) low = middle;
		else high = middle - 1;
	}
	const range = ranges[low];
	if (!range || range.clock > id.clock) return false;
	return id.clock + length <= range.clock + range.len;
}

function findIn(structs: readonly Struct[], clock: number): Struct | null {
	const struct = structs[indexOf(structs, clock)];
	const covers = struct && struct.id.clock <= clock && clock < struct.id.clock + struct.length;
	return covers ? struct : null;
}

/** The last struct that begins at or before a clock; 0 when none does. */
function indexOf(structs: readonly Struct[], clock: number): number {
	let low = 0;
	let high = structs.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if ((structs[middle]?.id.clock ?? 0) <= clock) low = middle;
		else high = middle - 1;
	}
	return low;
}
