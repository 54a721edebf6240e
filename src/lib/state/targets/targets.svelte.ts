import { atKept, type Aliases } from '#lib/domain/archive/aliases.ts';
import { firstDayOf, addMonths, type Month } from '#lib/domain/day.ts';
import { groupBy } from '#lib/domain/group.ts';
import { checkTarget } from '#lib/domain/guard/compliance-checks.ts';
import { isBlocked, type Compliance } from '#lib/domain/guard/compliance.ts';
import type { Checked } from '#lib/domain/record.ts';
import { withOwnWeeks } from '#lib/domain/targets/own-weeks.ts';
import { copiedTargets } from '#lib/domain/targets/target-copy.ts';
import type { Target } from '#lib/domain/targets/target.ts';
import type { Performing } from '#lib/state/live/acts.ts';
import { fresh } from '#lib/state/live/draft.ts';
import { liveReading } from '#lib/state/live/live-reading.ts';
import type { TerritoryDocuments } from '#lib/state/live/territory-documents.ts';
import { addTarget, deleteTarget, editTarget, readTargets } from '#lib/store/targets.ts';
import type { Fields } from '#lib/store/table/write-records.ts';

/** A target as a person sets it. */
type NewTarget = Pick<Target, 'month' | 'measure' | 'productId' | 'accountId' | 'target'>;

/** What one rep is to reach, month by month; rep and supervisor set it together. */
export class Targets {
	readonly #documents: TerritoryDocuments;
	readonly #acts: Performing;
	readonly #repId: string;
	readonly #guard: () => Compliance;
	readonly #aliases: () => Aliases;
	readonly #targets;

	constructor(
		documents: TerritoryDocuments,
		parts: {
			acts: Performing;
			repId: string;
			guard: () => Compliance;
			aliases: () => Aliases;
		}
	) {
		this.#documents = documents;
		this.#acts = parts.acts;
		this.#repId = parts.repId;
		this.#guard = parts.guard;
		this.#aliases = parts.aliases;
		this.#targets = liveReading(documents.plansOf(parts.repId), readTargets);
	}

	readonly #byMonth = $derived.by(() =>
		groupBy(
			atKept([...this.#targets.current.records.values()].map(withOwnWeeks), this.#aliases()),
			({ month }) => month
		)
	);

	/** The targets of a month whose year is open. */
	ofMonth(month: Month): readonly Target[] {
		return this.#byMonth.get(month) ?? [];
	}

	/** Opens the year of a month and of the one before it, which may be copied. */
	async open(month: Month): Promise<void> {
		const months = [addMonths(month, -1), month];
		await Promise.all(
			months.map((each) => this.#documents.openPlan(this.#repId, firstDayOf(each)))
		);
	}

	/** Sets one target more; what the guard blocks is refused. */
	add(target: NewTarget): Promise<Checked<Target>> {
		return this.#addAll([target], target.month) as Promise<Checked<Target>>;
	}

	/** Takes over the lines of the month before that this one has not; null where there are none. */
	async copyInto(month: Month): Promise<Checked<Target | null>> {
		await this.open(month);
		const there = this.ofMonth(month);
		return this.#addAll(copiedTargets(this.ofMonth(addMonths(month, -1)), { month, there }), month);
	}

	/** Changes several targets in one act. */
	edit(changes: readonly { id: string; fields: Fields<Target> }[]): Checked<null> {
		return this.#acts.perform(
			'editTarget',
			(act) => {
				for (const { id, fields } of changes) {
					const home = this.#homeOf(id);
					if (!home) return missing;
					const result = editTarget(home, { id, fields }, act);
					if (!result.ok) return result;
				}
				return { ok: true, value: null };
			},
			changes
		);
	}

	remove(id: string): Checked<null> {
		const home = this.#homeOf(id);
		return home
			? this.#acts.perform('deleteTarget', (act) => deleteTarget(home, { id }, act))
			: missing;
	}

	async #addAll(targets: readonly NewTarget[], month: Month): Promise<Checked<Target | null>> {
		const allowed = targets.filter(
			({ measure }) => !isBlocked(checkTarget({ measure, holder: 'rep' }, this.#guard()))
		);
		const plan = await this.#documents.openPlan(this.#repId, firstDayOf(month));
		return this.#acts.perform<Target | null>('addTarget', (act) => {
			if (allowed.length < targets.length && allowed.length === 0)
				return { ok: false, problem: 'target: the guard refuses it' };
			let last: Checked<Target | null> = { ok: true, value: null };
			for (const target of allowed) {
				last = addTarget(plan, targetOf(target), act);
				if (!last.ok) return last;
			}
			return last;
		});
	}

	#homeOf(id: string) {
		return this.#documents
			.plansOf(this.#repId)
			.docs()
			.find((doc) => readTargets(doc).records.has(id));
	}
}

const missing = { ok: false, problem: 'id: no such record' } as const;

const targetOf = (set: NewTarget): Target =>
	fresh({
		...set,
		...{ weekTargets: [], weekActuals: [] },
		...{ gapReason: '', action: '', supervisorRemark: '' }
	});
