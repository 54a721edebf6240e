import { expect, it } from 'vitest';
import { firstGuess, listsOf, requestOf } from '#lib/exchange/archive/list-proposal.ts';
import { previewImport } from '#lib/exchange/archive/import-preview.ts';
import { mendKey } from '#lib/exchange/archive/preview.ts';
import { chinaToday, nothing, sheetOf } from '#tests/fixtures/import-requests.ts';

it('lets a cell that several people share be put right for one of them', () => {
	const sheet = sheetOf([
		['姓名', '医院', '电话'],
		['张三、李四', '云溪医院', '13900000001']
	]);
	const [list] = listsOf({ sheets: [sheet], encoding: null });
	const guess = list && firstGuess(list.rows);
	if (!list || guess?.kind !== 'doctor') throw new Error('no list of doctors');
	const mapping = guess.columns.map(({ field }) => field);
	const mends = new Map([[mendKey({ rowNumber: 3, field: 'phone' }), '13900000001']]);
	const request = requestOf({ sheet: list, guess, mapping, datum: 'wgs84', hospital: '', mends });
	const { rows } = previewImport({ request, existing: nothing, compliance: chinaToday });
	expect(rows.map(({ draft, unread }) => ({ ...draft, unread: unread.length }))).toEqual([
		{ name: '张三', hospital: '云溪医院', unread: 1 },
		{ name: '李四', hospital: '云溪医院', phone: '13900000001', unread: 0 }
	]);
});
