import { cheapest } from '#lib/scheduling/findings.ts';
import type { Place, Told } from '#lib/scheduling/joint-search.ts';
import type { MonthPlan } from '#lib/scheduling/month.ts';
import type { PlanCopy } from '#lib/scheduling/plan-copy.ts';
import {
	companionsFor,
	iterationsFor,
	readyMonth,
	startMonthPlan,
	type Effort,
	type MonthSearch,
	type ReadyMonth
} from '#lib/scheduling/plan-month.ts';
import { atPlaces } from './month-places.ts';
import { monthRequest, type PlanInput } from './month-request.ts';
import type { JobContext } from './protocol.ts';

/** A plan to be made: the input and how far the search goes. */
export interface PlanArgs extends PlanInput {
	effort: Effort;
}

/** Between two looks at the clock the search may run this long: an abort is heard within it. */
const sliceMilliseconds = 40;

/** A plan to be made, ready to be searched for. */
export interface ReadyPlan {
	readonly month: ReadyMonth;
	readonly iterations: number;
	/** How many searches look for it, whatever the device: of one seed there is one plan. */
	readonly of: number;
	/** A plan of the entries that are searched as one of customers. */
	leave(plan: MonthPlan): MonthPlan;
}

/** Reads what is asked. */
export function readyPlan({ effort, ...input }: PlanArgs): ReadyPlan {
	const placed = atPlaces(input);
	const month = readyMonth(monthRequest(placed.input));
	const of = companionsFor(month, effort);
	const iterations = Math.ceil(iterationsFor(month.request, effort) / of);
	return { month, iterations, of, leave: placed.leave };
}

/** Searches of one plan that run in this thread. */
export class SearchesHere implements Place {
	readonly numbers: readonly number[];
	readonly #plan: ReadyPlan;
	/** Each begins when its turn comes, so that the first plan stands at once. */
	readonly #searches: MonthSearch[] = [];
	readonly #context: Pick<JobContext<never>, 'signal' | 'elapsed' | 'breathe'>;
	readonly #onSlice: () => void;

	constructor(
		plan: ReadyPlan,
		those: {
			numbers: readonly number[];
			context: Pick<JobContext<never>, 'signal' | 'elapsed' | 'breathe'>;
			/** Called after each slice of work. */
			onSlice: () => void;
		}
	) {
		this.#plan = plan;
		this.numbers = those.numbers;
		this.#context = those.context;
		this.#onSlice = those.onSlice;
	}

	/** 0 … 1 of the work there is here. */
	get share(): number {
		const done = this.#searches.reduce((sum, { iterations }) => sum + iterations, 0);
		return done / (this.numbers.length * this.#plan.iterations);
	}

	/** The cheapest plan so far of those that have begun. */
	best(): PlanCopy {
		return cheapest(this.#searches.map((search) => search.best()));
	}

	/** A plan as a person sees it. */
	shown(plan: PlanCopy): MonthPlan {
		return this.#plan.leave(this.#searches[0]!.plan(plan));
	}

	/** Goes on to the next meeting; throws when nobody wants the plan any more. */
	async advance(all: Parameters<Place['advance']>[0]): Promise<Told[]> {
		const told: Told[] = [];
		for (const [index, number] of this.numbers.entries()) {
			const search = (this.#searches[index] ??= this.#begin(number));
			if (search.findings) search.meet(all);
			await this.#goOn(search);
			const findings = search.findings ?? { plans: [search.best()], large: null };
			told.push({ number, findings, isDone: search.findings === null });
		}
		return told;
	}

	#begin(number: number): MonthSearch {
		const { month, iterations, of } = this.#plan;
		const companion = { number, of };
		return startMonthPlan(month.request, { iterations, companion, ready: month });
	}

	async #goOn(search: MonthSearch): Promise<void> {
		const { elapsed, breathe, signal } = this.#context;
		let iterations = 1;
		for (let now = elapsed(); !search.done && !search.findings;) {
			search.step(Math.min(iterations, search.horizon - search.iterations));
			const after = elapsed();
			// The slice follows the machine: twice as many iterations after a short slice, half after a long one.
			if (after - now < sliceMilliseconds / 2) iterations *= 2;
			else if (after - now > sliceMilliseconds && iterations > 1)
				iterations = Math.ceil(iterations / 2);
			now = after;
			this.#onSlice();
			await breathe();
			signal.throwIfAborted();
		}
	}
}
