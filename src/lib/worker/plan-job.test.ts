import { describe, expect, it } from 'vitest';
import { toDay, type HalfDay } from '#lib/domain/day.ts';
import { defaultPolicy } from '#lib/domain/policy/policy.ts';
import type { MonthPlan } from '#lib/scheduling/month.ts';
import { aContact, aHospital } from '#tests/fixtures/builders.ts';
import { grade } from './grade-job.ts';
import { searchBeside, type BesideArgs } from './plan-beside-job.ts';
import { planMonth, type PlanProgress } from './plan-job.ts';
import { readyPlan, type PlanArgs } from './plan-search-job.ts';
import type { Helper, JobContext } from './protocol.ts';

const days = ['02', '03', '04', '05', '06', '09', '10', '11', '12', '13'].map((day) =>
	toDay(`2026-03-${day}`)
);
const halves = days.flatMap((day) =>
	(['am', 'pm'] as const).map((half): { day: typeof day; half: HalfDay } => ({ day, half }))
);
const hospitals = Array.from({ length: 6 }, (_, at) =>
	aHospital({
		id: `h${at}`,
		zoneId: `z${at % 3}`,
		coordinates: { latitude: 39.9 + 0.1 * (at % 3), longitude: 116.3 + 0.02 * at }
	})
);
const contacts = Array.from({ length: 46 }, (_, at) =>
	aContact({ id: `d${at}`, accountId: `h${at % 6}` })
);
const graded = grade({
	hospitals,
	doctors: contacts.map((contact) => ({ contact, cells: new Map() })),
	policy: defaultPolicy
}).doctors;
const plan: PlanArgs = {
	...{ effort: 'whole', seed: 5, halves },
	doctors: contacts.map((contact) => {
		const { result, demand } = graded.get(contact.id)!;
		return {
			...{ contact, account: hospitals.find(({ id }) => id === contact.accountId)!, elsewhere: [] },
			...{ grade: result.grade, demand: { ...demand, min: 1, norm: 2, max: 2 } },
			...{ visitsMade: 0, lastVisit: null, closed: [] }
		};
	}),
	...{ accepted: [], ends: [], travelTimes: null, policy: defaultPolicy }
};

const breathe = () => new Promise<void>((resolve) => setImmediate(resolve));

/** How a helper behaves: it may never begin, or end after some slices of work as a tab does that is out of memory. */
type Behaviour = 'works' | 'never begins' | 'ends';

/** A context with so many spare cores, and the helpers it started. */
function aContext(spareCores: number, behaviour: Behaviour = 'works') {
	const controller = new AbortController();
	const helpers: { ended: boolean }[] = [];
	const reports: PlanProgress[] = [];
	const context = (signal: AbortSignal): JobContext<PlanProgress> => ({
		...{ signal, breathe, spareCores, startHelper },
		elapsed: () => performance.now(),
		report: (progress) => reports.push(progress)
	});
	return { controller, helpers, reports, context: context(controller.signal) };

	function startHelper(): Helper {
		const own = new AbortController();
		const state = { ended: false };
		helpers.push(state);
		const helper: Helper = {
			...{ onmessage: null, onerror: null },
			postMessage: (request) => {
				if (request.kind === 'abort' || behaviour === 'never begins') return;
				const { port, ...args } = request.args as BesideArgs;
				let slices = 0;
				const its = { ...context(own.signal), breathe: () => (slices++, breathe()) };
				if (behaviour === 'ends')
					its.breathe = async () => {
						if (slices++ === 6) helper.onerror?.({} as ErrorEvent);
						await breathe();
					};
				// Its answer is an error that the search was ended: nobody is left who would hear it.
				searchBeside({ ...structuredClone(args), port }, its as JobContext<never>).catch(
					() => null
				);
			},
			terminate: () => {
				state.ended = true;
				own.abort();
			}
		};
		return helper;
	}
}

const visitsOf = ({ visits, cost, iterations }: MonthPlan) => ({ visits, cost, iterations });

describe('a plan that several searches look for', () => {
	it('is the same plan wherever they run, and whatever becomes of the helpers', async () => {
		const { of } = readyPlan(plan);
		expect(of).toBeGreaterThan(1);
		const { context } = aContext(0);
		const alone = visitsOf(await planMonth(plan, context));
		expect(alone.visits.length).toBeGreaterThan(80);
		expect(alone.iterations).toBeGreaterThan(10_000);
		const tried: [number, Behaviour][] = [
			[of, 'works'],
			[1, 'never begins'],
			[of, 'ends']
		];
		for (const [spareCores, behaviour] of tried) {
			const { context: its, helpers, reports } = aContext(spareCores, behaviour);
			expect(visitsOf(await planMonth(plan, its)), `${spareCores}, ${behaviour}`).toEqual(alone);
			expect(helpers.length).toBe(Math.min(of - 1, spareCores));
			expect(helpers.every(({ ended }) => ended)).toBe(true);
			const costs = reports.map((report) => report.plan.cost.total);
			expect(costs).toEqual(costs.toSorted((one, other) => other - one));
		}
	}, 120_000);

	it('ends with all its helpers as soon as nobody wants it any more', async () => {
		const { controller, helpers, context } = aContext(8);
		const report = context.report;
		context.report = (progress) => {
			report(progress);
			controller.abort();
		};
		await expect(planMonth(plan, context)).rejects.toThrow();
		expect(helpers.length).toBeGreaterThan(0);
		expect(helpers.every(({ ended }) => ended)).toBe(true);
	}, 30_000);

	it('is looked for by one where it is small, or mends what stands', () => {
		expect(readyPlan({ ...plan, doctors: plan.doctors.slice(0, 9) }).of).toBe(1);
		expect(readyPlan({ ...plan, effort: 'mend' }).of).toBe(1);
	});
});
