import type { Account } from '#lib/domain/archive/account.ts';
import type { HospitalUsage } from '#lib/domain/archive/hospital-usage.ts';
import type { Listing } from '#lib/domain/archive/listing.ts';
import type { Contact } from '#lib/domain/archive/contact.ts';
import type { Product } from '#lib/domain/archive/product.ts';
import type { Zone } from '#lib/domain/archive/zone.ts';
import type { Day } from '#lib/domain/day.ts';
import type { Feedback, FeedbackAnswer } from '#lib/domain/follow-up/feedback.ts';
import type { CustomerPromise, PromiseOutcome } from '#lib/domain/follow-up/promise.ts';
import type { Grade } from '#lib/domain/grade.ts';
import type { ByContactAndProduct, RecordedAssessment } from '#lib/domain/grading/cells.ts';
import type { MatrixCell } from '#lib/domain/matrix.ts';
import type { Member } from '#lib/domain/sharing/territory.ts';
import type { VisitPlan, VisitReport } from '#lib/domain/visits/visit.ts';
import {
	besideDoctors,
	besideHospitals,
	withColumns
} from '#lib/exchange/archive/beside-columns.ts';
import { distributorTable, doctorTable, hospitalTable } from '#lib/exchange/archive/tables.ts';
import type { FileLanguage } from '#lib/exchange/file/file-language.ts';
import type { OutTable } from '#lib/exchange/file/out-table.ts';
import { visitTable } from '#lib/exchange/visits/visit-table.ts';
import { listingTable, usageTable } from './hospital-tables.ts';
import {
	assessmentTable,
	feedbackTable,
	otherTable,
	planTable,
	productTable,
	promiseTable
} from './territory-tables.ts';

/** What a territory's workbook is written from: the records in use, with their grades. */
export interface TerritoryRecords {
	readonly accounts: readonly Account[];
	readonly contacts: readonly Contact[];
	readonly zones: readonly Zone[];
	readonly products: readonly Product[];
	readonly grades: ReadonlyMap<string, Grade>;
	readonly cells: ByContactAndProduct<MatrixCell>;
	readonly assessments: readonly RecordedAssessment[];
	readonly members: readonly Member[];
	/** Corrections stand in the place of what they correct. */
	readonly visitReports: readonly VisitReport[];
	readonly promises: readonly CustomerPromise[];
	readonly promiseOutcomes: readonly PromiseOutcome[];
	readonly feedback: readonly Feedback[];
	readonly feedbackAnswers: readonly FeedbackAnswer[];
	readonly visitPlans: readonly VisitPlan[];
	/** What holds of each hospital, product and month. */
	readonly usage: readonly HospitalUsage[];
	readonly listings: readonly Listing[];
	/** The day on which promises are late. */
	readonly today: Day;
}

/** Every form and list of a territory as the sheets of one workbook; the forms come first, as the import reads them. */
export function territoryTables(records: TerritoryRecords, language: FileLanguage): OutTable[] {
	const { accounts, contacts, zones } = records;
	const hospitals = accounts.flatMap((one) => (one.kind === 'hospital' ? [one] : []));
	const distributors = accounts.flatMap((one) => (one.kind === 'distributor' ? [one] : []));
	return [
		withColumns(doctorTable({ contacts, accounts, zones, language }), {
			records: contacts,
			columns: besideDoctors({ ...records, language })
		}),
		withColumns(hospitalTable({ hospitals, zones, language }), {
			records: hospitals,
			columns: besideHospitals({ ...records, language })
		}),
		distributorTable({ distributors, zones, language }),
		otherTable({ accounts, zones, language }),
		usageTable(records, language),
		listingTable(records, language),
		productTable(records, language),
		assessmentTable(records, language),
		visitTable({ ...records, language }),
		promiseTable(records, language),
		feedbackTable(records, language),
		planTable(records, language)
	].filter(({ rows }) => rows.length > 0);
}
