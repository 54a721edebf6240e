import { narrow } from '#lib/domain/archive/name-keys.ts';
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

/** A draft with what its cells say together. */
export function stated(kind: LineKind, draft: AnyLine, headings: Headings): AnyLine {
	if (kind === 'assessment') return withStep(draft);
	return kind === 'target' ? withMeasure(draft, headings.get('target') ?? '') : draft;
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
