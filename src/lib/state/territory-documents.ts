import type * as Y from 'yjs';
import { addMonths, monthOf, type Day, type Month } from '#lib/domain/day.ts';
import {
	baseDocumentId,
	metaDocumentId,
	parseDocumentId,
	planDocumentId,
	visitsDocumentId,
	type DocumentAddress
} from '#lib/store/document-id.ts';
import type { Documents } from '#lib/store/documents.ts';
import type { DocumentSet } from './live-reading.ts';

/** Months opened with a territory, the current one and those before it; older ones are opened when asked for. */
const monthsAtStart = 3;

/** A plan reaches this far: in November next year's document is opened too. */
const monthsAhead = 2;

const yearOf = (day: Day): string => day.slice(0, 4);

/** The open documents of one territory, by what they are for. */
export class TerritoryDocuments {
	readonly id: string;
	readonly all: Documents;
	readonly meta: Y.Doc;
	readonly base: Y.Doc;

	private constructor(parts: { id: string; all: Documents; meta: Y.Doc; base: Y.Doc }) {
		this.id = parts.id;
		this.all = parts.all;
		this.meta = parts.meta;
		this.base = parts.base;
	}

	/** Opens what every screen needs; resolves when it is loaded from the disk. */
	static async open(source: { id: string; all: Documents }): Promise<TerritoryDocuments> {
		const [meta, base] = await Promise.all([
			source.all.open(metaDocumentId(source.id)),
			source.all.open(baseDocumentId(source.id))
		]);
		return new TerritoryDocuments({ ...source, meta, base });
	}

	/** Opens a rep's plan around a day and the months just before it. */
	async openRep(repId: string, day: Day): Promise<void> {
		const months = Array.from({ length: monthsAtStart }, (_, back) =>
			addMonths(monthOf(day), -back)
		);
		const ahead = addMonths(monthOf(day), monthsAhead);
		const years = new Set([...months, ahead].map((month) => month.slice(0, 4)));
		await Promise.all([
			...months.map((month) => this.openMonth(repId, month)),
			...[...years].map((year) => this.#open({ kind: 'plan', repId, year }))
		]);
	}

	/** The document of a rep's month, loaded. */
	openMonth(repId: string, month: Month): Promise<Y.Doc> {
		return this.all.open(visitsDocumentId({ territoryId: this.id, repId, month }));
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

	/** Every open month of a rep. */
	monthsOf(repId: string): DocumentSet {
		return this.#set((address) => address.kind === 'visits' && address.repId === repId);
	}

	/** Every open plan year of a rep. */
	plansOf(repId: string): DocumentSet {
		return this.#set((address) => address.kind === 'plan' && address.repId === repId);
	}

	/** Months of a rep that lie on this device, newest first, open or not. */
	knownMonths(repId: string): Month[] {
		return this.all
			.knownIds()
			.map(parseDocumentId)
			.flatMap((address) =>
				address?.kind === 'visits' && address.territoryId === this.id && address.repId === repId
					? [address.month]
					: []
			)
			.sort()
			.reverse();
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
			onChange: (changed) => this.all.onOpened(changed)
		};
	}
}

const fixed = (doc: Y.Doc): DocumentSet => ({ docs: () => [doc], onChange: () => () => {} });
