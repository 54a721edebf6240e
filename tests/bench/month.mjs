// Plans a synthetic rep's month, then plans it again after one day became a holiday.
//   node tests/bench/month.mjs --in FILE.json [--seconds S] [--seed N]
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { loadBench } from './load.mjs';

const { values } = parseArgs({
	options: {
		in: { type: 'string' },
		seconds: { type: 'string', default: '10' },
		seed: { type: 'string' }
	}
});
if (!values.in) {
	console.log('give --in FILE.json, a month written by ../shared/bench/rep-month/generate.mjs');
	process.exit(0);
}
const { monthFigures, readMonth, startMonthPlan, withoutDay } = await loadBench();
const read = readMonth(readFileSync(values.in, 'utf8'));
const request = values.seed ? { ...read, seed: Number(values.seed) } : read;

const first = planFor(request, Number(values.seconds));
const figures = monthFigures(request, first.plan);
console.log(`doctors ${figures.doctors}, ${first.iterations} iterations in ${first.seconds} s`);
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

/** The pace of a short trial tells how many iterations the time allows. */
function planFor(request, limit) {
	const started = performance.now();
	const seconds = () => (performance.now() - started) / 1000;
	const trial = startMonthPlan(request, { iterations: 1000 });
	const before = seconds();
	while (!trial.done && seconds() - before < limit / 10) trial.step(20);
	const pace = trial.iterations / (seconds() - before);
	const iterations = Math.max(100, Math.floor(pace * (limit - seconds() - before)));
	const search = startMonthPlan(request, { iterations });
	while (!search.done && seconds() < limit) search.step(20);
	return { plan: search.plan(), iterations: search.iterations, seconds: seconds().toFixed(2) };
}
