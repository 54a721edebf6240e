import fc from 'fast-check';
import { expect, test } from 'vitest';
import { explainPlan } from './explain-plan.ts';
import type { MonthPlan, MonthRequest } from './month.ts';
import { startMonthPlan } from './plan-month.ts';
import { slotCosts, type PlannedVisit } from './slot-costs.ts';
import { randomMonth } from './testing/random-month.ts';

function planned(request: MonthRequest): MonthPlan {
	const search = startMonthPlan(request, { iterations: 150 });
	search.step(150);
	return search.plan();
}

const seeds = fc.integer({ min: 1, max: 1e6 });

/** What the visits, the days and the doctors left out pay, each counted where it is shown. */
function partsOf({ weights }: MonthRequest, plan: MonthPlan): number {
	const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
	const { unservedA, unservedB, unservedC } = plan.cost.terms;
	return (
		sum(plan.visits.map(({ travelMinutes }) => travelMinutes)) +
		sum(plan.visits.flatMap(({ why }) => why.terms.map(({ cost }) => cost))) +
		sum(plan.days.map(({ returnMinutes }) => returnMinutes)) +
		sum(plan.days.map(({ overloadMinutes }) => overloadMinutes * weights.overload)) +
		unservedA +
		unservedB +
		unservedC
	);
}

test('what visits, days and doctors left out are shown to pay is the plan’s cost, to the minute', () => {
	fc.assert(
		fc.property(seeds, (seed) => {
			const request = randomMonth(seed);
			const plan = planned(request);
			expect(partsOf(request, plan)).toBeCloseTo(plan.cost.total, 6);
		}),
		{ numRuns: 40, seed: 1 }
	);
}, 60_000);

test('an accepted plan explains itself as its proposal did: same times, same cost', () => {
	fc.assert(
		fc.property(seeds, (seed) => {
			const request = randomMonth(seed);
			const proposal = planned(request);
			const again = explainPlan(request, proposal.visits);
			expect(again.visits.map(({ why: _, locked: __, ...visit }) => visit)).toEqual(
				proposal.visits.map(({ why: _, locked: __, ...visit }) => visit)
			);
			expect(again.cost.total).toBeCloseTo(proposal.cost.total, 6);
		}),
		{ numRuns: 40, seed: 2 }
	);
}, 60_000);

test('a visit dropped where its consequence was shown costs what was shown', () => {
	fc.assert(
		fc.property(seeds, fc.nat(), fc.nat(), (seed, whichVisit, whichSlot) => {
			const request = randomMonth(seed);
			const { visits, cost } = planned(request);
			const moving = visits[whichVisit % visits.length]!;
			const standing: PlannedVisit[] = visits.map((visit) => ({ ...visit }));
			const { doctorId, day } = moving;
			const costs = slotCosts(request, { visits: standing, doctorId, moving: { day } });
			const open = costs.filter(({ blocked }) => blocked === null);
			const slot = open[whichSlot % Math.max(1, open.length)];
			if (!slot) return;
			const moved = standing.map((visit) =>
				visit.doctorId === doctorId && visit.day === day
					? { ...visit, day: slot.day, half: slot.half, order: slot.order }
					: visit
			);
			const after = explainPlan(request, moved).cost;
			expect(after.total - cost.total).toBeLessThanOrEqual(slot.extraCost + 1e-6);
			expect(slot.terms.reduce((sum, { extraCost }) => sum + extraCost, 0)).toBeCloseTo(
				slot.extraCost,
				6
			);
		}),
		{ numRuns: 60, seed: 3 }
	);
}, 60_000);
