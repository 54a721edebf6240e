// Solves every periodic routing file of a folder on one thread, with the code that plans a rep's month.
//   node tests/bench/pvrp.mjs [--dir DIR] [--seconds S | --iterations N] [--seed N] [--out OUTDIR] [--only NAME,NAME]
// Writes OUTDIR/<name>.res and OUTDIR/results.json. A file <name>.matrix beside <name>.txt, rows of numbers with
// the depot first, replaces the Euclidean distances and may be asymmetric.
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadBench } from './load.mjs';

const { values } = parseArgs({
	options: {
		dir: { type: 'string', default: '../shared/bench/pvrp' },
		seconds: { type: 'string', default: '10' },
		iterations: { type: 'string' },
		seed: { type: 'string', default: '1' },
		out: { type: 'string', default: 'tests/bench/out' },
		only: { type: 'string' }
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
	const started = performance.now();
	const seconds = () => (performance.now() - started) / 1000;
	const matrixFile = join(values.dir, `${name}.matrix`);
	const matrix = existsSync(matrixFile) ? readMatrix(readFileSync(matrixFile, 'utf8')) : undefined;
	const problem = readInstance(readFileSync(join(values.dir, `${name}.txt`), 'utf8'), matrix);
	const horizon = values.iterations ? Number(values.iterations) : 1000;
	const search = startSearch(emptySchedule(problem), {
		seed: Number(values.seed),
		horizon,
		warmth: 1
	});
	if (values.iterations) search.step(horizon);
	else runFor(search, Number(values.seconds), seconds);
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

/** Steps in slices of some 30 ms; the horizon is what the pace so far promises for the whole time. */
function runFor(search, limit, seconds) {
	let slice = 50;
	const first = seconds();
	for (let now = first; now < limit;) {
		search.step(slice);
		const after = seconds();
		const took = Math.max(1e-4, after - now);
		search.horizon = Math.max(1000, (search.iterations / (after - first)) * (limit - first));
		slice = Math.ceil(Math.min(slice * 2, (slice * Math.min(0.03, limit - after)) / took)) || 1;
		now = after;
	}
}
