import { grades, type Grade } from '#lib/domain/grade.ts';
import type { Policy } from '#lib/domain/policy/policy.ts';

/** A customer and the effort that went there; `norm` is the visits the class asks for. */
export interface Effort {
	readonly id: string;
	readonly grade: Grade | null;
	readonly norm: number;
	/** Visits or minutes, whatever is compared. */
	readonly effort: number;
}

/** The actual split of effort beside 80/20 (slide 9); shares are 0 … 1, null when there was no effort. */
export interface Pareto {
	readonly keyIds: readonly string[];
	readonly keyShare: number | null;
	readonly goal: { readonly customers: number; readonly effort: number };
	/** Effort reached by the first customers, most important first; begins at 0, 0. */
	readonly curve: readonly { readonly customers: number; readonly effort: number }[];
}

/** Ranks customers by grade, then norm, then id; the first share of them, at least one, are the key customers. */
export function paretoOf(efforts: readonly Effort[], policy: Policy): Pareto {
	const goal = { customers: policy.pareto.customers.value, effort: policy.pareto.effort.value };
	const ranked = efforts.toSorted(
		(first, second) =>
			rankOf(first.grade) - rankOf(second.grade) ||
			second.norm - first.norm ||
			(first.id < second.id ? -1 : 1)
	);
	const total = ranked.reduce((sum, { effort }) => sum + effort, 0);
	const keyIds = ranked.slice(0, Math.ceil(ranked.length * goal.customers)).map(({ id }) => id);
	const curve = [{ customers: 0, effort: 0 }];
	let reached = 0;
	ranked.forEach(({ effort }, at) => {
		reached += effort;
		if (total > 0) curve.push({ customers: (at + 1) / ranked.length, effort: reached / total });
	});
	const keyShare = total > 0 ? (curve[keyIds.length]?.effort ?? null) : null;
	return { keyIds, keyShare, goal, curve };
}

const rankOf = (grade: Grade | null): number => (grade ? grades.indexOf(grade) : grades.length);
