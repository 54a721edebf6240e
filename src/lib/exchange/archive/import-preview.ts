import { checkImportColumns, checkUsageShare } from '#lib/domain/guard/compliance-checks.ts';
import type { Compliance } from '#lib/domain/guard/compliance.ts';
import { previewDoctors } from './preview-doctors.ts';
import { previewDistributors, previewHospitals } from './preview-accounts.ts';
import type { LinesRequest } from '#lib/exchange/lines/lines-preview.ts';
import { previewLines } from '#lib/exchange/lines/preview-lines.ts';
import type { Existing, ImportPreview, ImportRequest } from './preview.ts';
import { headingsOf } from './table-guess.ts';

/** Reads the rows and finds problems and duplicates; writes nothing. */
export function previewImport(ask: {
	request: ImportRequest;
	existing: Existing;
	compliance: Compliance;
}): ImportPreview {
	const { request, compliance } = ask;
	const place = { headerRow: request.headerRow, headerRows: request.headerRows ?? 1 };
	const columns = headingsOf(request.sheet.rows, place);
	const named = checkImportColumns({ form: formOf[request.kind], columns }, compliance);
	// A column is what it is mapped to, whatever its heading says.
	const shares = columns.filter((_, at) => ofShares.has(request.mapping[at] ?? ''));
	const guarded = [
		...named,
		...shares
			.filter((column) => named.every((finding) => finding.column !== column))
			.flatMap((column) => checkUsageShare(compliance).map((finding) => ({ ...finding, column })))
	];
	const blocked = new Set(
		guarded.filter(({ setting }) => setting === 'block').map(({ column }) => column)
	);
	const allowed = <Field>(field: Field, index: number): Field | null =>
		blocked.has(columns[index] ?? '') ? null : field;
	const existing: Existing = {
		...ask.existing,
		accounts: ask.existing.accounts.filter(({ deletedOn }) => deletedOn === null),
		contacts: ask.existing.contacts.filter(({ deletedOn }) => deletedOn === null),
		zones: ask.existing.zones.filter(({ deletedOn }) => deletedOn === null)
	};
	switch (request.kind) {
		case 'hospital': {
			const mapping = request.mapping.map(allowed);
			return {
				kind: 'hospital',
				guarded,
				...previewHospitals({ request: { ...request, mapping }, existing })
			};
		}
		case 'distributor': {
			const mapping = request.mapping.map(allowed);
			return {
				kind: 'distributor',
				guarded,
				...previewDistributors({ request: { ...request, mapping }, existing })
			};
		}
		case 'usage':
		case 'stock':
		case 'assessment':
		case 'visit':
		case 'plan':
		case 'target':
		case 'promise':
		case 'product': {
			const mapping = request.mapping.map(allowed);
			// The wizard asks for the source that no column names.
			const ofColumns = guarded.filter(({ column }) => column !== null);
			const lines = { ...request, mapping } as LinesRequest;
			return { guarded: ofColumns, ...previewLines({ request: lines, existing, compliance }) };
		}
		case 'doctor': {
			const mapping = request.mapping.map(allowed);
			return {
				kind: 'doctor',
				guarded,
				...previewDoctors({ request: { ...request, mapping }, existing })
			};
		}
	}
}

/** What of usage is a doctor's or a department's. */
const ofShares: ReadonlySet<string> = new Set(['ofDepartment', 'ofDoctor']);

const formOf = {
	hospital: 'hospitalArchive',
	distributor: 'distributorArchive',
	doctor: 'doctorCard',
	usage: 'hospitalUsage',
	stock: 'distributorArchive',
	assessment: 'doctorCard',
	visit: 'visitReport',
	plan: 'visitReport',
	promise: 'visitReport',
	target: 'monthlyTarget',
	product: 'hospitalArchive'
} as const;
