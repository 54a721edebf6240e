import type { Handover } from './admission.ts';

/** Who went on with whose work in a territory. */
export class Succession {
	#before = new Map<string, Set<string>>();

	/** Takes the handovers on record; true when something is new. */
	follow(handovers: readonly Pick<Handover, 'fromMemberId' | 'toMemberId'>[]): boolean {
		const before = new Map<string, Set<string>>();
		for (const { fromMemberId, toMemberId } of handovers) {
			before.set(toMemberId, (before.get(toMemberId) ?? new Set()).add(fromMemberId));
		}
		const text = (line: typeof before) =>
			[...line]
				.map(([to, from]) => [to, ...[...from].sort()].join())
				.sort()
				.join(';');
		const isNew = text(before) !== text(this.#before);
		this.#before = before;
		return isNew;
	}

	/** A rep and all whose work the rep goes on with, through any number of handovers. */
	lineOf(repId: string): ReadonlySet<string> {
		const line = new Set([repId]);
		for (const member of line) {
			for (const earlier of this.#before.get(member) ?? []) line.add(earlier);
		}
		return line;
	}

	/** A rep, all whose work the rep goes on with, and all who go on with it. */
	kinOf(repId: string): ReadonlySet<string> {
		const later = [...this.#before.keys()].filter((member) => this.lineOf(member).has(repId));
		return new Set([...this.lineOf(repId), ...later]);
	}
}
