// Plans a synthetic rep's month, then plans it again after one day became a holiday.
//   node tests/bench/month.mjs --in FILE.json [--seconds S | --iterations N] [--seed N] [--matrix FILE] [--cpu]
// --matrix reads minutes of travel, rows of numbers with home first, and may be asymmetric; --cpu counts the seconds
// in processor time, for a machine that others use too.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { loadBench } from './load.mjs';
import { runFor, stopwatch } from './pace.mjs';

const { values } = parseArgs({
	options: {
		in: { type: 'string' },
		seconds: { type: 'string', default: '10' },
		iterations: { type: 'string' },
		seed: { type: 'string' },
		matrix: { type: 'string' },
		cpu: { type: 'boolean', default: false }
	}
});
if (!values.in) {
	console.log('give --in FILE.json, a month written by ../shared/bench/rep-month/generate.mjs');
	process.exit(0);
}
const { monthFigures, readMatrix, readMonth, startMonthPlan, withoutDay } = await loadBench();
const matrix = values.matrix ? readMatrix(readFileSync(values.matrix, 'utf8')) : null;
const read = readMonth(readFileSync(values.in, 'utf8'), matrix);
const request = values.seed ? { ...read, seed: Number(values.seed) } : read;

const first = planFor(request, Number(values.seconds));
const figures = monthFigures(request, first.plan);
console.log(
	`doctors ${figures.doctors}, first plan in ${first.firstSeconds} s, ` +
		`${first.iterations} iterations in ${first.seconds} s`
);
for (const grade of ['A', 'B', 'C'])
	console.log(`${grade} served of wanted: ${figures.served[grade]}`);
console.log(`travel minutes: ${figures.travelMinutes}`);
console.log(`overload minutes: ${figures.overloadMinutes}`);
console.log(`zones per day: ${figures.zonesPerDay}`);
console.log(`gaps under 3 days: ${figures.gapsUnder3Days}`);

const holiday = Math.floor(request.days.length / 2);
const changed = withoutDay(request, first.plan, holiday);
const again = planFor(changed, 1);
const onHoliday = first.plan.days[holiday].visits;
const { kept, moved, added, dropped } = again.plan.changes;
console.log(
	`one holiday added (${request.days[holiday].day}, ${onHoliday} visits): ` +
		`visits moved ${moved}, kept ${kept}, added ${added}, dropped ${dropped}, in ${again.seconds} s`
);
console.log(JSON.stringify({ ...figures, replan: again.plan.changes, onHoliday }));

function planFor(month, limit) {
	const seconds = stopwatch(values);
	const start = (iterations) => startMonthPlan(month, { iterations });
	const first = start(1);
	const firstSeconds = seconds().toFixed(2);
	first.plan();
	const search = values.iterations
		? start(Number(values.iterations))
		: runFor(start, { limit, seconds });
	if (values.iterations) search.step(Number(values.iterations));
	const searched = seconds().toFixed(2);
	return { plan: search.plan(), iterations: search.iterations, firstSeconds, seconds: searched };
}
