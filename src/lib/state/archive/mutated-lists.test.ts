import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nameKey } from '#lib/domain/archive/name-keys.ts';
import { today } from '#tests/fixtures/import-requests.ts';
import { freshTerritory } from './list-reading.ts';

const folder = new URL('../../../../tests/fixtures/lists/', import.meta.url);
const lists = readdirSync(folder)
	.filter((name) => name.endsWith('.csv'))
	.map((name) => new Uint8Array(readFileSync(new URL(name, folder))));
const rounds = Number(process.env.ROUNDS_FILES ?? 200);

/** Bytes of a list with some of them changed, lines swapped for others, or cut short. */
const mutated = fc
	.tuple(
		fc.constantFrom(...lists),
		fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 })), { maxLength: 4 }),
		fc.option(fc.nat(), { nil: null })
	)
	.map(([whole, changes, end]) => {
		const bytes = whole.slice(0, end === null ? whole.length : 1 + (end % whole.length));
		for (const [at, value] of changes) bytes[at % bytes.length] = value;
		return bytes;
	});

/** Rows that differ in name or place; one with a problem or no customer is no record. */
const distinct = (drafts: readonly Texts[], kind: string): number =>
	new Set(
		drafts.map(({ name, address = '', zone = '', hospital = '' }) =>
			[name, kind === 'doctor' ? hospital : `${address} ${zone}`]
				.map((text) => nameKey(text ?? ''))
				.join('|')
		)
	).size;

/** Figures added up: what lines say is neither lost nor doubled. */
const sumOf = (figures: readonly { quantity?: number | null }[]): number =>
	figures.reduce((sum, { quantity }) => sum + (quantity ?? 0), 0);

type Texts = Awaited<ReturnType<ReturnType<typeof freshTerritory>['read']>>['drafts'][number];

it(
	'a mutated list ends in records or a reason, and loses nobody of another name or place',
	async () => {
		const check = fc.asyncProperty(mutated, async (bytes) => {
			const territory = freshTerritory(today);
			const reading = await territory.read({ bytes });
			if (reading.problem) {
				expect(territory.records()).toEqual({ hospitals: [], doctors: [], distributors: [] });
				return;
			}
			const { totals, drafts, kind } = reading;
			const records = territory.records();
			if (kind === 'hospital' || kind === 'doctor' || kind === 'distributor') {
				const made = records[`${kind}s`];
				expect(made.length).toBeGreaterThanOrEqual(distinct(drafts, kind));
				expect(totals?.added).toBe(made.length);
				return;
			}
			// Lines bring whom they name, nobody twice and nobody into another.
			expect(records.hospitals.length).toBeGreaterThanOrEqual(
				new Set(drafts.map(({ hospital = '' }) => nameKey(hospital)).filter(Boolean)).size
			);
			const people = kind === 'visit' || kind === 'assessment' ? distinct(drafts, 'doctor') : 0;
			expect(records.doctors.length).toBeGreaterThanOrEqual(people);
			if (kind === 'stock') {
				const places = reading.stock.map(({ month, distributor, product, measure }) =>
					[month, distributor, product, measure].join('|')
				);
				expect(new Set(places).size).toBe(places.length);
				expect(records.hospitals).toEqual([]);
				expect(records.distributors.length).toBeGreaterThanOrEqual(
					new Set(drafts.map(({ distributor = '' }) => nameKey(distributor)).filter(Boolean)).size
				);
			}
			if (kind === 'usage') expect(sumOf(reading.usage)).toBeCloseTo(sumOf(drafts), 2);
		});
		await fc.assert(check, { seed: 13, numRuns: rounds });
	},
	rounds * 500
);
