import { expect, test } from 'vitest';
import { crossingReasons, type VisitInZone } from './zone-crossing.ts';

const visit = (fields: Partial<VisitInZone>): VisitInZone => ({
	contactId: 'c',
	accountId: 'a',
	zoneId: 'north',
	locked: false,
	reception: [],
	...fields
});

test('Z2 a day in one zone has nothing to say, a second zone is forced by a fixed visit or a rule', () => {
	const main = [visit({}), visit({}), visit({ locked: true })];
	expect(crossingReasons(main)).toEqual([]);
	expect(crossingReasons([...main, visit({ zoneId: 'east' })])).toEqual([]);
	expect(
		crossingReasons([...main, visit({ zoneId: 'east', contactId: 'li', locked: true })])
	).toEqual([{ kind: 'fixed', zoneId: 'east', contactId: 'li' }]);
	const reception = [{ weekday: 4 }, { weekday: 2 }, { weekday: 2 }] as const;
	expect(crossingReasons([...main, visit({ zoneId: 'east', accountId: 'h', reception })])).toEqual([
		{ kind: 'reception', zoneId: 'east', accountId: 'h', weekdays: [2, 4] }
	]);
});

test('Z2 a hospital that receives on most days forces nothing', () => {
	const reception = ([1, 2, 3, 4] as const).map((weekday) => ({ weekday }));
	const east = visit({ zoneId: 'east', reception });
	expect(crossingReasons([visit({}), visit({}), east])).toEqual([]);
});
