import { nameKey } from '#lib/domain/archive/name-keys.ts';
import type { CellShape, Shares } from './cell-shape.ts';
import { type CustomerKind, inputsOf, type ImportKind, type RememberedMapping } from './columns.ts';
import { isLineKind } from '#lib/exchange/lines/line-fields.ts';
import { isForeign, meaningsOf, sureness } from './heading-words.ts';

/** One column as the guess sees it: its heading, the spellings it is looked up by, and its cells. */
export interface Column {
	readonly heading: string;
	readonly keys: readonly string[];
	/** Every cell below the heading. */
	readonly all: () => readonly string[];
	/** The first of them. */
	readonly cells: readonly string[];
	readonly shares: Shares;
}

/** The field found for a column, and how surely. */
export interface Found {
	readonly field: string | null;
	readonly confidence: number;
}

/** What a field's cells look like, and what they never are. */
const looks: Readonly<Record<string, { is: readonly CellShape[]; not: readonly CellShape[] }>> = {
	phone: { is: ['phone'], not: ['hospital', 'person', 'email', 'place', 'longitude', 'latitude'] },
	email: { is: ['email'], not: ['hospital', 'person', 'phone'] },
	department: { is: ['department'], not: ['hospital', 'person', 'phone', 'email', 'title'] },
	departments: { is: ['department'], not: ['hospital', 'person', 'phone', 'email', 'title'] },
	title: { is: ['title'], not: ['hospital', 'person', 'phone', 'email', 'department'] },
	hospital: { is: ['hospital'], not: ['person', 'phone', 'email', 'title', 'department'] },
	ofDepartment: { is: ['department'], not: ['hospital', 'person', 'phone', 'email', 'title'] },
	ofDoctor: { is: ['person'], not: ['hospital', 'distributor', 'phone', 'email', 'title'] },
	address: { is: ['address'], not: ['phone', 'email', 'person'] },
	zone: { is: ['district'], not: ['phone', 'email', 'hospital', 'person', 'place'] },
	level: { is: ['level'], not: ['phone', 'email', 'hospital'] },
	longitude: { is: ['longitude', 'latitude'], not: ['phone', 'hospital', 'place'] },
	latitude: { is: ['longitude', 'latitude'], not: ['phone', 'hospital', 'place'] },
	place: {
		is: ['place'],
		not: ['phone', 'hospital', 'address', 'district', 'longitude', 'latitude']
	}
};
const namesOf: Partial<
	Record<ImportKind, { is: readonly CellShape[]; not: readonly CellShape[] }>
> = {
	hospital: {
		is: ['hospital'],
		not: ['person', 'phone', 'email', 'title', 'department', 'address']
	},
	doctor: {
		is: ['person'],
		not: ['hospital', 'distributor', 'phone', 'email', 'title', 'address', 'department']
	},
	distributor: { is: ['distributor'], not: ['person', 'phone', 'email', 'hospital', 'address'] },
	stock: { is: ['distributor'], not: ['person', 'phone', 'email', 'hospital', 'address'] },
	assessment: { is: ['person'], not: ['hospital', 'distributor', 'phone', 'email', 'title'] },
	visit: { is: ['person'], not: ['hospital', 'distributor', 'phone', 'email', 'title'] },
	product: { is: [], not: ['hospital', 'person', 'phone', 'email', 'distributor'] }
};
/** What cells alone make of a column whose heading says nothing. */
const byShape: Record<CustomerKind, Partial<Record<CellShape, string>>> = {
	hospital: {
		hospital: 'name',
		phone: 'phone',
		place: 'place',
		longitude: 'longitude',
		latitude: 'latitude',
		level: 'level',
		district: 'zone',
		address: 'address'
	},
	doctor: {
		person: 'name',
		hospital: 'hospital',
		department: 'department',
		title: 'title',
		phone: 'phone',
		email: 'email'
	},
	distributor: { distributor: 'name', phone: 'phone', address: 'address', district: 'zone' }
};
/** Lines name their customer; a person only where it is said that the person is one. */
const shapesOfLines: Partial<Record<CellShape, string>> = { hospital: 'hospital' };
const most = 0.6;
const axis = /^[xy]$|^[xy]坐标$|^坐标[xy]$/;

const share = (shares: Shares, shapes: readonly CellShape[]): number =>
	shapes.reduce((sum, shape) => sum + (shares.get(shape) ?? 0), 0);

/** How well the cells of a column fit a field: 1 as they should look, -1 as they never look, 0 when they say nothing. */
function fitOf(ask: { column: Column; field: string; kind: ImportKind }): number {
	const { column, field, kind } = ask;
	const isName = field === 'name' || (field === 'distributor' && kind === 'stock');
	const look = isName ? namesOf[kind] : looks[field];
	if (!look) return 0;
	if (share(column.shares, look.is) >= most) return 1;
	const never = isSaidHospital(ask) ? look.not.filter((shape) => shape !== 'person') : look.not;
	return never.some((shape) => (column.shares.get(shape) ?? 0) >= most) ? -1 : 0;
}

const hospitalHeading = /hospital|clinic|facility|institut/;

