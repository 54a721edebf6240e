import type { Account } from '#lib/domain/archive/account.ts';
import { type DistributorDraft, distributorFields } from './distributor-fields.ts';
import { Duplicates, type KnownRecord } from './duplicates.ts';
import { type HospitalCells, type HospitalDraft, hospitalInputs } from './hospital-fields.ts';
import { factsOf } from './identity.ts';
import { NewNames } from './new-names.ts';
import { checkedPlace } from './place.ts';
import type {
	DistributorPreview,
	DistributorRequest,
	Existing,
	HospitalPreview,
	HospitalRequest,
	PreviewRow,
	RowProblem
} from './preview.ts';
import { distributorDraftOf, hospitalDraftOf } from './record-drafts.ts';
import { type RowDraft, rowDrafts } from './row-drafts.ts';

/** The rows of a list of hospitals, with their duplicates among the territory's hospitals and earlier rows. */
export function previewHospitals(ask: {
	request: HospitalRequest;
	existing: Existing;
}): Pick<HospitalPreview, 'rows' | 'newZones'> {
	const { request, existing } = ask;
	const rows = rowDrafts<HospitalCells>({ ...request, fields: hospitalInputs }).map(
		({ draft: cells, notes, ...row }): RowDraft<HospitalDraft> => {
			const { draft, notes: placeNotes } = checkedPlace(together(cells), request.datum ?? 'wgs84');
			return { ...row, draft, notes: [...notes, ...placeNotes] };
		}
	);
	const known = existing.accounts.flatMap((account) =>
		account.kind === 'hospital'
			? [knownOf(account, hospitalDraftOf({ hospital: account, zones: existing.zones }))]
			: []
	);
	return lookedAt({ rows, known, existing });
}

/** The rows of a list of distributors, with their duplicates among the territory's distributors and earlier rows. */
export function previewDistributors(ask: {
	request: DistributorRequest;
	existing: Existing;
}): Pick<DistributorPreview, 'rows' | 'newZones'> {
	const { request, existing } = ask;
	const rows = rowDrafts<DistributorDraft>({ ...request, fields: distributorFields });
	const known = existing.accounts.flatMap((account) =>
		account.kind === 'distributor'
			? [knownOf(account, distributorDraftOf({ distributor: account, zones: existing.zones }))]
			: []
	);
	return lookedAt({ rows, known, existing });
}

/** Cells that tell one fact together. */
function together({ place, levelGrade, ...draft }: HospitalCells): HospitalDraft {
	const level = [draft.level ?? '', levelGrade ?? ''];
	const [said = '', grade = ''] = level;
	return {
		...draft,
		...(grade !== '' && !said.includes(grade) ? { level: said + grade } : {}),
		...(place && draft.longitude === undefined && draft.latitude === undefined ? place : {})
	};
}

const knownOf = (account: Account, draft: object): KnownRecord => ({
	...account,
	within: '',
	facts: factsOf(draft),
	draft: () => draft
});

/** What merging may set: tags are added beside. */
const ownFacts = ({ tags, ...own }: AccountDraft): object => own;

type AccountDraft = HospitalDraft & DistributorDraft;

function lookedAt<Draft extends AccountDraft>(ask: {
	rows: readonly RowDraft<Draft>[];
	known: readonly KnownRecord[];
	existing: Existing;
}): { rows: PreviewRow<Draft>[]; newZones: string[] } {
	const duplicates = new Duplicates('account', ask.known);
	const zones = new NewNames(ask.existing.zones.map(({ name }) => name));
	const rows = ask.rows.map(({ section, ...row }): PreviewRow<Draft> => {
		const zone = row.draft.zone ?? (row.leftOut === null ? section.zone : undefined);
		const draft = zone === undefined ? row.draft : { ...row.draft, zone };
		const { problems, unread } = required({ draft, unread: row.unread, fields: ['name'] });
		const looked = { ...row, draft, problems, unread };
		if (problems.length > 0 || row.leftOut !== null) {
			return { ...looked, duplicateOf: null, changes: [], choice: 'skip' };
		}
		zones.add(zone);
		const { rowNumber } = row;
		const { name = '', alias = '', code = '', phone = '' } = draft;
		const facts = factsOf(draft);
		const { united, saidOtherwise, ...seen } = duplicates.see({
			rowNumber,
			draft: () => ownFacts(draft),
			within: '',
			name,
			alias,
			code,
			phone,
			facts
		});
		return { ...besideRowsAbove(looked, { united, saidOtherwise }), ...seen };
	});
	return { rows, newZones: zones.names };
}

/** A row with what the rows above said of the same customer: their lists are longer, their other cells stay. */
export function besideRowsAbove<Row extends { draft: object; unread: readonly RowProblem[] }>(
	row: Row,
	{ united, saidOtherwise }: { united: object; saidOtherwise: readonly string[] }
): Row {
	if (Object.keys(united).length + saidOtherwise.length === 0) return row;
	const cells = new Map<string, unknown>(Object.entries(row.draft));
	const unread = saidOtherwise.map((field): RowProblem => ({
		field,
		kind: 'saidOtherwise',
		value: String(cells.get(field) ?? '')
	}));
	return { ...row, draft: { ...row.draft, ...united }, unread: [...row.unread, ...unread] };
}

/** Parts what keeps a row from being a record from what it is written without. */
export function required(ask: {
	draft: Readonly<Record<string, unknown>>;
	unread: readonly RowProblem[];
	fields: readonly string[];
}): { problems: readonly RowProblem[]; unread: readonly RowProblem[] } {
	const { draft, unread, fields } = ask;
	if (unread.length === 0 && fields.every((field) => draft[field] !== undefined))
		return { problems: unread, unread };
	const isNeeded = ({ field }: RowProblem): boolean =>
		fields.includes(field) && draft[field] === undefined;
	const missing = fields
		.filter((field) => draft[field] === undefined && unread.every((cell) => cell.field !== field))
		.map((field): RowProblem => ({ field, kind: 'missing', value: '' }));
	return {
		problems: [...unread.filter(isNeeded), ...missing],
		unread: unread.filter((cell) => !isNeeded(cell))
	};
}
