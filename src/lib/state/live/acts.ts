import type { Checked } from '#lib/domain/record.ts';
import { cancelled } from '#lib/store/imports.ts';
import type { Act, ActName } from '#lib/store/table/act.ts';
import type { UndoOutcome, UndoStack } from '#lib/store/table/undo.ts';
import type { Forbidden } from './rights.ts';

/**
 * What just happened, for a toast: done and how to take it back, refused and why, not for this member to do, or what an
 * undo came to.
 */
export type ActNotice =
	| { kind: 'done'; act: ActName; undo: () => void }
	| { kind: 'refused'; act: ActName; problem: string }
	| { kind: 'forbidden'; why: Forbidden }
	| { kind: 'undone' | 'redone'; outcome: UndoOutcome };

/** Acts that show where they happen, so that no toast repeats them; Ctrl-Z still takes them back. */
const quietActs: ReadonlySet<ActName> = new Set([
	'editAccount',
	'editContact',
	'editProduct',
	'editZone',
	'editVisitPlan',
	'setPolicyCell',
	'setComplianceCell',
	'recordAssessment'
]);

/** Where acts are performed: all of a territory, or those upon what belongs to one rep. */
export type Performing = Pick<Acts, 'perform'>;

/** Everything a person does to the documents passes here: it may be done, gets an id for undo and is told to the screen. */
export class Acts {
	readonly #undo: UndoStack;
	readonly #forbidding: (act: { name: ActName; repId: string }) => Forbidden | null;
	readonly #listeners = new Set<(notice: ActNotice) => void>();

	constructor(
		undo: UndoStack,
		forbidding: (act: { name: ActName; repId: string }) => Forbidden | null
	) {
		this.#undo = undo;
		this.#forbidding = forbidding;
	}

	/** Runs one act; commands that carry the same act, in several documents, are undone as one. */
	perform<T>(name: ActName, change: (act: Act) => Checked<T>): Checked<T> {
		return this.#perform({ name, repId: '' }, change);
	}

	/** Runs one act that lets the screen in between its steps; it is told once, when it is done. */
	async performLong<T>(
		name: ActName,
		change: (act: Act) => Promise<Checked<T>>
	): Promise<Checked<T>> {
		const why = this.#forbidding({ name, repId: '' });
		if (why) return this.#forbid(why);
		return this.#done(name, await change({ act: name, id: crypto.randomUUID() }));
	}

	/** The same upon what belongs to a rep. */
	of(repId: string): Performing {
		return { perform: (name, change) => this.#perform({ name, repId }, change) };
	}

	/** Takes this device's last act back and tells what came of it. */
	undo(): void {
		this.#tell({ kind: 'undone', outcome: this.#undo.undo() });
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
		{ name, repId }: { name: ActName; repId: string },
		change: (act: Act) => Checked<T>
	): Checked<T> {
		const why = this.#forbidding({ name, repId });
		if (why) return this.#forbid(why);
		return this.#done(name, change({ act: name, id: crypto.randomUUID() }));
	}

	// Nobody would take such a change: made here, it would stand on this device alone.
	#forbid(why: Forbidden): { ok: false; problem: string } {
		this.#tell({ kind: 'forbidden', why });
		return { ok: false, problem: `not for this member: ${why}` };
	}

	#done<T>(name: ActName, result: Checked<T>): Checked<T> {
		if (!result.ok && result.problem === cancelled) return result;
		if (!result.ok) this.#tell({ kind: 'refused', act: name, problem: result.problem });
		else if (!quietActs.has(name)) this.#tell({ kind: 'done', act: name, undo: () => this.undo() });
		return result;
	}

	#tell(notice: ActNotice): void {
		for (const listener of this.#listeners) listener(notice);
	}
}