/** Below Clinic Name any name in Latin letters may be a hospital's: Apollo Chennai looks like a person. */
const isSaidHospital = (ask: { column: Column; field: string; kind: ImportKind }): boolean => {
	const { column, field, kind } = ask;
	return (
		field === (kind === 'hospital' ? 'name' : 'hospital') &&
		column.keys.some((key) => hospitalHeading.test(key)) &&
		column.cells.every((cell) => !/[\u4e00-\u9fff]/.test(cell))
	);
};

interface Candidate {
	readonly index: number;
	readonly field: string;
	readonly sure: number;
	readonly score: number;
}

function candidatesOf(ask: { columns: readonly Column[]; kind: ImportKind }): Candidate[] {
	const { columns, kind } = ask;
	return columns.flatMap((column, index) => {
		const foreign = column.keys.some((key) => isForeign(key, kind));
		const meant = foreign ? [] : column.keys.flatMap((key) => meaningsOf(key, kind));
		const told = meant.flatMap(({ field, sure }): Candidate[] => {
			const fit = fitOf({ column, field, kind });
			if (fit < 0 || (fit === 0 && column.keys.some((key) => axis.test(key)))) return [];
			const named = column.keys.some((key) => key.includes('wgs84')) ? 0.1 : 0;
			return [{ index, field, sure, score: sure + fit * 0.3 + named }];
		});
		const seen = [...column.shares].flatMap(([shape, part]): Candidate[] => {
			const shapes: Partial<Record<CellShape, string>> = isLineKind(kind)
				? shapesOfLines
				: byShape[kind];
			const field = part >= most && !foreign ? shapes[shape] : undefined;
			return field && field in inputsOf[kind]
				? [{ index, field, sure: sureness.shape, score: sureness.shape }]
				: [];
		});
		return [...told, ...seen];
	});
}

/** The best field for each column by its heading and its cells; no field twice. */
export function matchColumns(ask: {
	columns: readonly Column[];
	kind: ImportKind;
	remembered: RememberedMapping | undefined;
}): Found[] {
	const { columns, kind, remembered } = ask;
	const found: (Found | null)[] = columns.map(() => null);
	const taken = new Set<string>();
	const take = (at: { index: number; field: string; sure: number }): void => {
		if (found[at.index] || taken.has(at.field)) return;
		taken.add(at.field);
		found[at.index] = { field: at.field, confidence: at.sure };
	};
	for (const [index, { keys }] of columns.entries()) {
		const known = keys.map((key) => remembered?.[kind][key]).find((field) => field !== undefined);
		if (known === undefined) continue;
		if (known === null) found[index] = { field: null, confidence: sureness.known };
		else if (known in inputsOf[kind]) take({ index, field: known, sure: sureness.known });
	}
	const candidates = candidatesOf(ask).sort((one, other) => other.score - one.score);
	const coded = candidates.filter(({ field }) => field === 'code' || field === 'hospitalCode');
	for (const candidate of candidates) if (!coded.includes(candidate)) take(candidate);
	if (kind === 'hospital' || kind === 'distributor') {
		const alias = found.findIndex((one) => one?.field === 'alias');
		if (alias !== -1 && !taken.has('name')) {
			found[alias] = { field: 'name', confidence: sureness.partly };
			taken.delete('alias');
		}
		// The next column of names is what the customers are called besides.
		const isAnother = ({ field, score }: Candidate) =>
			field === 'alias' || (field === 'name' && score > sureness.known);
		const next = candidates.find((one) => isAnother(one) && !found[one.index]);
		if (next) take({ ...next, field: 'alias' });
	}
	const cellsOf = (field: string) => columns[found.findIndex((one) => one?.field === field)]?.all();
	for (const candidate of coded) {
		const column = columns[candidate.index];
		const names = cellsOf(candidate.field === 'code' ? 'name' : 'hospital');
		if (column && isOwnCode({ column, kind, names: names ?? [] })) take(candidate);
	}
	return found.map((one) => one ?? { field: null, confidence: 0 });
}

const anyCode = /^(?:编码|编号|代码|code|id|no)$/;
const mostShared = 0.3;

/**
 * Whether a column is the customers' own code: each of its values stays with one name. A heading that only says 编号 or ID
 * must hold values that are no running numbers and long enough to tell customers of two files apart.
 */
function isOwnCode(ask: { column: Column; kind: ImportKind; names: readonly string[] }): boolean {
	const { column, kind, names } = ask;
	const namesByCode = new Map<string, Set<string>>();
	for (const [row, cell] of column.all().entries()) {
		const code = nameKey(cell);
		const name = nameKey(names[row] ?? '');
		if (code === '' || name === '') continue;
		const bearers = namesByCode.get(code) ?? new Set<string>();
		namesByCode.set(code, bearers.add(name));
	}
	const bearers = [...namesByCode.values()];
	const shared = bearers.filter(({ size }) => size > 1).length;
	const generic = column.keys.every((key) => anyCode.test(key) || !saysCode(key, kind));
	if (!generic) return shared === 0 || shared / bearers.length <= mostShared;
	return shared === 0 && bearers.length > 0 && [...namesByCode.keys()].every(isTelling);
}

const saysCode = (key: string, kind: ImportKind): boolean =>
	meaningsOf(key, kind).some(({ field }) => field === 'code' || field === 'hospitalCode');

const isTelling = (code: string): boolean => /\p{L}/u.test(code) || code.length >= 4;
