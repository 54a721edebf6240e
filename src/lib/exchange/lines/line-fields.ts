import { assessmentFields } from './assessment-fields.ts';
import { planFields } from './plan-fields.ts';
import { productFields } from './product-fields.ts';
import { promiseFields } from './promise-fields.ts';
import { stockFields } from './stock-fields.ts';
import { targetFields } from './target-fields.ts';
import { usageFields } from './usage-fields.ts';
import { visitFields } from './visit-fields.ts';
import type { ValueOf } from '#lib/exchange/archive/field.ts';

/** Lists whose rows tell of customers and products that are there, or come with them: facts, no archive cards. */
export const lineKinds = [
	...(['usage', 'stock', 'assessment', 'visit', 'plan'] as const),
	...(['target', 'promise', 'product'] as const)
] as const;

/** What the lines of a list tell. */
export type LineKind = (typeof lineKinds)[number];

/** The columns of each kind of list. */
export const lineFields = {
	usage: usageFields,
	stock: stockFields,
	assessment: assessmentFields,
	visit: visitFields,
	plan: planFields,
	target: targetFields,
	promise: promiseFields,
	product: productFields
};

/** A column of a list of lines of a kind. */
export type LineColumn<Kind extends LineKind> = keyof (typeof lineFields)[Kind] & string;

/** What one line says; a column that says nothing is left out. */
export type LineDraft<Kind extends LineKind> = {
	-readonly [Column in keyof (typeof lineFields)[Kind]]?: ValueOf<
		(typeof lineFields)[Kind][Column]
	>;
};

/** Whether a list is one of lines. */
export const isLineKind = (kind: string): kind is LineKind =>
	(lineKinds as readonly string[]).includes(kind);
