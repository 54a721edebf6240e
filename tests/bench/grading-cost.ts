import { levels, type MatrixCell } from '#lib/domain/matrix.ts';
import { cellRuleOf } from '#lib/domain/grading/strategy.ts';
import { gradedPerson } from '#lib/domain/grading/graded-person.ts';
import { defaultPolicy, policyOf } from '#lib/domain/policy/policy.ts';
import { grade, type DoctorToGrade } from '#lib/worker/grade-job.ts';
import { aContact } from '#tests/fixtures/builders.ts';

const level = (number: number) => levels[number % levels.length] ?? 0;

/** Doctors of a made-up territory, each in a cell of every product. */
function doctorsOf({ doctors, products }: { doctors: number; products: number }): DoctorToGrade[] {
	return Array.from({ length: doctors }, (_, at) => ({
		contact: gradedPerson(aContact({ id: `doctor-${at}`, patientsPerDay: at % 80 })),
		cells: new Map(
			Array.from({ length: products }, (_, product): [string, MatrixCell] => [
				`product-${product}`,
				{ usage: level(at * 7 + product * 3), potential: level(at * 3 + product) }
			])
		)
	}));
}

/** The same doctors by a bare loop: the grade and the visits a month of the cell that asks for most, and nothing else. */
function bareLoop(doctors: readonly DoctorToGrade[]): { grade: string; visits: number }[] {
	const found: { grade: string; visits: number }[] = [];
	for (const { cells } of doctors) {
		let best = { grade: 'D', visits: 0 };
		for (const cell of cells.values()) {
			const { grade: letter, frequency } = cellRuleOf(cell, defaultPolicy);
			const visits = (frequency.min.value + frequency.max.value) / 2 / frequency.perMonths.value;
			if (letter.value < best.grade || (letter.value === best.grade && visits > best.visits))
				best = { grade: letter.value, visits };
		}
		found.push(best);
	}
	return found;
}

const processorTime = (job: () => unknown): number => {
	const before = process.cpuUsage();
	job();
	const { user, system } = process.cpuUsage(before);
	return (user + system) / 1000;
};

/** Milliseconds of processor time to grade everybody, cold, again, and after one edit, beside the bare loop's. */
export function measureGrading(size: { doctors: number; products: number }) {
	const doctors = doctorsOf(size);
	const { policy } = policyOf(new Map());
	const all = () => grade({ hospitals: [], doctors, policy });
	const cold = { bare: processorTime(() => bareLoop(doctors)), all: processorTime(all) };
	const again = Array.from({ length: 5 }, () => ({
		bare: processorTime(() => bareLoop(doctors)),
		all: processorTime(all)
	}));
	const least = (of: (one: (typeof again)[number]) => number) => Math.min(...again.map(of));
	const one = doctors.slice(0, 1);
	const edits = Array.from({ length: 20 }, () =>
		processorTime(() => grade({ hospitals: [], doctors: one, policy }))
	);
	return {
		cold,
		warm: { bare: least(({ bare }) => bare), all: least(({ all: whole }) => whole) },
		edit: Math.max(...edits)
	};
}
