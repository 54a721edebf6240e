// Plans the month of the sample territory and holds it against the best plan ever found of it.
//   node tests/bench/sample.mjs [--territories 1,2] [--seeds 1,2,3] [--seconds 0.5,1,3,10]
// Seconds are processor time. sample-best.json beside it keeps the least price found; it only ever falls.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadBench } from './load.mjs';
import { runFor, stopwatch } from './pace.mjs';
import { together } from './together.mjs';

const { values } = parseArgs({
	options: {
		territories: { type: 'string', default: '1,2,3,4,5' },
		seeds: { type: 'string', default: '1,2,3' },
		seconds: { type: 'string', default: '0.5,1,3,10' }
	}
});
const numbers = (text) => text.split(',').map(Number);
const bestFile = join(import.meta.dirname, 'sample-best.json');
const best = JSON.parse(readFileSync(bestFile, 'utf8'));
const { companionsFor, readyMonth, sampleFigures, sampleMonth, startMonthPlan } = await loadBench();

for (const limit of numbers(values.seconds))
	for (const territory of numbers(values.territories)) {
		const prices = [];
		for (const searchSeed of numbers(values.seeds)) {
			const request = sampleMonth(territory, { searchSeed });
			const seconds = stopwatch({ cpu: true });
			const ready = readyMonth(request);
			const of = companionsFor(ready, 'whole');
			const start = (iterations) =>
				together(
					(companion) => startMonthPlan(request, { iterations: iterations / of, companion, ready }),
					of
				);
			const search = runFor(start, { limit, seconds });
			const plan = search.plan();
			const figures = sampleFigures(plan);
			prices.push(plan.cost.total);
			if (figures.served === figures.wanted)
				best[territory] = Math.min(best[territory] ?? Infinity, figures.price);
			console.log(JSON.stringify({ limit, territory, searchSeed, ...figures }));
		}
		const least = Math.min(...prices);
		const above = (price) => `${((price / best[territory] - 1) * 100).toFixed(1)} %`;
		console.log(
			`${limit} s, territory ${territory}: best known ${best[territory]}, ` +
				`${prices.map(above).join(', ')} above; spread ${((Math.max(...prices) / least - 1) * 100).toFixed(1)} %`
		);
	}
writeFileSync(bestFile, JSON.stringify(best, null, '\t') + '\n');
