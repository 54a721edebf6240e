import * as v from 'valibot';
import { daySchema, type Day } from '#lib/domain/day.ts';
import { idSchema, instantSchema } from '#lib/domain/record.ts';
import { followsSchema, inWordOrder, seenBefore } from '#lib/domain/word-order.ts';

/** The ten success factors of managing a customer, in the order of the deck (slide 23). */
export const successFactors = [
	'expertise',
	'seniorPeople',
	'goals',
	'viewOfCompetitors',
	'viewOfUs',
	'service',
	'twoWay',
	'planEachVisit',
	'records',
	'presentation'
] as const;

export type SuccessFactor = (typeof successFactors)[number];

/** Not yet, partly, yes: the steps of the self-check are ours. */
export const factorLevels = [0, 1, 2] as const;

export type FactorLevel = (typeof factorLevels)[number];

/** What a rep answered about one customer on a day; a factor without an answer is left out. */
export const factorCheckSchema = v.object({
	version: v.literal(1),
	id: idSchema,
	contactId: idSchema,
	on: daySchema,
	answers: v.pipe(
		v.array(v.object({ factor: v.picklist(successFactors), level: v.picklist(factorLevels) })),
		v.maxLength(successFactors.length)
	),
	recordedBy: idSchema,
	recordedAt: instantSchema,
	/** Those its author had seen although their clocks were ahead: it holds over them. */
	follows: followsSchema
});

export type FactorCheck = v.InferOutput<typeof factorCheckSchema>;
/** The same as it is handed to be stored: what has a default may be left out. */
export type FactorCheckInput = v.InferInput<typeof factorCheckSchema>;

const checkedAt = ({ on, recordedAt }: Pick<FactorCheck, 'on' | 'recordedAt'>) =>
	`${on} ${recordedAt}`;

/** The checks of one customer, the oldest first; of several of a day the last stands for it. */
export function checksInOrder(checks: readonly FactorCheck[]): FactorCheck[] {
	const inOrder = inWordOrder(checks, checkedAt);
	return inOrder.filter(({ on }, at) => inOrder[at + 1]?.on !== on);
}

/** What a check follows when it is made now. */
export const checksAhead = (
	checks: readonly FactorCheck[],
	own: Pick<FactorCheck, 'on' | 'recordedAt'>
): string[] =>
	seenBefore(
		checks.filter((one) => checkedAt(one) >= checkedAt(own)),
		checkedAt
	);

/** What a check came to: the sum of its answers of the most they could be; null where nothing was answered. */
export const scoreOf = ({ answers }: Pick<FactorCheck, 'answers'>) =>
	answers.length === 0
		? null
		: { done: answers.reduce((sum, { level }) => sum + level, 0), of: answers.length * 2 };

/** One factor over time: what was answered last, and how it moved since the answer before; null where unknown. */
interface FactorTrend {
	readonly factor: SuccessFactor;
	readonly level: FactorLevel | null;
	readonly on: Day | null;
	readonly moved: 'up' | 'down' | 'same' | null;
}

/** U7: each factor with its last answer; a check that left it out says nothing of it. */
export function factorTrends(checks: readonly FactorCheck[]): FactorTrend[] {
	const inOrder = checksInOrder(checks);
	return successFactors.map((factor) => {
		const answers = inOrder.flatMap(({ on, answers }) => {
			const answer = answers.find((one) => one.factor === factor);
			return answer ? [{ on, level: answer.level }] : [];
		});
		const [last, before] = [answers.at(-1), answers.at(-2)];
		if (!last) return { factor, level: null, on: null, moved: null };
		const by = before ? last.level - before.level : null;
		const moved = by === null ? null : by > 0 ? 'up' : by < 0 ? 'down' : 'same';
		return { factor, level: last.level, on: last.on, moved };
	});
}

/** U8: the factors answered “not yet” or “partly”, the weakest first, in the order of the deck. */
export const weakestFactors = (checks: readonly FactorCheck[], most: number): FactorTrend[] =>
	factorTrends(checks)
		.filter(({ level }) => level === 0 || level === 1)
		.sort((one, other) => (one.level ?? 0) - (other.level ?? 0))
		.slice(0, most);
