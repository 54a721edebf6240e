import type { Account, Distributor, Hospital } from '#lib/domain/archive/account.ts';
import type { Contact } from '#lib/domain/archive/contact.ts';
import type { WorkPlace } from '#lib/domain/archive/further-place.ts';
import type { Zone } from '#lib/domain/archive/zone.ts';
import type { FileLanguage, FileWord } from '#lib/exchange/file/file-language.ts';
import { lineFields } from '#lib/exchange/lines/line-fields.ts';
import type { OutCell, OutTable } from '#lib/exchange/file/out-table.ts';
import type { TableSheet } from '#lib/exchange/file/read-table.ts';
import type { ImportKind } from './columns.ts';
import {
	type DistributorColumn,
	type DistributorDraft,
	distributorFields
} from './distributor-fields.ts';
import { doctorColumns, doctorFields, type DoctorDraft } from './doctor-fields.ts';
import type { Field } from './field.ts';
import { hospitalColumns, hospitalFields, type HospitalDraft } from './hospital-fields.ts';
import type { ImportPreview, RowProblem } from './preview.ts';
import {
	distributorDraftOf,
	doctorDraftOf,
	hospitalDraftOf,
	type TagsById
} from './record-drafts.ts';

const sheetNames: Record<ImportKind, Record<FileLanguage, string>> = {
	hospital: { zh: '医院', en: 'Hospitals' },
	doctor: { zh: '医生', en: 'Doctors' },
	distributor: { zh: '商业', en: 'Distributors' },
	usage: { zh: '用药统计', en: 'Usage' },
	stock: { zh: '商业进销存与应收', en: 'Stock and receivables' },
	assessment: { zh: '现状与潜力', en: 'Usage and potential' },
	visit: { zh: '拜访', en: 'Visits' },
	plan: { zh: '拜访计划', en: 'Planned visits' },
	target: { zh: '指标', en: 'Targets' },
	promise: { zh: '承诺', en: 'Promises' },
	product: { zh: '产品', en: 'Products' }
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
	tags?: TagsById;
	language: FileLanguage;
}): OutTable =>
	tableOf<HospitalDraft>({
		kind: 'hospital',
		language: ask.language,
		columns: hospitalColumns,
		fields: hospitalFields,
		drafts: ask.hospitals.map((hospital) => hospitalDraftOf({ ...ask, hospital }))
	});

/** 医生资料卡 as a table that the import reads back. */
export function doctorTable(ask: {
	contacts: readonly Contact[];
	accounts: readonly Account[];
	zones: readonly Zone[];
	furtherPlaces?: ReadonlyMap<string, readonly WorkPlace[]>;
	tags?: TagsById;
	language: FileLanguage;
}): OutTable {
	const { contacts, accounts, language } = ask;
	const accountById = new Map(accounts.map((account) => [account.id, account]));
	return tableOf<DoctorDraft>({
		kind: 'doctor',
		language,
		columns: doctorColumns,
		fields: doctorFields,
		drafts: contacts.map((contact) => doctorDraftOf({ ...ask, contact, accountById }))
	});
}

/** 商业档案表 as a table that the import reads back. */
export const distributorTable = (ask: {
	distributors: readonly Distributor[];
	zones: readonly Zone[];
	tags?: TagsById;
	language: FileLanguage;
}): OutTable =>
	tableOf<DistributorDraft>({
		kind: 'distributor',
		language: ask.language,
		columns: Object.keys(distributorFields) as DistributorColumn[],
		fields: distributorFields,
		drafts: ask.distributors.map((distributor) => distributorDraftOf({ ...ask, distributor }))
	});

/** Columns that other spellings of a list have; nobody is asked to fill them in. */
const readOnly: ReadonlySet<string> = new Set([
	...['axis', 'step', 'batch'],
	// Where the guard lets them in, lists have them; nobody is asked for them.
	...['ofDepartment', 'ofDoctor']
]);

/** The headings alone, for a person to fill in. */
export function templateTable(ask: { kind: ImportKind; language: FileLanguage }): OutTable {
	const { kind, language } = ask;
	if (kind === 'hospital') return hospitalTable({ hospitals: [], zones: [], language });
	if (kind === 'distributor') return distributorTable({ distributors: [], zones: [], language });
	if (kind === 'doctor') return doctorTable({ contacts: [], accounts: [], zones: [], language });
	const fields: Readonly<Record<string, { readonly heading: FileWord }>> = lineFields[kind];
	const asked = Object.entries(fields).filter(([field]) => !readOnly.has(field));
	return {
		name: sheetNames[kind][language],
		header: asked.map(([, { heading }]) => heading[language]),
		rows: []
	};
}

/** The rows of a file that have problems or unread cells, as they stand, with a last column that says what is wrong. */
export function problemTable(ask: {
	sheet: TableSheet;
	headings: readonly string[];
	preview: ImportPreview;
	/** The heading of the last column. */
	heading: string;
	/** A problem in the language of the screen. */
	describe: (problem: RowProblem) => string;
}): OutTable {
	const { sheet, headings, preview, heading, describe } = ask;
	const wrong = preview.rows.flatMap(({ rowNumber, problems, unread, leftOut }) =>
		leftOut === null && problems.length + unread.length > 0
			? [{ cells: sheet.rows[rowNumber - 1] ?? [], said: [...problems, ...unread] }]
			: []
	);
	const width = wrong.reduce(
		(widest, { cells }) => Math.max(widest, cells.length),
		headings.length
	);
	const padded = (cells: readonly string[]) => [
		...cells,
		...Array.from({ length: width - cells.length }, () => '')
	];
	return {
		name: sheet.name,
		header: [...padded(headings), heading],
		rows: wrong.map(({ cells, said }) => [...padded(cells), said.map(describe).join('; ')])
	};
}
