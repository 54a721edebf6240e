import { expect, it } from 'vitest';
import { storedAccount } from '#tests/fixtures/stored-records.ts';
import type { Hospital } from './account.ts';
import { likelyAccounts } from './likely-accounts.ts';

const likely = (...all: (Partial<Hospital> & { id: string })[]) => {
	const accounts = all.map((fields) =>
		storedAccount({ code: '', alias: '', zoneId: null, ...fields })
	);
	return [...likelyAccounts(accounts)].flatMap(([id, others]) =>
		[...others].map(([other, reason]) => [id, other, reason])
	);
};

it.each([
	['of one name', { name: '云溪医院' }, { name: '云溪 医院' }, 'sameName'],
	['by an alias', { name: '云溪医院', alias: '云溪一院' }, { name: '云溪一院' }, 'alias'],
	['long and short', { name: '朝阳医院' }, { name: '首都医科大学附属北京朝阳医院' }, 'shortName']
] as const)('M8: accounts %s are likely one', (_name, one, other, reason) => {
	expect(likely({ id: 'a', ...one }, { id: 'b', ...other }).sort()).toEqual([
		['a', 'b', reason],
		['b', 'a', reason]
	]);
});

it.each([
	['two codes', { name: '云溪医院', code: 'H1' }, { name: '云溪医院', code: 'H2' }],
	[
		'a name that every county has, in two zones',
		{ name: '人民医院', zoneId: 'east' },
		{ name: '人民医院', zoneId: 'west' }
	],
	['another name', { name: '云溪医院' }, { name: '云岚医院' }]
])('M8: %s are two', (_name, one, other) => {
	expect(likely({ id: 'a', ...one }, { id: 'b', ...other })).toEqual([]);
});
