import {
	besideDoctors,
	besideHospitals,
	withColumns
} from '#lib/exchange/archive/beside-columns.ts';
import { distributorTable, doctorTable, hospitalTable } from '#lib/exchange/archive/tables.ts';
import type { FileLanguage } from '#lib/exchange/file/file-language.ts';
import type { OutTable } from '#lib/exchange/file/out-table.ts';
import { visitTable } from '#lib/exchange/visits/visit-table.ts';
import { careTable } from './care-table.ts';
import { expenseTable } from './expense-table.ts';
import { listingTable, stockTable, usageTable } from './hospital-tables.ts';
import {
	assessmentTable,
	feedbackTable,
	otherTable,
	productTable,
	promiseTable
} from './territory-tables.ts';
import { activityTable, planTable, targetTable } from './plan-tables.ts';
import type { TerritoryRecords } from './territory-records.ts';

/** Every form and list of a territory as the sheets of one workbook; the forms come first, as the import reads them. */
export function territoryTables(records: TerritoryRecords, language: FileLanguage): OutTable[] {
	const { accounts, contacts, zones } = records;
	const given = { ...records, language };
	const hospitals = accounts.flatMap((one) => (one.kind === 'hospital' ? [one] : []));
	const distributors = accounts.flatMap((one) => (one.kind === 'distributor' ? [one] : []));
	return [
		withColumns(doctorTable(given), {
			records: contacts,
			columns: besideDoctors({ ...records, language })
		}),
		withColumns(hospitalTable({ ...given, hospitals }), {
			records: hospitals,
			columns: besideHospitals({ ...records, language })
		}),
		distributorTable({ ...given, distributors }),
		otherTable({ accounts, zones, language }),
		stockTable(records, language),
		usageTable(records, language),
		listingTable(records, language),
		productTable(records, language),
		assessmentTable(records, language),
		visitTable({ ...records, language }),
		promiseTable(records, language),
		feedbackTable(records, language),
		careTable(records, language),
		planTable(records, language),
		activityTable(records, language),
		targetTable(records, language),
		expenseTable(records, language)
	].filter(({ rows }) => rows.length > 0);
}

/** The lists of the working month, each of which may leave alone. */
export const monthLists = {
	visits: (records, language) => visitTable({ ...records, language }),
	plans: planTable,
	activities: activityTable,
	targets: targetTable,
	expenses: expenseTable,
	promises: promiseTable,
	care: careTable
} as const satisfies Record<
	string,
	(records: TerritoryRecords, language: FileLanguage) => OutTable
>;

export type MonthList = keyof typeof monthLists;
