import type { Hospital } from '#lib/domain/archive/account.ts';
import type { Contact } from '#lib/domain/archive/contact.ts';
import type { GradedDoctor } from '#lib/domain/grading/graded-doctor.ts';
import { gradedPerson } from '#lib/domain/grading/graded-person.ts';
import type { GradeResult } from '#lib/domain/grading/grade-result.ts';
import type { MatrixCell } from '#lib/domain/matrix.ts';
import type { Policy } from '#lib/domain/policy/policy.ts';
import type { JobArgs, JobResult } from '#lib/worker/protocol.ts';
import { run } from '#lib/worker/run.ts';
import { Latest } from './live/latest.svelte.ts';

/** Current matrix cells by contact id, then product id. */
export type CellsByContact = ReadonlyMap<string, ReadonlyMap<string, MatrixCell>>;

interface GradeSource {
	hospitals: ReadonlyMap<string, Hospital>;
	contacts: ReadonlyMap<string, Contact>;
	cells: CellsByContact;
	policy: Policy;
}

interface Grading {
	hospitals: ReadonlyMap<string, GradeResult>;
	doctors: ReadonlyMap<string, GradedDoctor>;
}

const noCells: ReadonlyMap<string, MatrixCell> = new Map();

/** Every grade of the territory, computed in the worker; one edit regrades one customer. */
export class Grades {
	readonly #latest: Latest<'grade', GradeSource, Grading>;
	/** False until the first screen stands: reading what grades need would delay it. */
	#begun = $state(false);
	/** True while a large write is under way: grading after each of its slices would take the page's time. */
	paused = $state(false);

	constructor(source: () => GradeSource | null) {
		let answered: GradeSource | null = null;
		let grading: Grading = { hospitals: new Map(), doctors: new Map() };
		this.#latest = new Latest('grade', {
			input: () => (this.#begun && !this.paused ? source() : null),
			args: (now) => changed(now, answered),
			answer: inPortions,
			fold: (result, now) => {
				answered = now;
				grading = {
					hospitals: merged({ old: grading.hospitals, fresh: result.hospitals }, now.hospitals),
					doctors: merged({ old: grading.doctors, fresh: result.doctors }, now.contacts)
				};
				performance.mark('rounds:graded');
				return grading;
			}
		});
		void afterPaint().then(() => (this.#begun = true));
	}

	/** By hospital id; empty until the first answer. */
	get gradeByHospital(): ReadonlyMap<string, GradeResult> {
		return this.#latest.value?.hospitals ?? new Map();
	}

	/** By doctor's id, with the visits the grade asks for; empty until the first answer. */
	get gradeByDoctor(): ReadonlyMap<string, GradedDoctor> {
		return this.#latest.value?.doctors ?? new Map();
	}

	/** True once the whole territory has been graded. */
	get ready(): boolean {
		return this.#latest.value !== null;
	}

	get failure(): string | null {
		return this.#latest.failure;
	}

	retry(): void {
		this.#latest.retry();
	}

	stop(): void {
		this.#latest.stop();
	}
}

/** After the next frame; soon in a tab that is not seen, which has none. */
const afterPaint = () =>
	new Promise<void>((resolve) => {
		requestAnimationFrame(() => setTimeout(resolve));
		setTimeout(resolve, 300);
	});

/** What differs from the source of the last answer: the store keeps the identity of what did not change. */
function changed(now: GradeSource, answered: GradeSource | null): JobArgs<'grade'> {
	const before = answered?.policy === now.policy ? answered : null;
	return {
		policy: now.policy,
		hospitals: [...now.hospitals.values()].filter(
			(hospital) => before?.hospitals.get(hospital.id) !== hospital
		),
		doctors: [...now.contacts.values()]
			.filter(
				(contact) =>
					before?.contacts.get(contact.id) !== contact ||
					!sameCells(before.cells.get(contact.id), now.cells.get(contact.id))
			)
			.map((contact) => ({
				contact: gradedPerson(contact),
				cells: now.cells.get(contact.id) ?? noCells
			}))
	};
}

/** Doctors graded by one message: what crosses at once keeps the page from answering. */
const portion = 2000;

async function inPortions(
	{ policy, hospitals, doctors }: JobArgs<'grade'>,
	signal: AbortSignal
): Promise<JobResult<'grade'>> {
	const first = { policy, hospitals, doctors: doctors.slice(0, portion) };
	const all = await run('grade', first, { signal });
	for (let at = portion; at < doctors.length; at += portion) {
		const next = { policy, hospitals: [], doctors: doctors.slice(at, at + portion) };
		const graded = await run('grade', next, { signal });
		for (const [id, doctor] of graded.doctors) all.doctors.set(id, doctor);
	}
	return all;
}

function sameCells(
	before: ReadonlyMap<string, MatrixCell> = noCells,
	now: ReadonlyMap<string, MatrixCell> = noCells
): boolean {
	if (before === now) return true;
	if (before.size !== now.size) return false;
	return [...now].every(([productId, cell]) => {
		const other = before.get(productId);
		return other?.usage === cell.usage && other.potential === cell.potential;
	});
}

/** Old and fresh answers together, without those whose customer is gone. */
function merged<T>(
	answers: { old: ReadonlyMap<string, T>; fresh: ReadonlyMap<string, T> },
	present: ReadonlyMap<string, unknown>
): ReadonlyMap<string, T> {
	const all = new Map([...answers.old, ...answers.fresh]);
	for (const id of all.keys()) if (!present.has(id)) all.delete(id);
	return all;
}
