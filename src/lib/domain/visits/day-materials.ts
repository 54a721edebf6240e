import type { VisitPlan } from './visit.ts';

/** One thing to bring on a day and the visits it is for. */
export interface DayMaterial {
	readonly text: string;
	readonly plans: readonly VisitPlan[];
	/** True once it is packed for every one of them. */
	readonly isPacked: boolean;
}

/** Whether what a visit needs now is packed: what was changed since is not. */
export const isPacked = ({ materials, packed }: Pick<VisitPlan, 'materials' | 'packed'>): boolean =>
	materials.trim() !== '' && packed.trim() === materials.trim();

/** V10: what the visits of a day need, the same words once, in the order of the visits. */
export function dayMaterials(plans: readonly VisitPlan[]): DayMaterial[] {
	const byText = new Map<string, VisitPlan[]>();
	for (const plan of plans) {
		const text = plan.materials.trim();
		if (text === '') continue;
		const others = byText.get(text);
		if (others) others.push(plan);
		else byText.set(text, [plan]);
	}
	return [...byText].map(([text, of]) => ({ text, plans: of, isPacked: of.every(isPacked) }));
}
