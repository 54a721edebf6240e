import { type DoctorInput, doctorInputs } from './doctor-fields.ts';
import { type DistributorColumn, distributorFields } from './distributor-fields.ts';
import { type HospitalInput, hospitalInputs } from './hospital-fields.ts';
import {
	type LineColumn,
	lineFields,
	type LineKind,
	lineKinds
} from '#lib/exchange/lines/line-fields.ts';
import { headingKey } from './plain-heading.ts';

/** What the rows of a file may be when they are customers. */
export const customerKinds = ['hospital', 'doctor', 'distributor'] as const;

export type CustomerKind = (typeof customerKinds)[number];

/** What the rows of a file may be. */
export const importKinds = [...customerKinds, ...lineKinds] as const;

/** What the rows of a file are. */
export type ImportKind = (typeof importKinds)[number];

/** A field a column can be mapped to. */
export type ColumnOf<Kind extends ImportKind> = Kind extends 'hospital'
	? HospitalInput
	: Kind extends 'doctor'
		? DoctorInput
		: Kind extends LineKind
			? LineColumn<Kind>
			: DistributorColumn;

/** The fields a column can be mapped to, by what the rows are. */
export const inputsOf = {
	hospital: hospitalInputs,
	doctor: doctorInputs,
	distributor: distributorFields,
	...lineFields
};

/** For each column of the file the field it fills; null for a column that is left out. */
export type Mapping<Kind extends ImportKind> = readonly (ColumnOf<Kind> | null)[];

/** What earlier imports mapped headings to, by `headingKey`; null for headings left out on purpose. */
export type RememberedMapping = Readonly<
	Record<ImportKind, Readonly<Record<string, string | null>>>
>;

/** A guess for one column; confidence 0 … 1, 1 when the heading is a known word or was mapped before. */
export interface ColumnGuess<Kind extends ImportKind> {
	readonly heading: string;
	readonly field: ColumnOf<Kind> | null;
	readonly confidence: number;
}

/** What to remember of a mapping that a person has confirmed. */
export function rememberMapping(ask: {
	remembered: RememberedMapping;
	kind: ImportKind;
	headings: readonly string[];
	mapping: Mapping<ImportKind>;
}): RememberedMapping {
	const entries = ask.headings.flatMap((heading, index): [string, string | null][] => {
		const key = headingKey(heading);
		return key === '' ? [] : [[key, ask.mapping[index] ?? null]];
	});
	const known = { ...ask.remembered[ask.kind], ...Object.fromEntries(entries) };
	return { ...ask.remembered, [ask.kind]: known };
}
