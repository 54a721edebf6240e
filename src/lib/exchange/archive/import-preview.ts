import { checkImportColumns } from '#lib/domain/guard/compliance-checks.ts';
import type { Compliance } from '#lib/domain/guard/compliance.ts';
import { previewDoctors } from './preview-doctors.ts';
import { previewHospitals } from './preview-hospitals.ts';
import type { Existing, ImportPreview, ImportRequest } from './preview.ts';

/** Reads the rows and finds problems and duplicates; writes nothing. */
export function previewImport(ask: {
	request: ImportRequest;
	existing: Existing;
	compliance: Compliance;
}): ImportPreview {
	const { request, compliance } = ask;
	const columns = request.sheet.rows[request.headerRow] ?? [];
	const form = request.kind === 'hospital' ? 'hospitalArchive' : 'doctorCard';
	const guarded = checkImportColumns({ form, columns }, compliance);
	const blocked = new Set(
		guarded.filter(({ setting }) => setting === 'block').map(({ column }) => column)
	);
	const allowed = <Field>(field: Field, index: number): Field | null =>
		blocked.has(columns[index] ?? '') ? null : field;
	const existing: Existing = {
		accounts: ask.existing.accounts.filter(({ deletedOn }) => deletedOn === null),
		contacts: ask.existing.contacts.filter(({ deletedOn }) => deletedOn === null),
		zones: ask.existing.zones.filter(({ deletedOn }) => deletedOn === null)
	};
	return request.kind === 'hospital'
		? {
				kind: 'hospital',
				guarded,
				...previewHospitals({
					request: { ...request, mapping: request.mapping.map(allowed) },
					existing
				})
			}
		: {
				kind: 'doctor',
				guarded,
				...previewDoctors({
					request: { ...request, mapping: request.mapping.map(allowed) },
					existing
				})
			};
}
