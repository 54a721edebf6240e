import * as Y from 'yjs';
import { isAct, isPermanent, type Act, type ActName } from './act.ts';
import { changedPaths, overlaps } from './changed-paths.ts';

/**
 * What became of an undo or a redo. An act that someone else has changed since is off the stack, and the next one may be
 * tried; one that this device went on to change stays where it is: the later act comes off first.
 */
export type UndoOutcome =
	| { ok: true; act: ActName; id: string }
	| { ok: false; reason: 'nothing' }
	| { ok: false; reason: 'changedElsewhere' | 'changedSince'; act: ActName; id: string };

type StackItem = Y.UndoManager['undoStack'][number];
type Direction = 'undo' | 'redo';

interface Step {
	readonly manager: Y.UndoManager;
	readonly item: StackItem;
}

interface Entry {
	readonly id: string;
	readonly act: ActName;
	steps: Step[];
	readonly paths: Map<Y.Doc, Set<string>>;
	changedElsewhere: boolean;
}

const mostEntries = 100;

/**
 * What this device did since it was started, act by act and across documents. An act is taken back whole or not at all:
 * once anyone else (another device, another tab) has changed a field or a record it wrote, it is refused, so that
 * nobody's later word is lost. Permanent acts are never taken back.
 */
export class UndoStack {
	readonly #listeners = new Set<() => void>();
	#done: Entry[] = [];
	#undone: Entry[] = [];

	/** Takes note of this device's acts in a document until the returned function is called, which forgets them. */
	watch(doc: Y.Doc): () => void {
		const manager: Y.UndoManager = new Y.UndoManager(doc, {
			captureTimeout: 0,
			trackedOrigins: new Set([Object]),
			captureTransaction: ({ origin }) => origin === manager || isUndoable(origin)
		});
		manager.on('stack-item-added', ({ stackItem, origin }) => {
			if (isAct(origin)) this.#add(origin, { manager, item: stackItem });
		});
		const note = (transaction: Y.Transaction) => this.#note(transaction, manager);
		doc.on('afterTransaction', note);
		return () => {
			doc.off('afterTransaction', note);
			manager.destroy();
			this.#drop((entry) => entry.paths.has(doc));
		};
	}

	/** The act that the next undo would take back; null when there is none. */
	get nextUndo(): ActName | null {
		return this.#done.at(-1)?.act ?? null;
	}

	/** The act that the next redo would do again; null when there is none. */
	get nextRedo(): ActName | null {
		return this.#undone.at(-1)?.act ?? null;
	}

	/** Tells of every change of `nextUndo` and `nextRedo`; the returned function stops that. */
	onChange(listener: () => void): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}

	/** Takes an act of this device back, in every document it touched: the last one, or the one of that id. */
	undo(id?: string): UndoOutcome {
		const later = id === undefined ? [] : this.#done.slice(this.#indexOf(id) + 1);
		const entry = id === undefined ? undefined : this.#done[this.#indexOf(id)];
		if (id !== undefined && !entry) return { ok: false, reason: 'nothing' };
		if (entry && later.some((one) => isOver(one, entry)))
			return { ok: false, reason: 'changedSince', act: entry.act, id: entry.id };
		if (entry) this.#done = [...this.#done.filter((one) => one !== entry), entry];
		return this.#move({ direction: 'undo', from: this.#done, to: this.#undone });
	}

	/** Does the act that was undone last again. */
	redo(): UndoOutcome {
		return this.#move({ direction: 'redo', from: this.#undone, to: this.#done });
	}

	/** Takes back what an act wrote that was refused half way, and forgets the act. */
	takeOut(id: string): void {
		const entry = this.#done[this.#indexOf(id)];
		for (const step of entry?.steps.toReversed() ?? []) turn(step, 'undo').forEach(forget);
		this.#drop((one) => one === entry);
	}

	#move(way: { direction: Direction; from: Entry[]; to: Entry[] }): UndoOutcome {
		const entry = way.from.pop();
		if (!entry) return { ok: false, reason: 'nothing' };
		if (entry.changedElsewhere) {
			entry.steps.forEach(forget);
			this.#tell();
			return { ok: false, reason: 'changedElsewhere', act: entry.act, id: entry.id };
		}
		entry.steps = entry.steps.toReversed().flatMap((step) => turn(step, way.direction));
		way.to.push(entry);
		this.#tell();
		return { ok: true, act: entry.act, id: entry.id };
	}

	#indexOf(id: string): number {
		return this.#done.findIndex((entry) => entry.id === id);
	}

	#add({ act, id }: Act, step: Step): void {
		this.#undone.flatMap(({ steps }) => steps).forEach(forget);
		this.#undone = [];
		const known = this.#done.find((entry) => entry.id === id);
		if (known) known.steps.push(step);
		else this.#done.push({ id, act, steps: [step], paths: new Map(), changedElsewhere: false });
		if (this.#done.length > mostEntries) this.#done.shift()?.steps.forEach(forget);
		this.#tell();
	}

	// The managers listen first, so that the entry of an act is there when its paths are noted.
	#note(transaction: Y.Transaction, manager: Y.UndoManager): void {
		const { doc, origin } = transaction;
		if (origin === manager) return;
		const others = changedPaths(transaction);
		if (others.size === 0) return;
		if (isUndoable(origin)) {
			const entry = this.#done.find(({ id }) => id === origin.id);
			const paths = entry?.paths.get(doc);
			// An import is one act of hundreds of transactions: its paths are not copied for each.
			if (paths) for (const path of others) paths.add(path);
			else entry?.paths.set(doc, others);
			return;
		}
		for (const entry of [...this.#done, ...this.#undone]) {
			const paths = entry.paths.get(doc);
			if (paths && overlaps({ paths, others })) entry.changedElsewhere = true;
		}
	}

	#drop(belongs: (entry: Entry) => boolean): void {
		for (const entry of [...this.#done, ...this.#undone]) {
			if (belongs(entry)) entry.steps.forEach(forget);
		}
		this.#done = this.#done.filter((entry) => !belongs(entry));
		this.#undone = this.#undone.filter((entry) => !belongs(entry));
		this.#tell();
	}

	#tell(): void {
		for (const listener of this.#listeners) listener();
	}
}

/** Whether an act changed what another one wrote. */
const isOver = (later: Entry, entry: Entry): boolean =>
	[...entry.paths].some(([doc, paths]) => {
		const others = later.paths.get(doc);
		return others !== undefined && overlaps({ paths, others });
	});

const isUndoable = (origin: unknown): origin is Act => isAct(origin) && !isPermanent(origin);

// Alone on its stack: a manager whose item changes nothing would go on to the next one.
function turn({ manager, item }: Step, direction: Direction): Step[] {
	const [stack, opposite] =
		direction === 'undo'
			? (['undoStack', 'redoStack'] as const)
			: (['redoStack', 'undoStack'] as const);
	const others = manager[stack].filter((other) => other !== item);
	manager[stack] = [item];
	const before = manager[opposite].length;
	manager[direction]();
	manager[stack] = others;
	return manager[opposite].slice(before).map((turned) => ({ manager, item: turned }));
}

function forget({ manager, item }: Step): void {
	manager.undoStack = manager.undoStack.filter((other) => other !== item);
	manager.redoStack = manager.redoStack.filter((other) => other !== item);
}
