import type { Day } from '#lib/domain/day.ts';
import { assessmentsAhead, lastLevel, type RecordedAssessment } from '#lib/domain/grading/cells.ts';
import { groupBy } from '#lib/domain/group.ts';
import type { Assessment, Axis, Level, MatrixCell } from '#lib/domain/matrix.ts';
import type { FactSource } from '#lib/domain/provenance.ts';
import { today } from '#lib/state/live/today.svelte.ts';
import type { AssessmentFact } from '#lib/store/assessment-fact.ts';

/** What a judgement is made beside: those that were made before, and who makes it. */
interface Known {
	readonly among: readonly RecordedAssessment[];
	readonly selfId: string;
}

interface Judged extends Pick<Assessment, 'contactId' | 'productId'> {
	axis: Axis;
	level: Level;
	source?: FactSource | null;
	/** The visit in which it is made. */
	visitReportId?: string;
	/** As of today unless told otherwise. */
	assessedOn?: Day;
}

/** A judgement as it is recorded now. */
export function assessmentFact(judged: Judged, { among, selfId }: Known): AssessmentFact {
	const made = {
		...{ source: null, assessedOn: today.day },
		...judged,
		recordedAt: today.instant
	};
	return {
		...made,
		version: 1,
		id: crypto.randomUUID(),
		follows: assessmentsAhead(among, made),
		recordedBy: selfId
	};
}

/** The judgements that place doctors in a cell as of a day; an axis on which one stands there already needs none. */
export function cellFacts(
	placed: { contactIds: readonly string[]; productId: string; cell: MatrixCell; day: Day },
	{ among, selfId }: Known
): AssessmentFact[] {
	const { productId, cell, day } = placed;
	const byContact = groupBy(among, ({ contactId }) => contactId);
	return placed.contactIds.flatMap((contactId) => {
		const before = byContact.get(contactId) ?? [];
		return (['usage', 'potential'] as const)
			.filter((axis) => lastLevel(before, { productId, axis }) !== cell[axis])
			.map((axis) =>
				assessmentFact(
					{ contactId, productId, axis, level: cell[axis], assessedOn: day },
					{ among: before, selfId }
				)
			);
	});
}
