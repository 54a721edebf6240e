import { checkImportColumns } from '#lib/domain/guard/compliance-checks.ts';
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
	const guarded = checkImportColumns({ form: formOf[request.kind], columns }, compliance);
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
		case 'assessment':
		case 'visit':
		case 'plan':
		case 'target':
		case 'activity':
		case 'expense':
		case 'promise':
		case 'product': {
			const mapping = request.mapping.map(allowed);
			// The wizard asks for the source that no column names.
			const named = guarded.filter(({ column }) => column !== null);
			const lines = { ...request, mapping } as LinesRequest;
			return { guarded: named, ...previewLines({ request: lines, existing, compliance }) };
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

const formOf = {
	hospital: 'hospitalArchive',
	distributor: 'distributorArchive',
	doctor: 'doctorCard',
	usage: 'hospitalUsage',
	assessment: 'doctorCard',
	visit: 'visitReport',
	plan: 'visitReport',
	promise: 'visitReport',
	target: 'monthlyTarget',
	activity: 'visitReport',
	expense: 'visitReport',
	product: 'hospitalArchive'
} as const;
