import { complianceRuleIds, type ComplianceRuleId } from '#lib/domain/compliance-rules.ts';
import type { RecordFinding } from '#lib/domain/guard/record-texts.ts';
import type { Checked } from '#lib/domain/record.ts';
import { cancelled, isPermanent, type Act, type ActName } from '#lib/store/table/act.ts';
import type { UndoOutcome, UndoStack } from '#lib/store/table/undo.ts';
import type { Forbidden } from './rights.ts';

/**
 * What just happened, for a toast: done, with what it wrote and how to take this very act back where that can be, refused and
 * why, not for this member to do, blocked by the guard, or what an undo came to.
 */
export type ActNotice =
	| { kind: 'done'; act: ActName; id: string; record: unknown; undo: (() => void) | null }
	| { kind: 'refused'; act: ActName; problem: string }
	| { kind: 'forbidden'; why: Forbidden }
	| { kind: 'guarded'; finding: RecordFinding }
	| { kind: 'undone' | 'redone'; outcome: UndoOutcome };

/** Acts that show where they happen, so that no toast repeats them; Ctrl-Z still takes them back. */
const quietActs: ReadonlySet<ActName> = new Set([
	'editAccount',
	'editContact',
	'editProduct',
	'editZone',
	'editVisitPlan',
	'editTarget',
	'editActivity',
	'editExpense',
	'editCare',
	'setPolicyCell',
	'setComplianceCell',
	'recordAssessment',
	'recordUsage',
	'tickAction',
	'untickAction',
	'editListing'
]);

/** How an act ends that the guard blocks for what it does and not for its words. */
export const guarded = (rule: ComplianceRuleId) =>
	({ ok: false, problem: `${guardBlocks}${rule}` }) as const;

const guardBlocks = 'the guard blocks ';

/** The rule by which the guard blocked an act, told by its problem; null where something else refused it. */
export const ruleBlocking = (problem: string): ComplianceRuleId | null =>
	complianceRuleIds.find((rule) => problem === `${guardBlocks}${rule}`) ?? null;

/** What an act of a rep's or of all is asked about before it writes. */
interface Asked {
	readonly forbidding: (act: { name: ActName; repId: string }) => Forbidden | null;
	/** What the guard blocks in the words that are to be written. */
	readonly guarding: (says: object) => RecordFinding | null;
}

/** Where acts are performed: all of a territory, or those upon what belongs to one rep. */
export type Performing = Pick<Acts, 'perform'>;

/** Everything a person does to the documents passes here: it may be done, gets an id for undo and is told to the screen. */
export class Acts {
	readonly #undo: UndoStack;
	readonly #asked: Asked;
	readonly #listeners = new Set<(notice: ActNotice) => void>();

	constructor(undo: UndoStack, asked: Asked) {
		this.#undo = undo;
		this.#asked = asked;
	}

	/**
	 * Runs one act; commands that carry the same act, in several documents, are undone as one. `says` is what a person typed:
	 * nothing is written where the guard blocks a word of it.
	 */
	perform<T>(name: ActName, change: (act: Act) => Checked<T>, says: object = {}): Checked<T> {
		return this.#perform({ name, repId: '', says }, change);
	}

	/** Runs one act that lets the screen in between its steps; it is told once, when it is done. */
	async performLong<T>(
		name: ActName,
		change: (act: Act) => Promise<Checked<T>>,
		repId = ''
	): Promise<Checked<T>> {
		const stopped = this.#stopping({ name, repId, says: {} });
		if (stopped) return stopped;
		const act = { act: name, id: crypto.randomUUID() };
		return this.#done(act, await change(act));
	}

	/** The same upon what belongs to a rep. */
	of(repId: string): Performing {
		return {
			perform: (name, change, says = {}) => this.#perform({ name, repId, says }, change)
		};
	}

	/** Takes an act of this device back, the last one unless told which, and tells what came of it. */
	undo(id?: string): void {
		this.#tell({ kind: 'undone', outcome: this.#undo.undo(id) });
	}

	/** Does the act that was undone last again and tells what came of it. */
	redo(): void {
		this.#tell({ kind: 'redone', outcome: this.#undo.redo() });
	}

	/** Calls `listener` after each act; the returned function ends that. */
	onNotice(listener: (notice: ActNotice) => void): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}

	#perform<T>(
		wanted: { name: ActName; repId: string; says: object },
		change: (act: Act) => Checked<T>
	): Checked<T> {
		const stopped = this.#stopping(wanted);
		if (stopped) return stopped;
		const act = { act: wanted.name, id: crypto.randomUUID() };
		const result = change(act);
		// Half an act is worse than none: what it wrote before it was refused goes again.
		if (!result.ok) this.#undo.takeOut(act.id);
		return this.#done(act, result);
	}

	/** Why an act is not begun, told to the screen; null where nothing is against it. */
	#stopping(wanted: {
		name: ActName;
		repId: string;
		says: object;
	}): { ok: false; problem: string } | null {
		const why = this.#asked.forbidding(wanted);
		if (why) {
			// Nobody would take such a change: made here, it would stand on this device alone.
			this.#tell({ kind: 'forbidden', why });
			return { ok: false, problem: `not for this member: ${why}` };
		}
		const finding = this.#asked.guarding(wanted.says);
		if (!finding) return null;
		this.#tell({ kind: 'guarded', finding });
		return { ok: false, problem: `${finding.field}: the guard blocks ${finding.rule}` };
	}

	#done<T>(act: Act, result: Checked<T>): Checked<T> {
		const { act: name, id } = act;
		if (!result.ok && result.problem === cancelled) return result;
		if (!result.ok) this.#tell({ kind: 'refused', act: name, problem: result.problem });
		else if (!quietActs.has(name)) {
			const undo = isPermanent(act) ? null : () => this.undo(id);
			this.#tell({ kind: 'done', act: name, id, record: result.value, undo });
		}
		return result;
	}

	#tell(notice: ActNotice): void {
		for (const listener of this.#listeners) listener(notice);
	}
}
