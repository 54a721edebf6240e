import type * as Y from 'yjs';
import { addMonths, monthOf, type Day, type Month } from '#lib/domain/day.ts';
import type { Handover } from '#lib/domain/sharing/admission.ts';
import { Succession } from '#lib/domain/sharing/succession.ts';
import { Attestor } from '#lib/state/sharing/attestor.ts';
import {
	baseDocumentId,
	metaDocumentId,
	parseDocumentId,
	planDocumentId,
	visitsDocumentId,
	type DocumentAddress
} from '#lib/store/document-id.ts';
import type { Documents } from '#lib/store/documents.ts';
import { readKnownTerritories } from '#lib/store/local.ts';
import type { DocumentSet } from './live-reading.ts';

/** Months opened with a territory, the current one and those before it; older ones are opened when asked for. */
const monthsAtStart = 3;

/** A plan reaches this far: in November next year's document is opened too. */
const monthsAhead = 2;

type VisitsAddress = Extract<DocumentAddress, { kind: 'visits' }>;

const yearOf = (day: Day): string => day.slice(0, 4);

/** The open documents of one territory, by what they are for. */
export class TerritoryDocuments {
	readonly id: string;
	readonly all: Documents;
	readonly meta: Y.Doc;
	readonly base: Y.Doc;
	/** The oldest month of the start, and what screens asked for besides: a link may open more, which no screen reads. */
	#since: Month | null = null;
	readonly #asked = new Set<string>();
	readonly #askedListeners = new Set<() => void>();
	readonly #succession = new Succession();
	/** The reps whose work a screen has asked for, with the day. */
	readonly #reps = new Map<string, Day>();
	readonly #attestor: Attestor;
	readonly #stops: readonly (() => void)[];

	private constructor(parts: { id: string; all: Documents; meta: Y.Doc; base: Y.Doc }) {
		this.id = parts.id;
		this.all = parts.all;
		this.meta = parts.meta;
		this.base = parts.base;
		const { all, id } = parts;
		this.#attestor = new Attestor(() => readKnownTerritories(all.local).records.get(id) ?? null);
		const attest = () => {
			for (const open of all.opened()) if (this.holds(open.id)) this.#attestor.watch(open);
		};
		this.#stops = [
			all.onOpened(attest),
			all.onClosed((closed) => this.#attestor.forget(closed)),
			() => this.#attestor.stop()
		];
		attest();
	}

	/** Whether a document is one of this territory that its members share. */
	holds(documentId: string): boolean {
		const address = parseDocumentId(documentId);
		return address !== null && address.kind !== 'local' && address.territoryId === this.id;
	}

	/** Resolves once what a document holds is signed where it must be, and on the disk, or the disk has failed. */
	async whenKept(documentId: string): Promise<boolean> {
		await this.#attestor.whenSaid(documentId);
		return this.all.whenKept(documentId);
	}

