import type { ReceptionWindow } from '#lib/domain/archive/account.ts';
import type { Weekday } from '#lib/domain/day.ts';

/** A visit of a day as far as zones go; `reception` is empty where its hospital states no rule. */
export interface VisitInZone {
	readonly contactId: string;
	readonly accountId: string;
	readonly zoneId: string | null;
	readonly locked: boolean;
	readonly reception: readonly Pick<ReceptionWindow, 'weekday'>[];
}

/** What makes a day go to a further zone: a visit a person fixed there, or a hospital that receives on few days. */
export type CrossingReason =
	| { readonly kind: 'fixed'; readonly zoneId: string; readonly contactId: string }
	| {
			readonly kind: 'reception';
			readonly zoneId: string;
			readonly accountId: string;
			readonly weekdays: readonly Weekday[];
	  };

/** A hospital that receives on more days than this leaves a plan its choice. */
const fewDays = 2;

/**
 * Z2: what forces the zones of a day beside the one of most visits, the visits of those zones in the order they are given; a zone that
 * nothing forces is named by nobody.
 */
export function crossingReasons(visits: readonly VisitInZone[]): CrossingReason[] {
	const byZone = new Map<string, VisitInZone[]>();
	for (const visit of visits)
		if (visit.zoneId !== null)
			byZone.set(visit.zoneId, [...(byZone.get(visit.zoneId) ?? []), visit]);
	const [, ...further] = [...byZone].sort(([, one], [, other]) => other.length - one.length);
	return further.flatMap(([zoneId, inside]): CrossingReason[] => {
		const fixed = inside.find(({ locked }) => locked);
		if (fixed) return [{ kind: 'fixed', zoneId, contactId: fixed.contactId }];
		for (const { accountId, reception } of inside) {
			const weekdays = [...new Set(reception.map(({ weekday }) => weekday))].sort();
			if (weekdays.length > 0 && weekdays.length <= fewDays)
				return [{ kind: 'reception', zoneId, accountId, weekdays }];
		}
		return [];
	});
}
