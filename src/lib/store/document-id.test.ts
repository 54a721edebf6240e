import { describe, expect, it } from 'vitest';
import type { Month } from '#lib/domain/day.ts';
import {
	baseDocumentId,
	localDocumentId,
	metaDocumentId,
	parseDocumentId,
	planDocumentId,
	visitsDocumentId,
	type DocumentAddress
} from './document-id.ts';

const makers: { [Kind in DocumentAddress['kind']]: (address: never) => string } = {
	local: () => localDocumentId,
	meta: ({ territoryId }: { territoryId: string }) => metaDocumentId(territoryId),
	base: ({ territoryId }: { territoryId: string }) => baseDocumentId(territoryId),
	visits: visitsDocumentId,
	plan: planDocumentId,
	review: (of: { territoryId: string; supervisorId: string; year: string }) =>
		['t', of.territoryId, 'review', of.supervisorId, of.year].join('/')
};

describe('document ids', () => {
	it.each([
		't/T1/meta',
		't/T1/base',
		't/T1/visits/rep_1/2026-03',
		't/T1/plan/rep-1/2026',
		't/T1/review/sup/2026',
		'local'
	])('are read and written back letter by letter: %s', (text) => {
		const address = parseDocumentId(text);
		expect(address && makers[address.kind](address as never)).toBe(text);
	});

	it.each([
		'',
		't',
		't/T1',
		't//meta',
		't/T1/meta/',
		't/T1/meta/x',
		't/T1/META',
		't/T1/visits/rep/2026-13',
		't/T1/visits/rep/2026-00',
		't/T1/visits/rep/2026',
		't/T1/plan/rep/2026-03',
		't/T1/plan/rep/２０２６',
		't/T1/plan/re p/2026',
		't/T1/plan/rep/2026\n',
		't/T 1/base',
		`t/${'a'.repeat(65)}/base`,
		't/../base',
		'local/',
		'x/T1/base',
		't/T1/constructor'
	])('are null for anything else: %j', (text) => {
		expect(parseDocumentId(text)).toBe(null);
	});

	it('are never made from parts that cannot stand in one', () => {
		expect(() => planDocumentId({ territoryId: 'a/b', repId: 'r', year: '2026' })).toThrow(
			RangeError
		);
		const month = '2026-1' as Month;
		expect(() => visitsDocumentId({ territoryId: 'a', repId: 'r', month })).toThrow(RangeError);
	});
});
