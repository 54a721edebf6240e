import type { Hospital } from '#lib/domain/archive/account.ts';
import { nameKey } from '#lib/domain/archive/name-keys.ts';
import { doctorFields, type DoctorDraft } from './doctor-fields.ts';
import { Duplicates } from './duplicates.ts';
import { NewNames } from './new-names.ts';
import { missingName } from './preview-hospitals.ts';
import type {
	DoctorPreview,
	DoctorRequest,
	DoctorRow,
	Existing,
	NewHospital,
	RowProblem,
	Workplace
} from './preview.ts';
import { rowDrafts } from './row-drafts.ts';

/** The rows of a list of doctors; hospitals they name and the territory lacks are to come with them. */
export function previewDoctors(ask: {
	request: DoctorRequest;
	existing: Existing;
}): Pick<DoctorPreview, 'rows' | 'newZones' | 'newHospitals'> {
	const { request, existing } = ask;
	const workplaces = new Workplaces(
		existing.accounts.filter((account): account is Hospital => account.kind === 'hospital')
	);
	const duplicates = new Duplicates(
		existing.contacts.map((contact) => ({ ...contact, within: contact.accountId, alias: '' }))
	);
	const zones = new NewNames(existing.zones.map(({ name }) => name));
	const rows = rowDrafts<DoctorDraft>({ ...request, fields: doctorFields }).map(
		({ rowNumber, draft: stated, notes, ...row }): DoctorRow => {
			const draft: DoctorDraft =
				stated.hospital === undefined && stated.hospitalCode === undefined && request.hospital
					? { ...stated, hospital: request.hospital }
					: stated;
			const workplace = workplaces.of(draft);
			const problems = [
				...row.problems,
				...missingName({ draft, problems: row.problems }),
				...missingHospital({ workplace, problems: row.problems })
			];
			if (problems.length > 0 || workplace === null) {
				return { rowNumber, draft, problems, notes, workplace, duplicateOf: null, choice: 'skip' };
			}
			if (workplace.kind === 'new') {
				workplaces.note({ key: workplace.key, draft });
				zones.add(draft.zone);
			}
			const within = workplace.kind === 'existing' ? workplace.id : `new ${workplace.key}`;
			const { name = '', code = '', phone = '' } = draft;
			const seen = duplicates.see({ rowNumber, draft, within, name, code, phone });
			return { rowNumber, draft, problems, notes, workplace, ...seen };
		}
	);
	return { rows, newZones: zones.names, newHospitals: workplaces.created };
}

const missingHospital = (ask: {
	workplace: Workplace | null;
	problems: readonly RowProblem[];
}): RowProblem[] =>
	ask.workplace === null && ask.problems.every(({ field }) => field !== 'hospital')
		? [{ field: 'hospital', kind: 'missing', value: '' }]
		: [];

/** Finds the hospital a row names, by code, name or alias; a name nobody knows is a new hospital. */
class Workplaces {
	readonly #idByCode = new Map<string, string>();
	readonly #idByName = new Map<string, string>();
	readonly #created = new Map<string, NewHospital>();

	constructor(hospitals: readonly Hospital[]) {
		for (const { id, code, name } of hospitals) {
			if (code !== '') this.#idByCode.set(nameKey(code), id);
			this.#idByName.set(nameKey(name), id);
		}
		for (const { id, alias } of hospitals) {
			const key = nameKey(alias);
			if (key !== '' && !this.#idByName.has(key)) this.#idByName.set(key, id);
		}
	}

	of(draft: DoctorDraft): Workplace | null {
		const { hospital = '', hospitalCode = '' } = draft;
		const key = nameKey(hospital);
		const id = this.#idByCode.get(nameKey(hospitalCode)) ?? this.#idByName.get(key);
		if (id !== undefined) return { kind: 'existing', id };
		return key === '' ? null : { kind: 'new', key };
	}

	note(row: { key: string; draft: DoctorDraft }): void {
		const { key, draft } = row;
		const before = this.#created.get(key);
		this.#created.set(key, {
			key,
			name: before?.name ?? draft.hospital ?? '',
			code: before?.code || (draft.hospitalCode ?? ''),
			zone: before?.zone ?? draft.zone ?? null,
			rows: (before?.rows ?? 0) + 1
		});
	}

	get created(): NewHospital[] {
		return [...this.#created.values()];
	}
}
