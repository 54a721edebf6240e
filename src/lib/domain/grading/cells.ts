import type { Day } from '#lib/domain/day.ts';
import { groupBy } from '#lib/domain/group.ts';
import type { Assessment, Axis, Level, MatrixCell } from '#lib/domain/matrix.ts';
import { inWordOrder, seenBefore } from '#lib/domain/word-order.ts';

/** An assessment as stored, under an id of its own. */
export type RecordedAssessment = Assessment & { readonly id: string };

/** The cell a doctor stood in for a product from `day` on. */
export interface CellStep {
	readonly day: Day;
	readonly cell: MatrixCell;
}

/** Something kept for each doctor and product: by contact id, then by product id. */
export type ByContactAndProduct<T> = ReadonlyMap<string, ReadonlyMap<string, T>>;

/** The cell of each doctor and product; a pair of which only one axis was ever judged has none. */
export function cellsOf(
	assessments: readonly RecordedAssessment[]
): ByContactAndProduct<MatrixCell> {
	return mapPairs(assessments, (judged) => {
		const { usage, potential } = latestPerAxis(judged);
		return usage && potential ? { usage: usage.level, potential: potential.level } : null;
	});
}

/** Every cell each doctor and product ever stood in, oldest first; a day on which nothing changed adds no step. */
export function cellHistories(
	assessments: readonly RecordedAssessment[]
): ByContactAndProduct<readonly CellStep[]> {
	return mapPairs(assessments, (judged) => {
		const steps = cellHistory(judged);
		return steps.length === 0 ? null : steps;
	});
}

/** The cell a history stood in at the end of a day, null before its first. */
export const cellOn = (history: readonly CellStep[], day: Day): MatrixCell | null =>
	history.findLast((step) => step.day <= day)?.cell ?? null;

/** The steps of one doctor and product. */
export function cellHistory(judged: readonly RecordedAssessment[]): CellStep[] {
	const steps: CellStep[] = [];
	const holding: Partial<Record<Axis, RecordedAssessment>> = {};
	const inOrder = inWordOrder(judged, judgedAt);
	const days = daysHeldFrom(inOrder);
	inOrder.forEach((assessment, at) => {
		holding[assessment.axis] = assessment;
		const { usage, potential } = holding;
		const day = days[at];
		if (!usage || !potential || !day || days[at + 1] === day) return;
		const cell = { usage: usage.level, potential: potential.level };
		const before = steps.at(-1)?.cell;
		if (before?.usage !== cell.usage || before.potential !== cell.potential)
			steps.push({ day, cell });
	});
	return steps;
}

/** What an assessment follows when it is made now: of those its author sees the ones whose clocks were ahead. */
export const assessmentsAhead = (
	judged: readonly RecordedAssessment[],
	own: Pick<Assessment, 'contactId' | 'productId' | 'axis' | 'assessedOn' | 'recordedAt'>
): string[] => {
	const isSame = ({ contactId, productId, axis }: Assessment) =>
		contactId === own.contactId && productId === own.productId && axis === own.axis;
	const ahead = judged.filter((one) => isSame(one) && judgedAt(one) >= judgedAt(own));
	return seenBefore(ahead, judgedAt);
};

/** What was said last of a doctor's usage or potential of a product, null when nothing was. */
export function lastLevel(
	judged: readonly RecordedAssessment[],
	of: { readonly productId: string; readonly axis: Axis }
): Level | null {
	const same = judged.filter(({ productId }) => productId === of.productId);
	return latestPerAxis(same)[of.axis]?.level ?? null;
}

/** The latest day on which anything was judged, null where nothing was. */
export const lastJudgedOn = (judged: readonly Pick<Assessment, 'assessedOn'>[]): Day | null =>
	judged.reduce<Day | null>(
		(last, { assessedOn }) => (last === null || assessedOn > last ? assessedOn : last),
		null
	);

function latestPerAxis(
	judged: readonly RecordedAssessment[]
): Partial<Record<Axis, RecordedAssessment>> {
	const latest: Partial<Record<Axis, RecordedAssessment>> = {};
	for (const assessment of inWordOrder(judged, judgedAt)) latest[assessment.axis] = assessment;
	return latest;
}

/** The later day holds; within a day what was recorded later. */
const judgedAt = ({ assessedOn, recordedAt }: Pick<Assessment, 'assessedOn' | 'recordedAt'>) =>
	`${assessedOn} ${recordedAt ?? ''}`;

/** The day of each assessment in order: of one made by a clock that was ahead, the day of what replaced it. */
function daysHeldFrom(inOrder: readonly RecordedAssessment[]): Day[] {
	let next: Day | null = null;
	return inOrder
		.toReversed()
		.map(({ assessedOn }): Day => {
			next = next === null || assessedOn < next ? assessedOn : next;
			return next;
		})
		.reverse();
}

function mapPairs<T>(
	assessments: readonly RecordedAssessment[],
	read: (judged: readonly RecordedAssessment[]) => T | null
): ByContactAndProduct<T> {
	const byContact = new Map<string, Map<string, T>>();
	for (const [contactId, ofContact] of groupBy(assessments, (one) => one.contactId)) {
		const byProduct = new Map<string, T>();
		for (const [productId, judged] of groupBy(ofContact, (one) => one.productId)) {
			const value = read(judged);
			if (value !== null) byProduct.set(productId, value);
		}
		if (byProduct.size > 0) byContact.set(contactId, byProduct);
	}
	return byContact;
}
