import type * as Y from 'yjs';
import type { Checked } from '#lib/domain/record.ts';
import type { VisitReport, VisitReportInput } from '#lib/domain/visits/visit.ts';
import type { Act } from './table/act.ts';
import { readTable } from './table/read-table.ts';
import type { Reading } from './table/reading.ts';
import { appendFact } from './table/write-rows.ts';
import { visitsTables } from './tables.ts';

const table = visitsTables.visitReports;

/** Every report of a visits document, the corrected ones and the corrections alike. */
export const readVisitReports = (visits: Y.Doc): Reading<VisitReport> => readTable(visits, table);

/** Appends the report of a visit to the document of the rep and the month of its day. */
export function recordVisit(visits: Y.Doc, fact: VisitReportInput, act: Act): Checked<VisitReport> {
	if (fact.corrects) return { ok: false, problem: 'corrects: a first report has none' };
	return appendFact(visits, { table, fact, act });
}

/**
 * Appends the report that replaces or takes back the one it names, to the document where that one lies, even when the
 * visit moves to a day of another month.
 */
export function correctVisit(
	visits: Y.Doc,
	fact: VisitReportInput,
	act: Act
): Checked<VisitReport> {
	const { corrects } = fact;
	if (!corrects || corrects === fact.id || !visits.getMap(table.root).has(corrects)) {
		return { ok: false, problem: 'corrects: no such report' };
	}
	return appendFact(visits, { table, fact, act });
}
