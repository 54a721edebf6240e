import type { Account } from '#lib/domain/archive/account.ts';
import type { Contact } from '#lib/domain/archive/contact.ts';
import type { Product } from '#lib/domain/archive/product.ts';
import { isPacked } from '#lib/domain/visits/day-materials.ts';
import type { LineRecords } from '#lib/exchange/lines/line-records.ts';

/** The records by which lines are told in names. */
interface Named {
	readonly accounts: ReadonlyMap<string, Account>;
	readonly contacts: ReadonlyMap<string, Contact>;
	readonly products: ReadonlyMap<string, Product>;
}

/** What a list of facts wrote, with names instead of ids. */
export function linesAsTold(lines: LineRecords, { accounts, contacts, products }: Named) {
	const hospital = (id: string | null) => accounts.get(id ?? '')?.name ?? null;
	const product = (id: string | null) => products.get(id ?? '')?.name ?? null;
	const doctor = (id: string) => {
		const contact = contacts.get(id);
		return { doctor: contact?.name ?? '', hospital: hospital(contact?.accountId ?? null) };
	};
	return {
		usage: lines.usage.map(({ month, accountId, productId, quantity, amount, source }) => ({
			...{ month, hospital: hospital(accountId), product: product(productId) },
			...{ quantity, amount, source }
		})),
		shares: lines.shares.map(
			({ month, accountId, productId, contactId, department, quantity }) => ({
				...{ month, hospital: hospital(accountId), product: product(productId) },
				...{ department, doctor: contacts.get(contactId ?? '')?.name ?? null, quantity }
			})
		),
		stock: lines.stock.map(({ month, accountId, productId, measure, value, ...of }) => ({
			...{ month, distributor: hospital(accountId), product: product(productId) },
			...{ measure, value, source: of.source, sourceNote: of.sourceNote }
		})),
		targets: lines.targets.map(({ month, measure, target, ...of }) => ({
			...{ month, measure, target, weekTargets: of.weekTargets, weekActuals: of.weekActuals },
			...{ gapReason: of.gapReason, action: of.action, remark: of.supervisorRemark },
			...{ product: product(of.productId), hospital: hospital(of.accountId) }
		})),
		visits: lines.visits.map(({ contactId, day, half, outcome, note, nextStep, ...visit }) => ({
			...{ day, half, ...doctor(contactId), outcome, mode: visit.mode, note, nextStep },
			...{ objective: visit.objective, aimReached: visit.aimReached },
			...{ adverseReaction: visit.adverseReaction, steps: visit.steps },
			...{ missedReason: visit.missedReason, corrects: visit.corrects, joinedBy: visit.joinedBy },
			isPlanned: visit.visitPlanId !== null,
			products: visit.products.map(({ productId }) => product(productId)),
			ratings: visit.products.map(({ adoption }) => adoption)
		})),
		plans: lines.plans.map(({ contactId, slot: { day, half }, mode, objective, ...plan }) => ({
			...{ day, half, ...doctor(contactId), mode, objective, materials: plan.materials },
			...{ appointment: plan.appointment, isPacked: isPacked(plan) },
			products: plan.productIds.map(product)
		})),
		activities: lines.activities.map(({ kind, day, half, startMinute, text, place, done }) => ({
			...{ kind, day, half, startMinute, text, place, done }
		})),
		leaves: lines.leaves.map(({ day, half, reason }) => ({ day, half, reason })),
		expenses: lines.expenses.map(({ day, contactId, kind, visitPlanId, ...expense }) => ({
			...{ day, kind, doctor: doctor(contactId ?? '').doctor, isOfPlan: visitPlanId !== null },
			...{ plannedYuan: expense.plannedYuan, spentYuan: expense.spentYuan, heads: expense.heads },
			...{ purpose: expense.purpose, attendees: expense.attendees }
		})),
		feedback: lines.feedback.map(({ contactId, text, heardOn }) => ({
			...{ doctor: doctor(contactId).doctor, text, heardOn }
		})),
		promises: lines.promises.map(({ id, contactId, text, madeOn, due }) => ({
			...{ ...doctor(contactId), text, madeOn, due },
			outcome: lines.promiseOutcomes.find(({ promiseId }) => promiseId === id)?.outcome ?? null
		})),
		products: lines.products.map(({ name, specification, unit, competitors }) => ({
			...{ name, specification, unit, competitors }
		})),
		assessments: lines.assessments.map(({ contactId, productId, axis, level, assessedOn }) => ({
			...{ ...doctor(contactId), product: product(productId) },
			...{ axis, level, day: assessedOn }
		}))
	};
}

/** Of a file that was not read nothing is told. */
export const noLinesTold: ReturnType<typeof linesAsTold> = {
	usage: [],
	shares: [],
	stock: [],
	targets: [],
	visits: [],
	plans: [],
	activities: [],
	leaves: [],
	expenses: [],
	feedback: [],
	promises: [],
	products: [],
	assessments: []
};
