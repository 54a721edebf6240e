import type { Checked } from '#lib/domain/record.ts';
import type { Act, ActName } from '#lib/store/table/act.ts';
import type { UndoOutcome, UndoStack } from '#lib/store/table/undo.ts';

/**
 * What just happened, for a toast: done and how to take it back, refused and why, not for this member to do, or what an
 * undo came to.
 */
export type ActNotice =
	| { kind: 'done'; act: ActName; undo: () => void }
	| { kind: 'refused'; act: ActName; problem: string }
	/** `role`: nothing may be changed by this member; `owner`: not what belongs to someone else. */
	| { kind: 'forbidden'; by: 'role' | 'owner' }
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

/** Where acts are performed: all of a territory, or those upon what belongs to one person. */
export type Performing = Pick<Acts, 'perform'>;

/** Everything a person does to the documents passes here: it gets an id for undo and is told to the screen. */
export class Acts {
	readonly #undo: UndoStack;
	readonly #mayAct: () => boolean;
	readonly #listeners = new Set<(notice: ActNotice) => void>();

	constructor(undo: UndoStack, mayAct: () => boolean) {
		this.#undo = undo;
		this.#mayAct = mayAct;
	}

	/** Runs one act; commands that carry the same act, in several documents, are undone as one. */
	perform<T>(name: ActName, change: (act: Act) => Checked<T>): Checked<T> {
		if (!this.#mayAct()) return this.#forbid('role');
		return this.#done(name, change({ act: name, id: crypto.randomUUID() }));
	}

	/** Runs one act that lets the screen in between its steps; it is told once, when it is done. */
	async performLong<T>(
		name: ActName,
		change: (act: Act) => Promise<Checked<T>>
	): Promise<Checked<T>> {
		if (!this.#mayAct()) return this.#forbid('role');
		return this.#done(name, await change({ act: name, id: crypto.randomUUID() }));
	}

	/** The same for what belongs to someone: refused with a notice where `may` says that others would not take it. */
	within(may: () => boolean): Performing {
		return {
			perform: (name, change) => {
				if (this.#mayAct() && !may()) return this.#forbid('owner');
				return this.perform(name, change);
			}
		};
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

	// Nobody would take such a change: made here, it would stand on this device alone.
	#forbid(by: 'role' | 'owner'): { ok: false; problem: string } {
		this.#tell({ kind: 'forbidden', by });
		return { ok: false, problem: by === 'role' ? 'not for a viewer' : 'not for this member' };
	}

	#done<T>(name: ActName, result: Checked<T>): Checked<T> {
		if (!result.ok) this.#tell({ kind: 'refused', act: name, problem: result.problem });
		else if (!quietActs.has(name)) this.#tell({ kind: 'done', act: name, undo: () => this.undo() });
		return result;
	}

	#tell(notice: ActNotice): void {
		for (const listener of this.#listeners) listener(notice);
	}
}
