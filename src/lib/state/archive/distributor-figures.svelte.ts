import {
	figureKey,
	type DistributorFigure,
	type FigurePlace
} from '#lib/domain/archive/distributor-figure.ts';
import type { UsageSource } from '#lib/domain/archive/hospital-usage.ts';
import { checkHospitalUsage } from '#lib/domain/guard/compliance-checks.ts';
import { isBlocked } from '#lib/domain/guard/compliance.ts';
import type { Checked } from '#lib/domain/record.ts';
import { liveReading } from '#lib/state/live/live-reading.ts';
import { today } from '#lib/state/live/today.svelte.ts';
import type { Workspace } from '#lib/state/workspace.svelte.ts';
import {
	clearDistributorFigure,
	readDistributorFigures,
	setDistributorFigure
} from '#lib/store/distributor-figures.ts';
import { together } from '#lib/store/table/act.ts';

/** A figure as a person says it; null takes it back. */
export interface FigureChange extends FigurePlace {
	readonly value: number | null;
}

/** 进销存 and receivables of distributors, month by month: form 4. */
export class DistributorFigures {
	readonly #workspace: Workspace;
	readonly #said;

	constructor(workspace: Workspace) {
		this.#workspace = workspace;
		this.#said = liveReading(workspace.documents.baseSet(), readDistributorFigures);
	}

	/** What holds, by `figureKey`; a merged distributor's stand under the kept one, whose own word goes before. */
	readonly held: ReadonlyMap<string, DistributorFigure> = $derived.by(() => {
		const stored = this.#said.current.records;
		const { aliases } = this.#workspace.customers;
		if (aliases.size === 0) return stored;
		const held = new Map<string, DistributorFigure>();
		for (const figure of stored.values()) {
			const accountId = aliases.get(figure.accountId) ?? figure.accountId;
			const kept = { ...figure, accountId };
			if (accountId === figure.accountId || !held.has(figureKey(kept)))
				held.set(figureKey(kept), kept);
		}
		return held;
	});

	/** Records figures with where they come from, as one act; without a source the guard may refuse them. */
	record(
		changes: readonly FigureChange[],
		from: { source: UsageSource | null; note: string }
	): Checked<null> {
		const { acts, documents, rules, selfId } = this.#workspace;
		const { base } = documents;
		const signature = { recordedBy: selfId, recordedAt: today.instant };
		const { source, note: sourceNote } = from;
		return acts.perform<null>('recordUsage', (act) => {
			if (isBlocked(checkHospitalUsage(from, rules.compliance)))
				return { ok: false, problem: 'source: the guard asks for one' };
			const write = ({ value, ...place }: FigureChange): Checked<unknown> => {
				if (value !== null) {
					const figure = { ...place, value, source, sourceNote, ...signature };
					return setDistributorFigure(base, { version: 1, ...figure }, act);
				}
				for (const one of this.#storedAt(place)) clearDistributorFigure(base, one, act);
				return { ok: true, value: null };
			};
			return together(
				base,
				() => {
					for (const change of changes) {
						const one = write(change);
						if (!one.ok) return one;
					}
					return { ok: true, value: null };
				},
				act
			);
		});
	}

	/** The figure as it is stored, of merged distributors too. */
	#storedAt(place: FigurePlace): readonly FigurePlace[] {
		const { aliases } = this.#workspace.customers;
		const key = figureKey(place);
		return [...this.#said.current.records.values()].filter(
			(one) => figureKey({ ...one, accountId: aliases.get(one.accountId) ?? one.accountId }) === key
		);
	}
}

const known = new WeakMap<Workspace, DistributorFigures>();

/** The figures of a territory's distributors; they load with the screens that show them. */
export function distributorFiguresOf(workspace: Workspace): DistributorFigures {
	const figures = known.get(workspace) ?? new DistributorFigures(workspace);
	known.set(workspace, figures);
	return figures;
}
