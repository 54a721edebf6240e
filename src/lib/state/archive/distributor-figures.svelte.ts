import { atKept } from '#lib/domain/archive/aliases.ts';
import {
	figureKey,
	type DistributorFigure,
	type FigurePlace
} from '#lib/domain/archive/distributor-figure.ts';
import type { UsageSource } from '#lib/domain/archive/hospital-usage.ts';
import { saidInPlace, standingByKey, type Standing } from '#lib/domain/archive/standing.ts';
import { checkHospitalUsage } from '#lib/domain/guard/compliance-checks.ts';
import { isBlocked } from '#lib/domain/guard/compliance.ts';
import type { Checked } from '#lib/domain/record.ts';
import { guarded } from '#lib/state/live/acts.ts';
import { liveReading } from '#lib/state/live/live-reading.ts';
import { today } from '#lib/state/live/today.svelte.ts';
import { onceATerritory } from '#lib/state/once-a-territory.ts';
import type { Workspace } from '#lib/state/workspace.svelte.ts';
import {
	clearDistributorFigure,
	readDistributorFigures,
	setDistributorFigure
} from '#lib/store/distributor-figures.ts';
import { eachTogether } from '#lib/store/table/act.ts';

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
	readonly held: ReadonlyMap<string, DistributorFigure> = $derived.by(() =>
		standingByKey(this.#said.current.records.values(), this.#standing)
	);

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
			if (isBlocked(checkHospitalUsage(from, rules.compliance))) return guarded('unsourcedUsage');
			const change = ({ value, ...place }: FigureChange): Checked<unknown> => {
				if (value !== null) {
					const figure = { ...place, value, source, sourceNote, ...signature };
					return setDistributorFigure(base, { version: 1, ...figure }, act);
				}
				for (const one of this.#saidAt(place)) clearDistributorFigure(base, one, act);
				return { ok: true, value: null };
			};
			const written = eachTogether(base, { items: changes, change }, act);
			return written.ok ? { ok: true, value: null } : written;
		});
	}

	/** The figures as they are stored, of merged distributors too. */
	#saidAt(place: FigurePlace): readonly FigurePlace[] {
		const said = this.#said.current.records.values();
		return saidInPlace(said, { ...this.#standing, key: figureKey(place) });
	}

	get #standing(): Standing<DistributorFigure> {
		const { aliases } = this.#workspace.customers;
		const kept = (figure: DistributorFigure) => atKept([figure], aliases)[0] ?? figure;
		return { keyOf: figureKey, kept };
	}
}

/** The figures of a territory's distributors. */
export const distributorFiguresOf = onceATerritory(DistributorFigures);
