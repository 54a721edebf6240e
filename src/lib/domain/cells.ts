import type { Day } from './day.ts';
import { groupBy } from './group.ts';
import type { Assessment, Axis, MatrixCell } from './matrix.ts';

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
	const inOrder = judged.toSorted((first, second) => (holdsOver(first, second) ? 1 : -1));
	inOrder.forEach((assessment, at) => {
		holding[assessment.axis] = assessment;
		const { usage, potential } = holding;
		const endsItsDay = inOrder[at + 1]?.assessedOn !== assessment.assessedOn;
		if (!usage || !potential || !endsItsDay) return;
		const cell = { usage: usage.level, potential: potential.level };
		const before = steps.at(-1)?.cell;
		if (before?.usage !== cell.usage || before.potential !== cell.potential)
			steps.push({ day: assessment.assessedOn, cell });
	});
	return steps;
}

function latestPerAxis(
	judged: readonly RecordedAssessment[]
): Partial<Record<Axis, RecordedAssessment>> {
	const latest: Partial<Record<Axis, RecordedAssessment>> = {};
	for (const assessment of judged) {
		const other = latest[assessment.axis];
		if (!other || holdsOver(assessment, other)) latest[assessment.axis] = assessment;
	}
	return latest;
}

/** The later day holds; within a day what was recorded later; then the higher id, so that every device agrees. */
function holdsOver(assessment: RecordedAssessment, other: RecordedAssessment): boolean {
	if (assessment.assessedOn !== other.assessedOn) return assessment.assessedOn > other.assessedOn;
	const [recordedAt, otherRecordedAt] = [assessment.recordedAt ?? '', other.recordedAt ?? ''];
	if (recordedAt !== otherRecordedAt) return recordedAt > otherRecordedAt;
	return assessment.id > other.id;
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
