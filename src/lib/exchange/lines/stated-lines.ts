import { narrow } from '#lib/domain/archive/name-keys.ts';
import { monthOfYear, yearIn } from '#lib/exchange/file/parse-figure.ts';
import type { Axis, Level } from '#lib/domain/matrix.ts';
import type { TargetMeasure } from '#lib/domain/targets/target.ts';
import { headingsOf } from '#lib/exchange/archive/table-guess.ts';
import { stepField } from './line-cells.ts';
import type { LineKind } from './line-fields.ts';
import type { AnyLine, LinesRequest } from './lines-preview.ts';

/** The heading of each field of a list. */
export type Headings = ReadonlyMap<string, string>;

/** The headings of a list by the fields they are mapped to. */
export function headingsByField({ sheet, mapping, ...list }: LinesRequest): Headings {
	const { headerRow, headerRows = 1 } = list;
	const headings = headingsOf(sheet.rows, { headerRow, headerRows });
	return new Map(
		mapping.flatMap((field, at) => (field === null ? [] : [[field, headings[at] ?? '']]))
	);
}

/** The year that the lines above a list or the name of its sheet speak of. */
export const yearOfList = ({ sheet, headerRow }: LinesRequest): string | null =>
	yearIn([...sheet.rows.slice(0, Math.max(0, headerRow)).flat(), sheet.name].join(' '));

/** A draft with what its cells say together; `year` is that of months which name none. */
export function stated(
	kind: LineKind,
	draft: AnyLine,
	{ headings, year }: { headings: Headings; year: string | null }
): AnyLine {
	if (kind === 'assessment') return withStep(draft);
	const dated = withYear(draft, year);
	return kind === 'target' ? withMeasure(dated, headings.get('target') ?? '') : dated;
}

function withYear(draft: AnyLine, ofList: string | null): AnyLine {
	const { year: said, month: named, ...others } = draft;
	if (named === undefined) return others;
	const year = said === undefined ? ofList : (/\d{4}/.exec(said)?.[0] ?? null);
	const month = monthOfYear(named, year);
	return month === null ? others : { ...others, month };
}

const steps = {
	usage: stepField({ zh: '', en: '', also: [] }, 'usage'),
	potential: stepField({ zh: '', en: '', also: [] }, 'potential')
};

/** A line for each axis says the axis in one cell and the step in the next. */
function withStep(draft: AnyLine): AnyLine {
	const { axis, step, ...others } = draft;
	if (!axis || step === undefined) return others;
	const read = steps[axis].parse(step, '');
	const level: Partial<Record<Axis, Level>> =
		read.ok && read.value !== null ? { [axis]: read.value } : {};
	return { ...others, ...level };
}

const measures: readonly (readonly [TargetMeasure, RegExp])[] = [
	['amount', /元|金额|销售额|amount|yuan|sales value/i],
	['visits', /拜访|visit|call/i],
	['meetings', /会议|科会|场次|meeting/i],
	['listings', /进药|开发|listing/i],
	['quantity', /数量|销量|盒|支|瓶|quantity|qty|units/i]
];
const unit = 10_000;
/** Above it an amount was hardly meant in 万元. */
const mostInTenThousands = 100_000;

/** What a target counts stands in its heading where no cell says it; amounts are kept in 万元. */
function withMeasure(draft: AnyLine, heading: string): AnyLine {
	const plain = narrow(heading);
	const named = measures.find(([, shape]) => shape.test(plain))?.[0];
	const measure = draft.measure ?? named ?? (draft.product ? 'quantity' : undefined);
	if (measure === undefined) return draft;
	if (measure !== 'amount') return { ...draft, measure };
	const isYuan = /元|yuan|rmb|万/i.test(plain);
	const isTenThousands = /万|10,?000/.test(plain);
	const inUnits = (value: number | undefined) =>
		value === undefined ? undefined : isYuan || value >= mostInTenThousands ? value / unit : value;
	const weeks = Object.fromEntries(
		(['target', 'week1', 'week2', 'week3', 'week4', 'week5'] as const).flatMap((field) => {
			// The headings of weeks leave the unit to that of the month.
			const isPlainWeek = isTenThousands && field !== 'target';
			const value = isPlainWeek ? draft[field] : inUnits(draft[field]);
			return value === undefined ? [] : [[field, value]];
		})
	);
	return { ...draft, ...weeks, measure };
}
