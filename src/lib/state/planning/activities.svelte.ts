import type { Day, HalfDay } from '#lib/domain/day.ts';
import { groupBy } from '#lib/domain/group.ts';
import { activitiesIn, type Activity } from '#lib/domain/planning/activity.ts';
import type { Checked } from '#lib/domain/record.ts';
import type { Performing } from '#lib/state/live/acts.ts';
import { fresh } from '#lib/state/live/draft.ts';
import { liveReading } from '#lib/state/live/live-reading.ts';
import type { TerritoryDocuments } from '#lib/state/live/territory-documents.ts';
import {
	editActivity,
	planActivity,
	readActivities,
	removeActivity
} from '#lib/store/activities.ts';
import type { Fields } from '#lib/store/table/write-records.ts';

/** An activity as a person says it. */
export type ActivityFields = Omit<Activity, 'version' | 'id' | 'removed'>;

/** What one rep does besides visits; rep and supervisor plan it together. */
export class Activities {
	readonly #documents: TerritoryDocuments;
	readonly #acts: Performing;
	readonly #repId: string;
	readonly #activities;

	constructor(documents: TerritoryDocuments, parts: { acts: Performing; repId: string }) {
		this.#documents = documents;
		this.#acts = parts.acts;
		this.#repId = parts.repId;
		this.#activities = liveReading(documents.plansOf(parts.repId), readActivities);
	}

	/** Every activity, those removed too: a calendar that has one of them is told. */
	readonly allEver: readonly Activity[] = $derived.by(() => [
		...this.#activities.current.records.values()
	]);
	readonly all: readonly Activity[] = $derived.by(() =>
		this.allEver.filter(({ removed }) => !removed)
	);
	readonly #byDay = $derived.by(() => groupBy(this.all, ({ day }) => day));

	/** The activities of a half day in their order. */
	in(slot: { day: Day; half: HalfDay }): Activity[] {
		return activitiesIn(this.#byDay.get(slot.day) ?? [], slot);
	}

	/** Whether anything but visits is planned on a day. */
	isBusy(day: Day): boolean {
		return this.#byDay.has(day);
	}

	async plan(fields: ActivityFields): Promise<Checked<Activity>> {
		const plan = await this.#documents.openPlan(this.#repId, fields.day);
		const record = fresh({ ...fields, removed: false });
		return this.#acts.perform('planActivity', (act) => planActivity(plan, record, act), fields);
	}

	edit(id: string, fields: Fields<Activity>): Checked<Activity> {
		const home = this.#homeOf(id);
		return home
			? this.#acts.perform('editActivity', (act) => editActivity(home, { id, fields }, act), fields)
			: missing;
	}

	remove(id: string): Checked<Activity> {
		const home = this.#homeOf(id);
		return home
			? this.#acts.perform('removeActivity', (act) => removeActivity(home, { id }, act))
			: missing;
	}

	#homeOf(id: string) {
		return this.#documents
			.plansOf(this.#repId)
			.docs()
			.find((doc) => readActivities(doc).records.has(id));
	}
}

const missing = { ok: false, problem: 'id: no such record' } as const;
