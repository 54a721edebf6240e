import type { Grade } from '#lib/domain/grade.ts';

/** Who prescribes, who works beside them, and the accounts they work for. */
export const customerKinds = ['doctors', 'staff', 'hospitals', 'others'] as const;
export type CustomerKind = (typeof customerKinds)[number];

/** Whether a list is one of people, as files and papers know lists of them. */
export const listOf = (kind: CustomerKind): Exclude<CustomerKind, 'staff'> =>
	kind === 'staff' ? 'doctors' : kind;

export const sortKeys = ['grade', 'name', 'lastVisit', 'completeness'] as const;
export type SortKey = (typeof sortKeys)[number];

/** Days without a visit, as the filter offers them. */
export const unseenDays = [14, 30, 60, 90] as const;

/** A grade, or `none` for who has none. */
export type GradeChoice = Grade | 'none';
export const gradeChoices: readonly GradeChoice[] = ['A', 'B', 'C', 'none'];

/** What the list shows, as the address says it. */
export interface ListQuery {
	readonly kind: CustomerKind;
	readonly text: string;
	/** Empty: every grade. */
	readonly grades: readonly GradeChoice[];
	/** Empty: whatever their tags; else who has all of these. */
	readonly tags: readonly string[];
	readonly zoneId: string | null;
	readonly hospitalId: string | null;
	/** Shows who was not visited for that many days. */
	readonly unseen: number | null;
	/** Shows archives of which less than half is filled. */
	readonly incomplete: boolean;
	/** Shows who may be recorded twice. */
	readonly duplicates: boolean;
	readonly sort: SortKey;
}

/** The customer that is open beside the list. */
export interface Selection {
	readonly kind: 'doctor' | 'hospital' | 'account';
	readonly id: string;
}

const oneOf = <T extends string>(choices: readonly T[], text: string | null): T | null =>
	choices.find((choice) => choice === text) ?? null;

/** Reads an address; what it does not know is left at its default. */
export function readQuery(params: URLSearchParams): ListQuery {
	const opened = selectionIn(params);
	const usual =
		opened?.kind === 'hospital' ? 'hospitals' : opened?.kind === 'account' ? 'others' : 'doctors';
	const unseen = Number(params.get('unseen'));
	return {
		kind: oneOf(customerKinds, params.get('kind')) ?? usual,
		text: params.get('q') ?? '',
		grades: gradeChoices.filter((grade) => params.get('grade')?.split(',').includes(grade)),
		tags: params.get('tag')?.split(',').filter(Boolean) ?? [],
		zoneId: params.get('zone'),
		hospitalId: params.get('at'),
		unseen: Number.isInteger(unseen) && unseen > 0 ? unseen : null,
		incomplete: params.get('missing') === '1',
		duplicates: params.get('twice') === '1',
		sort: oneOf(sortKeys, params.get('sort')) ?? 'grade'
	};
}

/** The customer an address opens, null when it opens none. */
export function selectionIn(params: URLSearchParams): Selection | null {
	for (const kind of ['doctor', 'hospital', 'account'] as const) {
		const id = params.get(kind);
		if (id) return { kind, id };
	}
	return null;
}

/** The query of an address; defaults are left out. */
export const queryOf = (
	query: ListQuery,
	selection: Selection | null
): Record<string, string | null> => ({
	kind:
		query.kind === 'doctors' && selection?.kind !== 'hospital' && selection?.kind !== 'account'
			? null
			: query.kind,
	q: query.text || null,
	grade: query.grades.join(',') || null,
	tag: query.tags.join(',') || null,
	zone: query.zoneId,
	at: query.hospitalId,
	unseen: query.unseen === null ? null : String(query.unseen),
	missing: query.incomplete ? '1' : null,
	twice: query.duplicates ? '1' : null,
	sort: query.sort === 'grade' ? null : query.sort,
	...(selection ? { [selection.kind]: selection.id } : {})
});

/** How many filters besides the search narrow the list. */
export const filtersIn = (query: ListQuery): number =>
	[
		query.grades.length > 0,
		query.tags.length > 0,
		query.zoneId !== null,
		query.hospitalId !== null,
		query.unseen !== null,
		query.incomplete,
		query.duplicates
	].filter(Boolean).length;

/** The same list without any condition. */
export const withoutFilters = (query: ListQuery): ListQuery => ({
	...query,
	text: '',
	grades: [],
	tags: [],
	zoneId: null,
	hospitalId: null,
	unseen: null,
	incomplete: false,
	duplicates: false
});
