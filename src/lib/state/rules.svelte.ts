import type { CompliancePreset } from '#lib/domain/compliance-rules.ts';
import type { Day } from '#lib/domain/day.ts';
import { complianceOf, type Compliance } from '#lib/domain/guard/compliance.ts';
import {
	workCalendarOf,
	type DayOverride,
	type WorkCalendar
} from '#lib/domain/planning/calendar.ts';
import { holidayYears } from '#lib/domain/planning/holidays.ts';
import type { NoticeDay } from '#lib/domain/planning/holiday-notice.ts';
import type { PolicySetting, PolicyValues } from '#lib/domain/policy/policy-versions.ts';
import { policyOf, type PolicyValue } from '#lib/domain/policy/policy.ts';
import {
	standsBeside,
	type ComplianceChange,
	type ComplianceChoice
} from '#lib/store/compliance-cell.ts';
import {
	readComplianceCells,
	readComplianceChanges,
	setComplianceCell
} from '#lib/store/compliance-cells.ts';
import type { DayOverrideCell } from '#lib/store/day-override-cell.ts';
import { clearDayOverride, readDayOverrides, setDayOverride } from '#lib/store/day-overrides.ts';
import type { PolicyCell, PolicyChange } from '#lib/store/policy-cell.ts';
import { changePolicy, readPolicyCells, readPolicyChanges } from '#lib/store/policy-cells.ts';
import { together, type ActName } from '#lib/store/table/act.ts';
import type { Acts } from './live/acts.ts';
import { fresh } from './live/draft.ts';
import { liveReading } from './live/live-reading.ts';
import type { TerritoryDocuments } from './live/territory-documents.ts';
import { today } from './live/today.svelte.ts';

/** The guard a territory has until someone chooses one. */
const presetBeforeChoice: CompliancePreset = 'chinaToday';

/** By what rules the territory works: policy, compliance guard, calendar. */
export class Rules {
	readonly #documents: TerritoryDocuments;
	readonly #acts: Acts;
	readonly #selfId: string;
	readonly #policyCells;
	readonly #policyChanges;
	readonly #dayOverrides;
	readonly #complianceCells;
	readonly #complianceChanges;

	constructor(documents: TerritoryDocuments, parts: { acts: Acts; selfId: string }) {
		this.#documents = documents;
		this.#acts = parts.acts;
		this.#selfId = parts.selfId;
		const meta = documents.metaSet();
		this.#policyCells = liveReading(meta, readPolicyCells);
		this.#policyChanges = liveReading(meta, readPolicyChanges);
		this.#dayOverrides = liveReading(meta, readDayOverrides);
		this.#complianceCells = liveReading(meta, readComplianceCells);
		this.#complianceChanges = liveReading(meta, readComplianceChanges);
	}

	readonly #policy = $derived.by(() => policyOf(this.policyValues));
	/** The values of this territory that differ from the shipped ones, by path. */
	readonly policyValues: PolicyValues = $derived.by(
		() => new Map([...this.policyChanges].map(([path, { value }]) => [path, value]))
	);
	/** Every change of the policy that was noted, in no order. */
	readonly policyNoted: readonly PolicyChange[] = $derived.by(() => [
		...this.#policyChanges.current.records.values()
	]);
	/** The policy in force: the deck's, the product's and this territory's numbers. */
	readonly policy = $derived(this.#policy.policy);
	/** Who changed which policy value and when, by its path. */
	readonly policyChanges: ReadonlyMap<string, PolicyCell> = $derived.by(
		() => this.#policyCells.current.records
	);
	readonly #preset = $derived.by(() =>
		[...this.#complianceCells.current.records.values()].find((cell) => cell.key === 'preset')
	);
	readonly compliance: Compliance = $derived.by(() => {
		const cells = [...this.#complianceCells.current.records.values()];
		const chosen = this.#preset;
		const overrides = new Map<string, unknown>(
			cells
				.filter((cell) => cell.key !== 'preset' && standsBeside(cell, chosen))
				.map(({ key, value }) => [key, value])
		);
		return complianceOf({ preset: chosen?.value ?? presetBeforeChoice, overrides }).compliance;
	});
	/** Every change of the guard, the latest first. */
	readonly complianceLog: readonly ComplianceChange[] = $derived.by(() =>
		[...this.#complianceChanges.current.records.values()].sort((a, b) =>
			a.changedAt < b.changedAt ? 1 : -1
		)
	);
	/** The territory's own changes of the calendar, by day. */
	readonly dayOverrides = $derived.by(
		() => this.#dayOverrides.current.records as ReadonlyMap<Day, DayOverrideCell>
	);
	/** Working days: public holidays and make-up workdays of the years that are loaded, and the territory's changes. */
	readonly calendar: WorkCalendar = $derived.by(() =>
		workCalendarOf({
			years: holidayYears,
			overrides: this.dayOverrides
		})
	);

	/** The public calendar without the territory's changes. */
	readonly publicCalendar: WorkCalendar = workCalendarOf({
		years: holidayYears,
		overrides: new Map()
	});

	setPolicy(path: string, value: PolicyValue) {
		return this.#change('setPolicyCell', [{ path, value, asShipped: false }]);
	}

	/** Lets a policy value be as shipped again. */
	resetPolicy(path: string) {
		return this.#change('clearPolicyCell', [{ path, value: null, asShipped: true }]);
	}

	/** Changes several policy values as one act: to what a version or a file says. */
	takePolicy(changes: readonly PolicySetting[]) {
		return this.#change('setPolicyCell', changes);
	}

	#change(name: ActName, changes: readonly PolicySetting[]) {
		const signature = this.#signature();
		const noted = changes.map((change) => fresh({ ...change, ...signature }));
		return this.#acts.perform(name, (act) => changePolicy(this.#documents.meta, noted, act));
	}

	/** Declares a day off or worked, against the public calendar. */
	setDay(day: Day, { working, note }: DayOverride) {
		const cell = { version: 1 as const, day, working, note, holiday: null, ...this.#signature() };
		return this.#acts.perform(
			'setDayOverride',
			(act) => setDayOverride(this.#documents.meta, cell, act),
			{ note }
		);
	}

	/** Shares the notice of a year, all its days in one act. */
	setNotice(days: readonly NoticeDay[]) {
		const { meta } = this.#documents;
		return this.#acts.perform('setDayOverride', (act) =>
			together(
				meta,
				() => {
					for (const day of days) {
						const cell = { version: 1 as const, note: '', ...day, ...this.#signature() };
						const set = setDayOverride(meta, cell, act);
						if (!set.ok) return set;
					}
					return { ok: true as const, value: { several: days.length } };
				},
				act
			)
		);
	}

	/** Lets a day be as the public calendar has it. */
	resetDay(day: Day) {
		return this.#acts.perform('clearDayOverride', (act) => {
			clearDayOverride(this.#documents.meta, { day }, act);
			return { ok: true, value: null };
		});
	}

	setCompliance(choice: ComplianceChoice) {
		const presetAt = this.#preset?.changedAt ?? null;
		const change = fresh({ ...choice, presetAt, ...this.#signature() });
		return this.#acts.perform('setComplianceCell', (act) =>
			setComplianceCell(this.#documents.meta, change, act)
		);
	}

	#signature() {
		return { changedBy: this.#selfId, changedAt: today.instant };
	}
}
