import { expect, test } from 'vitest';
import { readTravelTimes } from './travel-table.ts';

const places = [
	{ id: 'a', names: ['柳河第一医院', '市一院', 'H-01'] },
	{ id: 'b', names: ['柳河第二医院', '市二院'] },
	{ id: 'c', names: ['柳河中医院', '市一院'] }
];

test('rows of from, to and minutes become a matrix that may differ by direction', () => {
	const preview = readTravelTimes(
		[
			['分钟', '起点', '终点'],
			['12', '柳河第一医院', '市二院'],
			['１８ 分钟', '市二院', 'h-01'],
			['7.5', '家', '市二院']
		],
		places
	);
	expect(preview.placeIds).toEqual(['a', 'b', 'home']);
	expect(preview.minutes).toEqual([
		[0, 12, null],
		[18, 0, null],
		[null, 7.5, 0]
	]);
	expect(preview).toMatchObject({ pairs: 3, missingPairs: 3, uneven: 1, problems: [] });
});

test('without a heading the first three columns are meant, and each bad row says what it is', () => {
	const { problems, pairs } = readTravelTimes(
		[
			['柳河第一医院', '柳河第二医院', '10'],
			['市一院', '柳河第二医院', '10'],
			['柳河第一医院', '仙山医院', '10'],
			['柳河第一医院', '', '10'],
			['', '', ''],
			['柳河第一医院', '柳河中医院', 'soon'],
			['柳河第一医院', '柳河中医院', '-3'],
			['柳河第一医院', '柳河第二医院', '11']
		],
		places
	);
	expect(pairs).toBe(1);
	expect(problems).toEqual([
		{ row: 2, kind: 'unknownPlace', text: '市一院' },
		{ row: 3, kind: 'unknownPlace', text: '仙山医院' },
		{ row: 4, kind: 'incomplete', text: '柳河第一医院  10' },
		{ row: 6, kind: 'notMinutes', text: 'soon' },
		{ row: 7, kind: 'notMinutes', text: '-3' },
		{ row: 8, kind: 'twice', text: '柳河第一医院 → 柳河第二医院' }
	]);
});

test('an empty table says nothing', () => {
	expect(readTravelTimes([], places)).toMatchObject({ placeIds: [], pairs: 0, missingPairs: 0 });
});
