import * as v from 'valibot';
import type * as Y from 'yjs';
import { daySchema, type Day } from '#lib/domain/day.ts';
import type { ReportDraft } from '#lib/domain/visits/visit-suggestion.ts';
import { slotSchema, visitReportSchema, type Slot } from '#lib/domain/visits/visit.ts';
import { Live } from '#lib/state/live/live.svelte.ts';
import { today } from '#lib/state/live/today.svelte.ts';
import { discardDraft, readDrafts, saveDraft } from '#lib/store/local.ts';

/** An action of the strategy of a product. */
export interface DoneAction {
	readonly productId: string;
	readonly action: string;
}

/** What a person has typed of a visit that is not recorded yet. */
export interface VisitDraft {
	readonly report: ReportDraft;
	readonly feedback: readonly string[];
	readonly promises: readonly { readonly text: string; readonly due: Day }[];
	/** When a missed visit is tried again; null for not yet. */
	readonly again: Slot | null;
	/** What was done of the strategy, by product. */
	readonly actions: readonly DoneAction[];
	/** The id the report gets. */
	readonly reportId?: string | undefined;
	/** Which acts of care were done. */
	readonly care: readonly string[];
}

/** Which visit is being typed: of a plan, a correction, or one nobody planned. */
export interface VisitDraftOf {
	readonly contactId: string;
	readonly planId: string | null;
	readonly reportId: string | null;
}

const draftSchema = v.object({
	report: v.omit(visitReportSchema, [
		'version',
		'id',
		'repId',
		'withdrawn',
		'recordedBy',
		'recordedAt'
	]),
	// An older app kept one piece of feedback, and an empty line where none was typed.
	feedback: v.pipe(
		v.union([v.string(), v.array(v.string())]),
		v.transform((text) => (typeof text === 'string' ? [text].filter(Boolean) : text))
	),
	promises: v.pipe(
		v.array(v.object({ text: v.string(), due: daySchema })),
		v.transform((promises) => promises.filter(({ text }) => text !== ''))
	),
	again: v.optional(v.nullable(slotSchema), null),
	actions: v.optional(v.array(v.object({ productId: v.string(), action: v.string() })), []),
	reportId: v.optional(v.string()),
	care: v.optional(v.array(v.string()), [])
});

/** Typing is written to the disk once it rests this long, or when the page is put away. */
const restMilliseconds = 300;

/** Visits that were begun on this device and not recorded, so that no reload takes what was typed. */
export class VisitDrafts {
	readonly #local: Y.Doc;
	readonly #territoryId: string;
	#waiting: { timer: ReturnType<typeof setTimeout>; write: () => void } | null = null;
	readonly #putAway = () => this.flush();
	readonly #open: Live<readonly { of: VisitDraftOf; day: Day; savedAt: string }[]>;

	constructor(local: Y.Doc, territoryId: string) {
		this.#local = local;
		this.#territoryId = territoryId;
		this.#open = new Live({
			listen: (changed) => {
				local.on('update', changed);
				return () => local.off('update', changed);
			},
			read: () => this.#read()
		});
		addEventListener('pagehide', this.#putAway);
		document.addEventListener('visibilitychange', this.#putAway);
	}

	/** What was typed of a visit and when; null when nothing was, or a former app kept it in another shape. */
	recall(of: VisitDraftOf): { draft: VisitDraft; savedAt: string } | null {
		this.flush();
		const kept = readDrafts(this.#local).records.get(this.#key(of));
		if (!kept) return null;
		const read = v.safeParse(draftSchema, kept.fields);
		return read.success ? { draft: read.output, savedAt: kept.savedAt } : null;
	}

	/** Keeps a visit as it stands. */
	keep(of: VisitDraftOf, draft: VisitDraft): void {
		if (this.#waiting) clearTimeout(this.#waiting.timer);
		const write = () => {
			const [key, savedAt] = [this.#key(of), today.instant];
			saveDraft(this.#local, { version: 1, key, fields: { ...draft }, savedAt });
		};
		this.#waiting = { write, timer: setTimeout(() => this.flush(), restMilliseconds) };
	}

	/** Every visit begun here and not recorded, the latest first. */
	get open(): readonly { of: VisitDraftOf; day: Day; savedAt: string }[] {
		return this.#open.current;
	}

	/** Forgets a visit that was recorded, or that a person begins anew. */
	discard(of: VisitDraftOf): void {
		this.flush();
		discardDraft(this.#local, { key: this.#key(of) });
	}

	/** Writes what still rests. */
	flush(): void {
		if (!this.#waiting) return;
		const { timer, write } = this.#waiting;
		this.#waiting = null;
		clearTimeout(timer);
		write();
	}

	/** Ends with the territory on screen. */
	stop(): void {
		this.flush();
		removeEventListener('pagehide', this.#putAway);
		document.removeEventListener('visibilitychange', this.#putAway);
	}

	#read() {
		return [...readDrafts(this.#local).records.values()]
			.filter(({ key }) => key.startsWith(`${this.#territoryId}|visit|`))
			.flatMap(({ fields, savedAt }) => {
				const read = v.safeParse(draftSchema, fields);
				if (!read.success) return [];
				const { contactId, visitPlanId, corrects, day } = read.output.report;
				return { of: { contactId, planId: visitPlanId, reportId: corrects }, day, savedAt };
			})
			.sort((one, other) => (one.savedAt > other.savedAt ? -1 : 1));
	}

	#key({ contactId, planId, reportId }: VisitDraftOf): string {
		return [this.#territoryId, 'visit', contactId, planId, reportId].filter(Boolean).join('|');
	}
}
