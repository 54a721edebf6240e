import * as v from 'valibot';
import { daySchema } from '#lib/domain/day.ts';
import { idSchema, instantSchema } from '#lib/domain/record.ts';

/** An action of a strategy that was done with a customer, and the visit that shows it. */
export const actionTickSchema = v.object({
	version: v.literal(1),
	contactId: idSchema,
	productId: idSchema,
	/** An action of `strategyActionIds`, or of a later app. */
	action: v.pipe(v.string(), v.regex(/^[A-Za-z]{1,40}$/)),
	visitReportId: idSchema,
	doneOn: daySchema,
	recordedBy: idSchema,
	recordedAt: instantSchema
});

export type ActionTick = v.InferOutput<typeof actionTickSchema>;

/** What a tick is about. */
export type TickedAction = Pick<ActionTick, 'contactId' | 'productId' | 'action'>;

/** The key under which a tick stands: two people who tick different actions at once both keep theirs. */
export const tickKey = ({ contactId, productId, action }: TickedAction): string =>
	`${contactId}/${productId}/${action}`;
