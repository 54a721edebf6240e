import { nameKey } from '#lib/domain/archive/name-keys.ts';
import type { Product } from '#lib/domain/archive/product.ts';
import type { VisitReport } from '#lib/domain/visits/visit.ts';

/** A product talked about on a visit, with the adoption rating that was given. */
export type Talked = VisitReport['products'][number];

const rated = /^(.*\S)\s*[:：(（\s]\s*([1-7])\s*级?[)）]?$/;

/** The products a cell names, each once, with the rating behind its name; `unknown` are names of none of ours. */
export function talkedOf(
	text: string,
	products: readonly Product[]
): { talked: Talked[]; unknown: string[] } {
	const idByName = new Map(products.map(({ name, id }) => [nameKey(name), id]));
	const talked = new Map<string, Talked>();
	const unknown: string[] = [];
	for (const part of text.split(/[、，,;；/\n+]+/).map((one) => one.trim())) {
		if (part === '') continue;
		const [, name = part, rating] = idByName.has(nameKey(part)) ? [] : (rated.exec(part) ?? []);
		const productId = idByName.get(nameKey(name));
		const adoption = ([1, 2, 3, 4, 5, 6, 7] as const).find((step) => `${step}` === rating) ?? null;
		if (productId === undefined) unknown.push(part);
		else talked.set(productId, { productId, adoption });
	}
	return { talked: [...talked.values()], unknown };
}