	/** Ends the signing; what is open stays open. */
	stop(): void {
		for (const stop of this.#stops) stop();
	}

	/**
	 * Opens what every screen needs, with it the months of the rep at this device; resolves when meta and base are loaded
	 * from the disk.
	 */
	static async open(source: {
		id: string;
		all: Documents;
		own: { repId: string; day: Day } | null;
	}): Promise<TerritoryDocuments> {
		const { id, all, own } = source;
		const opening = Promise.all([all.open(metaDocumentId(id)), all.open(baseDocumentId(id))]);
		for (const documentId of own ? documentsOfRep({ territoryId: id, ...own }) : [])
			void all.open(documentId);
		const [meta, base] = await opening;
		return new TerritoryDocuments({ id, all, meta, base });
	}

	/** Opens a rep's plan around a day and the months just before it. */
	async openRep(repId: string, day: Day): Promise<void> {
		this.#since ??= addMonths(monthOf(day), 1 - monthsAtStart);
		const ids = documentsOfRep({ territoryId: this.id, repId, day });
		this.#reps.set(repId, day);
		for (const id of ids) this.#ask(id);
		await Promise.all([
			...ids.map((id) => this.all.open(id)),
			...[0, 1, 2].map((back) => this.#openKin(repId, addMonths(monthOf(day), -back)))
		]);
	}

	/** Has those who took over read what their predecessors recorded. */
	async follow(handovers: readonly Handover[]): Promise<void> {
		if (!this.#succession.follow(handovers)) return;
		await Promise.all([...this.#reps].map(([repId, day]) => this.openRep(repId, day)));
		for (const listener of this.#askedListeners) listener();
	}

	/** Opens what a rep's predecessors and successors recorded in a month, where this device has it. */
	async #openKin(repId: string, month: Month): Promise<void> {
		const known = new Set(this.all.knownIds());
		const ids = [...this.#succession.kinOf(repId)]
			.filter((other) => other !== repId)
			.map((other) => visitsDocumentId({ territoryId: this.id, repId: other, month }))
			.filter((id) => known.has(id));
		for (const id of ids) this.#ask(id);
		await Promise.all(ids.map((id) => this.all.open(id)));
	}

	/** The document of a rep's month, loaded. */
	async openMonth(repId: string, month: Month): Promise<Y.Doc> {
		const id = visitsDocumentId({ territoryId: this.id, repId, month });
		this.#ask(id);
		await this.#openKin(repId, month);
		return this.all.open(id);
	}

	/** The document of a rep's plan in the year of a day, loaded. */
	openPlan(repId: string, day: Day): Promise<Y.Doc> {
		return this.#open({ kind: 'plan', repId, year: yearOf(day) });
	}

	/** Meta alone, as a set. */
	metaSet(): DocumentSet {
		return fixed(this.meta);
	}

	/** Base alone, as a set. */
	baseSet(): DocumentSet {
		return fixed(this.base);
	}

	/**
	 * The latest months of a rep, the same ones whatever a screen asked for: `months` with those of predecessors,
	 * `settlements` also with those of successors, who settle what the rep promised.
	 */
	recentMonthsOf(repId: string): { months: DocumentSet; settlements: DocumentSet } {
		return this.#monthsOf(repId, ({ month }) => this.#since !== null && month >= this.#since);
	}

	/** The first of those latest months; null before anything was opened. */
	get since(): Month | null {
		return this.#since;
	}

	/** The same and every older month that a screen asked for. */
	monthsOf(repId: string): { months: DocumentSet; settlements: DocumentSet } {
		return this.#monthsOf(
			repId,
			(address) =>
				(this.#since !== null && address.month >= this.#since) ||
				this.#asked.has(visitsDocumentId(address))
		);
	}

	#monthsOf(repId: string, reads: (address: VisitsAddress) => boolean) {
		const of = (reps: () => ReadonlySet<string>) =>
			this.#set(
				(address) => address.kind === 'visits' && reps().has(address.repId) && reads(address)
			);
		return {
			months: of(() => this.#succession.lineOf(repId)),
			settlements: of(() => this.#succession.kinOf(repId))
		};
	}

	/** Every open plan year of a rep. */
	plansOf(repId: string): DocumentSet {
		return this.#set((address) => address.kind === 'plan' && address.repId === repId);
	}

	/** Months of a rep that lie on this device, newest first, open or not. */
	knownMonths(repId: string): Month[] {
		const line = this.#succession.lineOf(repId);
		const months = this.all
			.knownIds()
			.map(parseDocumentId)
			.flatMap((address) =>
				address?.kind === 'visits' && address.territoryId === this.id && line.has(address.repId)
					? [address.month]
					: []
			);
		return [...new Set(months)].sort().reverse();
	}

	// A link may have opened the document before: then nobody else tells that it is read from now on.
	#ask(id: string): void {
		if (this.#asked.has(id)) return;
		this.#asked.add(id);
		for (const listener of this.#askedListeners) listener();
	}

	#onAsked(changed: () => void): () => void {
		this.#askedListeners.add(changed);
		const stop = this.all.onOpened(changed);
		return () => {
			this.#askedListeners.delete(changed);
			stop();
		};
	}

	#open(address: { kind: 'plan'; repId: string; year: string }): Promise<Y.Doc> {
		return this.all.open(planDocumentId({ territoryId: this.id, ...address }));
	}

	#set(belongs: (address: DocumentAddress) => boolean): DocumentSet {
		return {
			docs: () =>
				this.all
					.opened()
					.filter(({ id }) => {
						const address = parseDocumentId(id);
						return (
							address !== null &&
							address.kind !== 'local' &&
							address.territoryId === this.id &&
							belongs(address)
						);
					})
					.map(({ doc }) => doc),
			onChange: (changed) => this.#onAsked(changed)
		};
	}
}

function documentsOfRep(of: { territoryId: string; repId: string; day: Day }): string[] {
	const months = Array.from({ length: monthsAtStart }, (_, back) =>
		addMonths(monthOf(of.day), -back)
	);
	const ahead = addMonths(monthOf(of.day), monthsAhead);
	const years = new Set([...months, ahead].map((month) => month.slice(0, 4)));
	return [
		...months.map((month) => visitsDocumentId({ ...of, month })),
		...[...years].map((year) => planDocumentId({ ...of, year }))
	];
}

const fixed = (doc: Y.Doc): DocumentSet => ({ docs: () => [doc], onChange: () => () => {} });
