import { Duplicates } from './duplicates.ts';
import { hospitalFields, type HospitalDraft } from './hospital-fields.ts';
import { NewNames } from './new-names.ts';
import { checkedPlace } from './place.ts';
import type {
	Existing,
	HospitalPreview,
	HospitalRequest,
	PreviewRow,
	RowProblem
} from './preview.ts';
import { rowDrafts } from './row-drafts.ts';

/** The rows of a list of hospitals, with their duplicates among the territory's hospitals and earlier rows. */
export function previewHospitals(ask: {
	request: HospitalRequest;
	existing: Existing;
}): Pick<HospitalPreview, 'rows' | 'newZones'> {
	const { request, existing } = ask;
	const hospitals = existing.accounts.filter(({ kind }) => kind === 'hospital');
	const duplicates = new Duplicates(hospitals.map((hospital) => ({ ...hospital, within: '' })));
	const zones = new NewNames(existing.zones.map(({ name }) => name));
	const rows = rowDrafts<HospitalDraft>({ ...request, fields: hospitalFields }).map(
		({ rowNumber, ...row }): PreviewRow<HospitalDraft> => {
			const { draft, notes: placeNotes } = checkedPlace(row.draft, request.datum ?? 'wgs84');
			const notes = [...row.notes, ...placeNotes];
			const problems = [...row.problems, ...missingName({ draft, problems: row.problems })];
			if (problems.length > 0) {
				return { rowNumber, draft, problems, notes, duplicateOf: null, choice: 'skip' };
			}
			zones.add(draft.zone);
			const { name = '', code = '', phone = '' } = draft;
			const seen = duplicates.see({ rowNumber, draft, within: '', name, code, phone });
			return { rowNumber, draft, problems, notes, ...seen };
		}
	);
	return { rows, newZones: zones.names };
}

/** Says that a name is missing unless something is already said of it. */
export const missingName = (ask: {
	draft: { name?: string };
	problems: readonly RowProblem[];
}): RowProblem[] =>
	ask.draft.name === undefined && ask.problems.every(({ field }) => field !== 'name')
		? [{ field: 'name', kind: 'missing', value: '' }]
		: [];
