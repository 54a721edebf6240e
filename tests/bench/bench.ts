import { startMonthPlan } from '#lib/scheduling/plan-month.ts';
import { emptySchedule } from '#lib/scheduling/schedule.ts';
import { startSearch } from '#lib/scheduling/search.ts';
import { growTerritory } from './grow-territory.ts';
import { monthFigures, readMonth, withoutDay } from './month-format.ts';
import { sampleMonth } from './sample-month.ts';
import { measureStore } from './store-cost.ts';
import { readInstance, readMatrix, writeSolution } from './pvrp-format.ts';

export {
	emptySchedule,
	growTerritory,
	measureStore,
	monthFigures,
	readInstance,
	readMatrix,
	readMonth,
	sampleMonth,
	startMonthPlan,
	startSearch,
	withoutDay,
	writeSolution
};
export { createRhythm } from '#lib/scheduling/rhythm.ts';
export { stepRhythm, openByZone } from '#lib/scheduling/rhythm-search.ts';
export { monthProblem } from '#lib/scheduling/month-problem.ts';
export { seededRandom } from '#lib/scheduling/random.ts';
