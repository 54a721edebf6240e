import { nameKey, narrow } from '#lib/domain/archive/name-keys.ts';
import {
	homePlaceId,
	longestTravelMinutes,
	mostTravelPlaces
} from '#lib/domain/planning/travel-times.ts';

/** A place a file may speak of: an account and every name and code it goes by. */
export interface NamedPlace {
	readonly id: string;
	readonly names: readonly string[];
}

/** Why a row says nothing usable; rows count from 1. */
export interface TravelRowProblem {
	readonly row: number;
	readonly kind: 'incomplete' | 'notMinutes' | 'unknownPlace' | 'twice';
	/** The text that was not understood. */
	readonly text: string;
}

/** What a table of travel times says, before anything is written. */
export interface TravelPreview {
	readonly placeIds: readonly string[];
	/** Minutes from row to column; null where the file says nothing. */
	readonly minutes: readonly (readonly (number | null)[])[];
	/** Directed pairs that were read. */
	readonly pairs: number;
	/** Directed pairs between the file's places that it leaves out: they stay computed. */
	readonly missingPairs: number;
	/** Pairs that take a minute or more longer one way than the other. */
	readonly uneven: number;
	readonly problems: readonly TravelRowProblem[];
	/** True where the file speaks of more places than are kept. */
	readonly tooMany: boolean;
}

const homeNames = ['home', 'start', '家', '起点', '出发地', '公司', '驻地'].map(nameKey);
const headings = {
	from: ['from', 'origin', '起点', '出发', '出发地', '从'].map(nameKey),
	to: ['to', 'destination', '终点', '到达', '目的地', '到'].map(nameKey),
	minutes: ['minutes', 'min', 'duration', '分钟', '用时', '时长', '用时分钟', '分钟数'].map(nameKey)
};

/** Reads rows of from, to and minutes; a heading row names the columns, else the first three are taken in that order. */
export function readTravelTimes(
	rows: readonly (readonly string[])[],
	places: readonly NamedPlace[]
): TravelPreview {
	const idOf = placeFinder(places);
	const { columns, firstRow } = columnsOf(rows);
	const problems: TravelRowProblem[] = [];
	const read = new Map<string, { from: string; to: string; minutes: number }>();
	rows.slice(firstRow).forEach((cells, index) => {
		const row = firstRow + index + 1;
		if (cells.every((cell) => cell.trim() === '')) return;
		const [from, to, text] = columns.map((column) => cells[column]?.trim() ?? '');
		const refuse = (kind: TravelRowProblem['kind'], what: string) =>
			void problems.push({ row, kind, text: what });
		if (!from || !to || !text) return refuse('incomplete', cells.join(' ').trim());
		const ends = { from: idOf(from), to: idOf(to) };
		if (!ends.from || !ends.to) return refuse('unknownPlace', ends.from ? to : from);
		const minutes = Number(narrow(text).replace(/\s*(?:分钟|分|min(?:utes)?)$/i, ''));
		if (!Number.isFinite(minutes) || minutes < 0 || minutes > longestTravelMinutes)
			return refuse('notMinutes', text);
		const key = `${ends.from} ${ends.to}`;
		if (read.has(key)) refuse('twice', `${from} → ${to}`);
		read.set(key, { from: ends.from, to: ends.to, minutes });
	});
	return { ...matrixOf([...read.values()]), problems };
}

function columnsOf(rows: readonly (readonly string[])[]): { columns: number[]; firstRow: number } {
	const first = (rows[0] ?? []).map(nameKey);
	const columns = (['from', 'to', 'minutes'] as const).map((field) =>
		first.findIndex((cell) => headings[field].includes(cell))
	);
	return columns.includes(-1) ? { columns: [0, 1, 2], firstRow: 0 } : { columns, firstRow: 1 };
}

/** By id, code or name; a name that two places bear names neither. */
function placeFinder(places: readonly NamedPlace[]): (text: string) => string | null {
	const byKey = new Map<string, string | null>();
	for (const { id, names } of places)
		for (const key of new Set([id, ...names].map(nameKey).filter(Boolean)))
			byKey.set(key, byKey.has(key) && byKey.get(key) !== id ? null : id);
	for (const key of homeNames) if (!byKey.has(key)) byKey.set(key, homePlaceId);
	return (text) => byKey.get(nameKey(text)) ?? null;
}

function matrixOf(
	pairs: readonly { from: string; to: string; minutes: number }[]
): Omit<TravelPreview, 'problems'> {
	const all = [...new Set(pairs.flatMap(({ from, to }) => [from, to]))].sort();
	const placeIds = all.slice(0, mostTravelPlaces);
	const at = new Map(placeIds.map((id, index) => [id, index]));
	const minutes = placeIds.map((_, row) =>
		placeIds.map((_, column): number | null => (row === column ? 0 : null))
	);
	for (const { from, to, minutes: ride } of pairs) {
		const [row, column] = [at.get(from), at.get(to)];
		if (row !== undefined && column !== undefined && row !== column) minutes[row]![column] = ride;
	}
	const cells = minutes.flat();
	const known = cells.filter((cell) => cell !== null).length - placeIds.length;
	let uneven = 0;
	minutes.forEach((row, from) =>
		row.slice(0, from).forEach((there, to) => {
			const back = minutes[to]![from];
			if (there !== null && back !== null && Math.abs(there - back!) >= 1) uneven++;
		})
	);
	return {
		placeIds,
		minutes,
		pairs: known,
		missingPairs: placeIds.length ** 2 - placeIds.length - known,
		uneven,
		tooMany: all.length > placeIds.length
	};
}
