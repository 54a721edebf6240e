// Solves every periodic routing file of a folder on one thread, with the code that plans a rep's month.
//   node tests/bench/pvrp.mjs [--dir DIR] [--seconds S | --iterations N] [--seed N] [--out OUTDIR] [--only NAME,NAME] [--cpu] [--searches K]
// --cpu counts the seconds in processor time, for a machine that others use too. --searches lets K searches that meet share
// the seconds, as K workers would that each had S / K.
// Writes OUTDIR/<name>.res and OUTDIR/results.json. A file <name>.matrix beside <name>.txt, rows of numbers with
// the depot first, replaces the Euclidean distances and may be asymmetric.
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadBench } from './load.mjs';
import { runFor, stopwatch } from './pace.mjs';
import { together } from './together.mjs';

const { values } = parseArgs({
	options: {
		dir: { type: 'string', default: '../shared/bench/pvrp' },
		seconds: { type: 'string', default: '10' },
		iterations: { type: 'string' },
		seed: { type: 'string', default: '1' },
		out: { type: 'string', default: 'tests/bench/out' },
		only: { type: 'string' },
		cpu: { type: 'boolean', default: false },
		searches: { type: 'string', default: '1' }
	}
});
if (!existsSync(values.dir)) {
	console.log(`${values.dir} is not here: nothing to solve`);
	process.exit(0);
}
const { emptySchedule, readInstance, readMatrix, startSearch, writeSolution } = await loadBench();
mkdirSync(values.out, { recursive: true });

const wanted = values.only?.split(',');
const names = readdirSync(values.dir)
	.filter((file) => file.endsWith('.txt'))
	.map((file) => file.slice(0, -'.txt'.length))
	.filter((name) => !wanted || wanted.includes(name))
	.sort();
const results = [];
for (const name of names) {
	const seconds = stopwatch(values);
	const matrixFile = join(values.dir, `${name}.matrix`);
	const matrix = existsSync(matrixFile) ? readMatrix(readFileSync(matrixFile, 'utf8')) : undefined;
	const problem = readInstance(readFileSync(join(values.dir, `${name}.txt`), 'utf8'), matrix);
	const options = { seed: Number(values.seed), warmth: 1 };
	const of = Number(values.searches);
	const start = (iterations) =>
		together((companion) => {
			const horizon = iterations / of;
			return startSearch(emptySchedule(problem), { ...options, horizon, companion });
		}, of);
	const search = values.iterations
		? start(Number(values.iterations))
		: runFor(start, { limit: Number(values.seconds), seconds });
	while (values.iterations && search.iterations < search.horizon) search.step(1000);
	const best = search.best();
	writeFileSync(join(values.out, `${name}.res`), writeSolution(problem, best));
	results.push({
		name,
		cost: Number(best.cost.toFixed(2)),
		seconds: Number(seconds().toFixed(2)),
		iterations: search.iterations,
		seed: Number(values.seed)
	});
	console.log(JSON.stringify(results.at(-1)));
}
writeFileSync(join(values.out, 'results.json'), JSON.stringify(results, null, '\t') + '\n');
