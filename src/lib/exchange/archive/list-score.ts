import { isLineKind } from '#lib/exchange/lines/line-fields.ts';
import { isListOf } from '#lib/exchange/lines/line-signs.ts';
import { type CellShape, shapeOf } from './cell-shape.ts';
import type { Column, Found } from './column-match.ts';
import { customerKinds, type CustomerKind, type ImportKind } from './columns.ts';
import { isHeadingWord, meaningsOf, sureness } from './heading-words.ts';

const mostShare = 0.6;
const notHeadings = 100;

/** What a list of lines gains by having all that such a list has: then it is none of customers. */
export const wholeLines = 8;

/** A list whose rows name people is one of people, however much it says of their hospitals. */
const rowsArePeople = 10;
const contactWord = /联系|contact/;
const runningNumber = /^\d{1,3}$/;
/** What stands in no row of headings. */
const neverHeadings: ReadonlySet<CellShape> = new Set([
	'phone',
	'email',
	'place',
	'longitude',
	'latitude'
]);

const nameShapes = { hospital: 'hospital', doctor: 'person', distributor: 'distributor' } as const;

/** Known headings, and names that look like names of the kind and like nobody else's. */
export function scoreOf(ask: {
	kind: ImportKind;
	found: readonly Found[];
	columns: readonly Column[];
}): number {
	const { kind, found, columns } = ask;
	const weight = found.reduce(
		(sum, { field, confidence }) => sum + (field === null ? 0 : confidence),
		0
	);
	// A row of values looks like the rows below it, a row of headings does not.
	if (isLineKind(kind) && !isListOf(kind, { found, columns })) return weight - notHeadings;
	const values = columns.filter(({ heading, shares }) => {
		if (heading === '' || isHeadingWord(heading)) return false;
		const shape = shapeOf(heading);
		if (runningNumber.test(heading) || (shape !== null && neverHeadings.has(shape))) return true;
		return shape !== null && (shares.get(shape) ?? 0) >= mostShare;
	}).length;
	const unlikeHeadings = values > 1 ? notHeadings : values;
	if (isLineKind(kind)) return weight + wholeLines - unlikeHeadings;
	const at = found.findIndex(({ field }) => field === 'name');
	const parts = found.some(({ field }) => field === 'lastName');
	const shares = columns[at]?.shares;
	const like = (shape: (typeof nameShapes)[CustomerKind]) => shares?.get(shape) ?? 0;
	const others = customerKinds
		.filter((other) => other !== kind)
		.reduce((sum, other) => sum + like(nameShapes[other]), 0);
	const evidence = 2 * like(nameShapes[kind]) - 3 * others;
	const named = kind === 'doctor' ? (at !== -1 || parts ? 0.5 : -2) : 0;
	const told = found[at]?.confidence === sureness.known && kind === 'distributor';
	const unlikely = kind === 'distributor' && !told && like('distributor') < mostShare ? -3 : 0;
	const ofPeople =
		(kind === 'hospital' && columns.some(namesPeople)) ||
		(kind === 'doctor' && areContactsOfCompanies({ found, columns }))
			? rowsArePeople
			: 0;
	return weight + evidence + named + unlikely - ofPeople - unlikeHeadings;
}

/** Whether a column names the people whom the rows are about: 姓名 or 医生, not 联系人 of a hospital. */
function namesPeople({ keys, shares }: Column): boolean {
	return (
		(shares.get('person') ?? 0) >= mostShare &&
		keys.some(
			(key) =>
				!contactWord.test(key) &&
				meaningsOf(key, 'doctor').some(
					({ field, sure }) => field === 'name' && sure === sureness.known
				)
		)
	);
}

/** Whether the people of a list are whom one calls at a company: 联系人 beside companies, and no hospital. */
function areContactsOfCompanies({
	found,
	columns
}: {
	found: readonly Found[];
	columns: readonly Column[];
}): boolean {
	const name = columns[found.findIndex(({ field }) => field === 'name')];
	const isAtHospital = found.some(({ field }) => field === 'hospital' || field === 'hospitalCode');
	return (
		!isAtHospital &&
		name?.keys.some((key) => contactWord.test(key)) === true &&
		columns.some(({ shares }) => (shares.get('distributor') ?? 0) >= mostShare)
	);
}
