import type { MatrixCell } from '#lib/domain/matrix.ts';
import type { Policy } from '#lib/domain/policy/policy.ts';

/**
 * How a customer's result follows the visits (Little's ADBUDG): r(x) = none + (most − none)·x^shape / (scale + x^shape),
 * where x counts visits in those of the class and the result at x = 1 is 1.
 */
export interface Response {
	/** Without any visit. */
	readonly none: number;
	/** With as many visits as one could make. */
	readonly most: number;
	readonly shape: number;
	readonly scale: number;
}

/** What a rep answered, as shares of the result at the visits of the class: none, half as many again, without limit. */
export interface Answers {
	readonly none: number;
	readonly more: number;
	readonly most: number;
}

/** The curve through 1 at the visits of the class; `none` < 1 < `most`. */
export const responseOf = (ends: { none: number; most: number; shape: number }): Response => ({
	...ends,
	scale: (ends.most - 1) / (1 - ends.none)
});

/** The result at x times the visits of the class; 1 at x = 1. */
export function resultAt({ none, most, shape, scale }: Response, x: number): number {
	const power = x ** shape;
	return none + ((most - none) * power) / (scale + power);
}

/** True where answers can be true together: less without visits, more with more of them. */
export const answersFit = ({ none, more, most }: Answers): boolean =>
	none >= 0 && none < 1 && more > 1 && most > more;

/** The curve through three answers, in closed form; null where they contradict each other. */
export function calibrated(answers: Answers): Response | null {
	if (!answersFit(answers)) return null;
	const { none, more, most } = answers;
	const scale = (most - 1) / (1 - none);
	const reached = (more - none) / (most - none);
	const shape = Math.log((scale * reached) / (1 - reached)) / Math.log(1.5);
	return shape > 0 ? { none, most, shape, scale } : null;
}

/** What a class is taken to do before anyone answered: who uses much has much to lose, who has headroom much to gain. */
export function priorResponse(cell: MatrixCell | null, policy: Policy): Response {
	const { neutral, classes } = policy.allocation;
	const shape = neutral.shape.value;
	if (!cell) return responseOf({ none: neutral.none.value, most: neutral.most.value, shape });
	const headroom = Math.max(0, cell.potential - cell.usage) / 4;
	const used = cell.usage / 4;
	const [atNoUsage, atFullUsage] = [classes.noneAtNoUsage.value, classes.noneAtFullUsage.value];
	return responseOf({
		none: atNoUsage + (atFullUsage - atNoUsage) * used,
		most: classes.mostWithoutHeadroom.value + classes.mostPerHeadroom.value * headroom,
		shape
	});
}

/** A judgement is noisy: it moves the curve of the class by the trust the policy puts in it. */
export function shrunkResponse(
	{ prior, judged }: { prior: Response; judged: Response },
	trust: number
): Response {
	const between = (from: number, to: number) => from + (to - from) * trust;
	return responseOf({
		none: between(prior.none, judged.none),
		most: between(prior.most, judged.most),
		shape: between(prior.shape, judged.shape)
	});
}
