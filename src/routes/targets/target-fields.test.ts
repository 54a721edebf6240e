import { expect, test } from 'vitest';
import { storedTarget } from '#tests/fixtures/stored-records.ts';
import { targetFields, withAt } from './target-fields.ts';

test('cells of one line become one change, and an emptied target stays', () => {
	const target = storedTarget({ weekTargets: [null, 20] });
	const changes = [
		{ column: 'target', value: null },
		{ column: 'week-0', value: 12 },
		{ column: 'week-3', value: 9 }
	];
	expect(targetFields(target, { changes, field: 'weekTargets' })).toEqual({
		weekTargets: [12, 20, null, 9]
	});
	expect(
		targetFields(target, { changes: [{ column: 'target', value: 7 }], field: 'weekActuals' })
	).toEqual({ target: 7 });
});

test('a week that is emptied goes back to the split', () => {
	expect(withAt([1, 2], { at: 0, value: null })).toEqual([null, 2]);
});
