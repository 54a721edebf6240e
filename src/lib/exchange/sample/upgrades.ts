import { addDays, mondayOf, type Day } from '#lib/domain/day.ts';
import { successFactors, type FactorCheck } from '#lib/domain/follow-up/success-factors.ts';
import type { UpgradePlan } from '#lib/domain/follow-up/upgrade-plan.ts';
import type { Level, MatrixCell } from '#lib/domain/matrix.ts';
import type { VisitReport } from '#lib/domain/visits/visit.ts';
import type { SampleDoctor } from './doctors.ts';
import type { Draw } from './draw.ts';
import { levelOn, type Window } from './matrix-history.ts';
import { type NewId, shanghaiInstant } from './moments.ts';
import type { ProductUse } from './product-uses.ts';

/** How some of the customers are led further, and what the rep answered about a few. */
export interface SampleUpgrades {
	readonly upgradePlans: readonly UpgradePlan[];
	readonly factorChecks: readonly FactorCheck[];
}

/** What stands in the way and what is done about it. */
const wayBank: readonly Pick<UpgradePlan, 'barrier' | 'nextAction'>[] = [
	{ barrier: '习惯先用竞品，换药有顾虑', nextAction: '带换用方案的文献，问一位合适的患者' },
	{ barrier: '担心老年患者的安全性', nextAction: '带 65 岁以上人群的安全性数据' },
	{ barrier: '只在联合治疗时想起来', nextAction: '讲指南里起始治疗的推荐' },
	{ barrier: '科里同事还没用过', nextAction: '约一次科会，请主任讲两个病例' },
	{ barrier: '随访不方便，看不到效果', nextAction: '送一份随访表，约两周后一起看' },
	{ barrier: '医保限制不清楚', nextAction: '带医保支付条件的一页说明' },
	{ barrier: '觉得起效慢', nextAction: '带起效时间的对比数据' }
];

interface Candidate {
	readonly contactId: string;
	readonly productId: string;
	readonly then: MatrixCell;
	readonly now: MatrixCell;
}

/** Doctors and main products as they stood when the sample's visits begin and as they stand today. */
function candidatesOf(ask: {
	doctors: readonly SampleDoctor[];
	usesByContact: ReadonlyMap<string, readonly ProductUse[]>;
	window: Window;
}): Candidate[] {
	const { doctors, usesByContact, window } = ask;
	return doctors.flatMap(({ contact }) => {
		const use = usesByContact.get(contact.id)?.[0];
		if (!use) return [];
		const on = (day: Day): MatrixCell => ({
			usage: levelOn({ steps: use.usage, day }),
			potential: levelOn({ steps: use.potential, day })
		});
		const { from, to } = window;
		return [{ contactId: contact.id, productId: use.product.id, then: on(from), now: on(to) }];
	});
}

/** A few upgrades in every state, of the doctors who are visited most. */
export function sampleUpgrades(ask: {
	draw: Draw;
	newId: NewId;
	repId: string;
	doctors: readonly SampleDoctor[];
	usesByContact: ReadonlyMap<string, readonly ProductUse[]>;
	reportsByContact: ReadonlyMap<string, readonly VisitReport[]>;
	window: Window;
	today: Day;
}): SampleUpgrades {
	const { draw, newId, repId, reportsByContact, window, today } = ask;
	const metBy = (contactId: string) =>
		(reportsByContact.get(contactId) ?? []).filter(({ outcome }) => outcome === 'done');
	const all = candidatesOf(ask).filter(({ contactId }) => metBy(contactId).length > 1);
	const risen = all.filter(({ then, now }) => now.usage > then.usage);
	const below = all.filter(
		({ then, now }) => now.usage === then.usage && now.usage < now.potential
	);
	const ways = draw.shuffled(wayBank);
	const plan = (
		of: Candidate | undefined,
		at: number,
		fields: (of: Candidate) => Partial<UpgradePlan>
	): UpgradePlan[] => {
		if (!of) return [];
		const { contactId, productId, then } = of;
		return [
			{
				version: 1,
				id: newId(),
				...{ contactId, productId, from: then, setBy: repId, evidenceReportId: null },
				target: { usage: (then.usage + 1) as Level, potential: of.now.potential },
				...(ways[at % ways.length] ?? { barrier: '', nextAction: '' }),
				startedOn: window.from,
				reviewOn: addDays(mondayOf(today), 21 + 7 * at + (at % 5)),
				ended: null,
				...fields(of)
			}
		];
	};
	const upgradePlans = [
		...[0, 1, 2].flatMap((at) => plan(below[at], at, () => ({}))),
		...plan(below[3], 3, () => ({ reviewOn: addDays(today, -3) })),
		...plan(below[4], 4, () => ({ nextAction: '', reviewOn: null })),
		...plan(risen[0], 5, () => ({})),
		...plan(risen[1], 6, ({ contactId }) => {
			const seen = metBy(contactId).at(-1);
			return {
				evidenceReportId: seen?.id ?? null,
				ended: { as: 'reached', on: seen?.day ?? window.to }
			};
		}),
		...plan(below[5], 0, () => ({ ended: { as: 'letGo', on: addDays(today, -12) } }))
	];
	return { upgradePlans, factorChecks: checksOf({ ...ask, upgradePlans }) };
}

/** Two self-checks of each of a few customers, some weeks apart, the later one a little better. */
function checksOf(ask: {
	draw: Draw;
	newId: NewId;
	repId: string;
	today: Day;
	upgradePlans: readonly UpgradePlan[];
}): FactorCheck[] {
	const { draw, newId, repId, today } = ask;
	return ask.upgradePlans.slice(0, 4).flatMap(({ contactId }): FactorCheck[] => {
		const first = successFactors.map((factor) => ({
			factor,
			level: draw.pick([0, 1, 1, 2] as const)
		}));
		const later = first.map(({ factor, level }) => ({
			factor,
			level: level < 2 && draw.chance(0.3) ? ((level + 1) as 1 | 2) : level
		}));
		return [
			{ answers: first, back: 45 },
			{ answers: later, back: 6 }
		].map(({ answers, back }) => {
			const on = addDays(today, -back);
			const recordedAt = shanghaiInstant({ day: on, minutes: 1080 });
			const signature = { on, recordedBy: repId, recordedAt };
			return { version: 1, id: newId(), contactId, answers, ...signature };
		});
	});
}
