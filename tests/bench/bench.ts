import { companionsFor, readyMonth, startMonthPlan } from '#lib/scheduling/plan-month.ts';
import { emptySchedule } from '#lib/scheduling/schedule.ts';
import { startSearch } from '#lib/scheduling/search.ts';
import { measureGrading } from './grading-cost.ts';
import { growTerritory } from './grow-territory.ts';
import { monthFigures, readMonth, withoutDay } from './month-format.ts';
import { sampleFigures, sampleMonth } from './sample-month.ts';
import { measureStore } from './store-cost.ts';
import { readInstance, readMatrix, writeSolution } from './pvrp-format.ts';

export {
	companionsFor,
	emptySchedule,
	growTerritory,
	measureGrading,
	measureStore,
	monthFigures,
	readInstance,
	readMatrix,
	readMonth,
	readyMonth,
	sampleFigures,
	sampleMonth,
	startMonthPlan,
	startSearch,
	withoutDay,
	writeSolution
};
