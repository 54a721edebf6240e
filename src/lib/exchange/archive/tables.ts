import type { Account, Hospital } from '#lib/domain/archive/account.ts';
import type { Contact } from '#lib/domain/archive/contact.ts';
import type { Zone } from '#lib/domain/archive/zone.ts';
import type { FileLanguage } from '#lib/exchange/file/file-language.ts';
import type { OutCell, OutTable } from '#lib/exchange/file/out-table.ts';
import type { TableSheet } from '#lib/exchange/file/read-table.ts';
import type { ImportKind } from './columns.ts';
import { doctorColumns, doctorFields, type DoctorDraft } from './doctor-fields.ts';
import type { Field } from './field.ts';
import { hospitalColumns, hospitalFields, type HospitalDraft } from './hospital-fields.ts';
import type { ImportPreview, RowProblem } from './preview.ts';
import { doctorDraftOf, hospitalDraftOf } from './record-drafts.ts';

const sheetNames: Record<ImportKind, Record<FileLanguage, string>> = {
	hospital: { zh: '医院', en: 'Hospitals' },
	doctor: { zh: '医生', en: 'Doctors' }
};

type FieldsOf<Draft> = {
	readonly [Column in keyof Draft]-?: Field<NonNullable<Draft[Column]>>;
};

function tableOf<Draft extends object>(ask: {
	kind: ImportKind;
	language: FileLanguage;
	columns: readonly (keyof Draft)[];
	fields: FieldsOf<Draft>;
	drafts: readonly Draft[];
}): OutTable {
	const { kind, language, columns, fields, drafts } = ask;
	const cell = (draft: Draft, column: keyof Draft): OutCell => {
		const value = draft[column];
		return value === undefined || value === null ? '' : fields[column].write({ value, language });
	};
	return {
		name: sheetNames[kind][language],
		header: columns.map((column) => fields[column].heading[language]),
		rows: drafts.map((draft) => columns.map((column) => cell(draft, column)))
	};
}

/** 医院档案表 as a table that the import reads back. */
export const hospitalTable = (ask: {
	hospitals: readonly Hospital[];
	zones: readonly Zone[];
	language: FileLanguage;
}): OutTable =>
	tableOf<HospitalDraft>({
		kind: 'hospital',
		language: ask.language,
		columns: hospitalColumns,
		fields: hospitalFields,
		drafts: ask.hospitals.map((hospital) => hospitalDraftOf({ hospital, zones: ask.zones }))
	});

/** 医生资料卡 as a table that the import reads back. */
export function doctorTable(ask: {
	contacts: readonly Contact[];
	accounts: readonly Account[];
	zones: readonly Zone[];
	language: FileLanguage;
}): OutTable {
	const { contacts, accounts, zones, language } = ask;
	const accountById = new Map(accounts.map((account) => [account.id, account]));
	return tableOf<DoctorDraft>({
		kind: 'doctor',
		language,
		columns: doctorColumns,
		fields: doctorFields,
		drafts: contacts.map((contact) => doctorDraftOf({ contact, accountById, zones }))
	});
}

/** The headings alone, for a person to fill in. */
export const templateTable = (ask: { kind: ImportKind; language: FileLanguage }): OutTable =>
	ask.kind === 'hospital'
		? hospitalTable({ hospitals: [], zones: [], language: ask.language })
		: doctorTable({ contacts: [], accounts: [], zones: [], language: ask.language });

/** The rows of a file that have problems, as they stand, with a last column that says what is wrong. */
export function problemTable(ask: {
	sheet: TableSheet;
	headerRow: number;
	preview: ImportPreview;
	/** The heading of the last column. */
	heading: string;
	/** A problem in the language of the screen. */
	describe: (problem: RowProblem) => string;
}): OutTable {
	const { sheet, headerRow, preview, heading, describe } = ask;
	const header = sheet.rows[headerRow] ?? [];
	const wrong = preview.rows.filter(({ problems }) => problems.length > 0);
	const width = wrong.reduce(
		(widest, { rowNumber }) => Math.max(widest, sheet.rows[rowNumber - 1]?.length ?? 0),
		header.length
	);
	const padded = (cells: readonly string[]) => [
		...cells,
		...Array.from({ length: width - cells.length }, () => '')
	];
	return {
		name: sheet.name,
		header: [...padded(header), heading],
		rows: wrong.map(({ rowNumber, problems }) => [
			...padded(sheet.rows[rowNumber - 1] ?? []),
			problems.map(describe).join('; ')
		])
	};
}
