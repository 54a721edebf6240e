import { narrow } from '#lib/domain/archive/name-keys.ts';
import { type DoctorCells, type DoctorDraft, doctorInputs } from './doctor-fields.ts';
import { Duplicates } from './duplicates.ts';
import { factsOf } from './identity.ts';
import { NewNames } from './new-names.ts';
import type { Section } from './no-customers.ts';
import { required } from './preview-accounts.ts';
import type { PlaceText } from './field.ts';
import type {
	AlsoAt,
	DoctorPreview,
	DoctorRequest,
	DoctorRow,
	Existing,
	RowNote,
	Workplace
} from './preview.ts';
import { doctorDraftOf } from './record-drafts.ts';
import { rowDrafts } from './row-drafts.ts';
import { placesIn, Workplaces } from './workplaces.ts';

/** The rows of a list of doctors; hospitals they name and the territory lacks are to come with them. */
export function previewDoctors(ask: {
	request: DoctorRequest;
	existing: Existing;
}): Pick<DoctorPreview, 'rows' | 'newZones' | 'newHospitals'> {
	const { request, existing } = ask;
	const { accounts, contacts, zones } = existing;
	const workplaces = new Workplaces({
		places: accounts.filter(({ kind }) => kind === 'hospital'),
		zones,
		same: request.sameHospitals ?? new Map()
	});
	const accountById = new Map(accounts.map((account) => [account.id, account]));
	const duplicates = new Duplicates(
		'person',
		contacts.map((contact) => {
			const { id, accountId, name, code, phone, department, title } = contact;
			return {
				id,
				within: accountId,
				name,
				alias: '',
				code,
				phone,
				facts: factsOf({ department, title, phone }),
				draft: () => ownFacts({ draft: doctorDraftOf({ contact, accountById, zones }), accountId })
			};
		})
	);
	const newZones = new NewNames(zones.map(({ name }) => name));
	const rows = rowDrafts<DoctorCells>({ ...request, fields: doctorInputs }).map(
		({ draft: cells, section, ...row }): DoctorRow => {
			const { draft, places } = together({ cells, section, hospital: request.hospital });
			const [main, ...others] = places;
			const first = main ? { ...draft, hospital: main.hospital } : draft;
			const workplace = workplaces.of(first);
			const fields = workplace === null ? ['name', 'hospital'] : ['name'];
			// A name of signs only is none.
			const said = workplace === null ? { ...draft, hospital: undefined } : draft;
			const { problems, unread } = required({ draft: said, unread: row.unread, fields });
			const looked = { ...row, draft, problems, unread, workplace, alsoAt: nowhere };
			if (problems.length > 0 || workplace === null || row.leftOut !== null) {
				return { ...looked, duplicateOf: null, changes: nowhere, choice: 'skip' };
			}
			const note = (place: Workplace, said: DoctorDraft, rows: 0 | 1) => {
				if (place.kind !== 'new') return;
				workplaces.note({ key: place.key, said, rows });
				newZones.add(said.zone);
			};
			note(workplace, first, 1);
			const alsoAt =
				others.length === 0
					? nowhere
					: others.flatMap(({ hospital, department, clinic }): AlsoAt[] => {
							const place = workplaces.of({ hospital });
							if (place) note(place, { hospital }, 0);
							return place ? [{ place, department, clinic }] : [];
						});
			const within = keyOf(workplace);
			const { name = '', code = '', phone = '', department = '', title = '' } = draft;
			const facts = factsOf({ department, title, phone });
			const seen = duplicates.see({
				rowNumber: row.rowNumber,
				draft: () => ownFacts({ draft, accountId: within }),
				within,
				name,
				alias: '',
				code,
				phone,
				facts
			});
			const notes =
				others.length === 0
					? row.notes
					: [...row.notes, ...others.map(({ hospital }) => secondWorkplace(hospital))];
			return { ...looked, notes, alsoAt, ...seen };
		}
	);
	return { rows, newZones: newZones.names, newHospitals: workplaces.created };
}

/** One for all rows: what is told of many rows crosses from the worker once. */
const nowhere: readonly never[] = [];

/** What merging may set in a contact: its own facts, and where it works when that changes. */
const ownFacts = ({ draft, accountId }: { draft: DoctorDraft; accountId: string }): object => {
	const { hospital, hospitalCode, zone, alsoAt, tags, ...own } = draft;
	return { ...own, workplace: accountId };
};

const keyOf = (place: Workplace): string =>
	place.kind === 'existing' ? place.id : `new ${place.key}`;

const secondWorkplace = (value: string): RowNote => ({
	field: 'hospital',
	kind: 'secondWorkplace',
	value
});

const chinese = /[\u4e00-\u9fff]/;

/** Cells that tell one fact together, what the section above says, and the places one cell names. */
function together(ask: { cells: DoctorCells; section: Section; hospital: string | undefined }): {
	draft: DoctorDraft;
	places: PlaceText[];
} {
	const { lastName, firstName, ...cells } = ask.cells;
	const { section } = ask;
	const hasPlace = cells.hospital !== undefined || cells.hospitalCode !== undefined;
	const all = hasPlace ? cells.hospital : (section.hospital ?? (ask.hospital || undefined));
	const named = (all === undefined ? [] : placesIn(all)).map((one) => plainPlace(one));
	const places = [...named, ...(cells.alsoAt ?? [])];
	const hospital = named[0]?.hospital;
	const name = cells.name ?? fullName({ lastName, firstName });
	const department = cells.department ?? section.department;
	const zone = cells.zone ?? section.zone;
	return {
		draft: {
			...cells,
			...(name === undefined ? {} : { name }),
			...(hospital === undefined ? {} : { hospital }),
			...(department === undefined ? {} : { department }),
			...(zone === undefined ? {} : { zone })
		},
		places
	};
}

const plainPlace = (hospital: string): PlaceText => ({ hospital, department: '', clinic: [] });

function fullName(ask: {
	lastName?: string | undefined;
	firstName?: string | undefined;
}): string | undefined {
	const { lastName = '', firstName = '' } = ask;
	const isChinese = chinese.test(lastName + firstName);
	const name = isChinese
		? narrow(lastName + firstName)
		: [firstName, lastName].filter(Boolean).join(' ');
	return name === '' ? undefined : name;
}
