import * as v from 'valibot';
import { addMonths, monthSchema, type Month } from '#lib/domain/day.ts';
import { idSchema, instantSchema, optionalText } from '#lib/domain/record.ts';
import { usageSources } from './hospital-usage.ts';

/** 进销存 of one product in a month, in its unit: what was there, came, went, and was left. */
export const stockMeasures = ['opening', 'received', 'sold', 'closing'] as const;
/** What a distributor owes at the end of a month, and how much of it is past its term; in 万元. */
export const receivableMeasures = ['receivable', 'overdue'] as const;

export type StockMeasure = (typeof stockMeasures)[number];
export type ReceivableMeasure = (typeof receivableMeasures)[number];
export type DistributorMeasure = StockMeasure | ReceivableMeasure;

/** One figure of 商业档案表: two people who enter different figures of a month both keep theirs. */
export const distributorFigureSchema = v.object({
	version: v.literal(1),
	accountId: idSchema,
	month: monthSchema,
	/** Null of receivables. */
	productId: v.nullable(idSchema),
	measure: v.picklist([...stockMeasures, ...receivableMeasures]),
	value: v.pipe(v.number(), v.finite()),
	source: v.nullable(v.picklist(usageSources)),
	/** More of the source: the list it was read from, who sent it. */
	sourceNote: optionalText,
	recordedBy: idSchema,
	recordedAt: instantSchema
});

export type DistributorFigure = v.InferOutput<typeof distributorFigureSchema>;
/** Which figure it is. */
export type FigurePlace = Pick<DistributorFigure, 'accountId' | 'month' | 'productId' | 'measure'>;

/** The key under which a figure stands. */
export const figureKey = ({ accountId, month, productId, measure }: FigurePlace): string =>
	`${accountId}/${month}/${productId ?? ''}/${measure}`;

/** A month of one product at a distributor. */
export interface StockMonth extends Readonly<Record<StockMeasure, number | null>> {
	readonly month: Month;
	/** What is left beyond what should be: closing less opening, received and sold; null while one of them is unknown. */
	readonly difference: number | null;
	/** For how many months like this one the rest lasts; null where nothing was sold. */
	readonly lasts: number | null;
}

type Held = ReadonlyMap<string, Pick<DistributorFigure, 'value'>>;

/** D1: a month of a product: it opens with what the month before closed with, unless somebody says otherwise. */
export function stockMonth(
	held: Held,
	{ month, ...place }: Omit<FigurePlace, 'measure'>
): StockMonth {
	const of = (measure: StockMeasure, at: Month = month) =>
		held.get(figureKey({ ...place, month: at, measure }))?.value ?? null;
	const opening = of('opening') ?? of('closing', addMonths(month, -1));
	const [received, sold, closing] = [of('received'), of('sold'), of('closing')];
	const isWhole = opening !== null && received !== null && sold !== null && closing !== null;
	return {
		...{ month, opening, received, sold, closing },
		difference: isWhole ? rounded(closing - (opening + received - sold)) : null,
		lasts: closing !== null && sold !== null && sold > 0 ? closing / sold : null
	};
}

/** What a distributor owed in a month. */
export interface ReceivableMonth extends Readonly<Record<ReceivableMeasure, number | null>> {
	readonly month: Month;
	/** The share that is past its term; null while unknown. */
	readonly overdueShare: number | null;
}

/** D2: a month of receivables with the share that is overdue. */
export function receivableMonth(
	held: Held,
	{ accountId, month }: Pick<FigurePlace, 'accountId' | 'month'>
): ReceivableMonth {
	const of = (measure: ReceivableMeasure) =>
		held.get(figureKey({ accountId, month, productId: null, measure }))?.value ?? null;
	const [receivable, overdue] = [of('receivable'), of('overdue')];
	const overdueShare =
		receivable !== null && overdue !== null && receivable > 0 ? overdue / receivable : null;
	return { month, receivable, overdue, overdueShare };
}

/** Figures have at most four decimals: what adding leaves of more is no difference. */
const rounded = (value: number): number => Math.round(value * 1e4) / 1e4;
