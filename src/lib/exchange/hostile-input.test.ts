import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chinaToday, nothing, records } from '#tests/fixtures/import-requests.ts';
import { doctorColumns } from './archive/doctor-fields.ts';
import { hospitalColumns } from './archive/hospital-fields.ts';
import { previewImport } from './archive/import-preview.ts';
import type { ImportRequest } from './archive/preview.ts';
import { readTable, type TableSheet } from './file/read-table.ts';

const workbooks = ['doctors-merged.xlsx', 'doctors-merged.xls'].map(
	(name) =>
		new Uint8Array(readFileSync(new URL(`../../../tests/fixtures/files/${name}`, import.meta.url)))
);

const answers = async (bytes: Uint8Array) => {
	const table = await readTable({ bytes });
	if (!table.ok) expect(table.problem.kind).not.toBe('');
};

// Most cells are empty, or no row would be without a problem.
const cell = fc.oneof(
	{ weight: 12, arbitrary: fc.constant('') },
	fc.string({ unit: 'binary', maxLength: 40 }),
	fc.constantFrom(
		'周一',
		'-',
		'0',
		'1e999',
		'９９',
		'2026-13-01',
		'周一至',
		'25:00-26:00',
		'=1',
		''
	)
);

describe('whatever a file holds', () => {
	it('reading bytes ends in a table or a reason', async () => {
		await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), answers), {
			seed: 1,
			numRuns: 200
		});
	}, 30_000);

	it('reading a damaged workbook ends in a table or a reason', async () => {
		const damaged = fc
			.tuple(
				fc.constantFrom(...workbooks),
				fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 })), { minLength: 1, maxLength: 30 })
			)
			.map(([whole, changes]) => {
				const bytes = whole.slice();
				for (const [at, value] of changes) bytes[at % bytes.length] = value;
				return bytes;
			});
		await fc.assert(fc.asyncProperty(damaged, answers), { seed: 2, numRuns: 60 });
	}, 60_000);

	it('a preview comes to records that the domain takes', () => {
		const kinds: { fields: readonly string[]; requestOf: (sheet: TableSheet) => ImportRequest }[] =
			[
				{
					fields: hospitalColumns,
					requestOf: (sheet) => ({
						kind: 'hospital',
						sheet,
						headerRow: 0,
						mapping: hospitalColumns
					})
				},
				{
					fields: doctorColumns,
					requestOf: (sheet) => ({ kind: 'doctor', sheet, headerRow: 0, mapping: doctorColumns })
				}
			];
		for (const { fields, requestOf } of kinds) {
			let soundRows = 0;
			const named = fc.string({ minLength: 1, maxLength: 8 });
			const row = fc.tuple(
				...fields.map((field) => (field === 'name' || field === 'hospital' ? named : cell))
			);
			fc.assert(
				fc.property(fc.array(row, { maxLength: 6 }), (rows) => {
					const sheet = { name: '', rows: [[...fields], ...rows], formulas: [] };
					const request = requestOf(sheet);
					const preview = previewImport({ request, existing: nothing, compliance: chinaToday });
					const everyRow = new Map(
						preview.rows.map(({ rowNumber }) => [rowNumber, 'new' as const])
					);
					const written = records(preview, everyRow);
					const sound = preview.rows.filter(
						({ problems, leftOut }) => problems.length === 0 && leftOut === null
					);
					soundRows += sound.length;
					const list = preview.kind === 'hospital' ? written.accounts : written.contacts;
					expect(list).toHaveLength(sound.length);
				}),
				{ seed: 3, numRuns: 300 }
			);
			expect(soundRows).toBeGreaterThan(100);
		}
	}, 30_000);
});
