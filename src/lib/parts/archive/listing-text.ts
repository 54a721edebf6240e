import type { Listing } from '#lib/domain/archive/listing.ts';
import { carriedMessages } from '#lib/i18n/carried.ts';
import type { Formats } from '#lib/i18n/format.ts';
import type { Workspace } from '#lib/state/workspace.svelte.ts';

/** Where a listing stands and what is next, in one line. */
export function listingText(
	{ productId, stage, nextStep, nextOn }: Listing,
	{ workspace, f }: { workspace: Workspace; f: Formats }
): string {
	const product = workspace.customers.allProducts.get(productId)?.name ?? '';
	const next = [nextOn && f.day(nextOn), nextStep].filter(Boolean).join(' ');
	return [product, carriedMessages().listings.stage[stage], next].filter(Boolean).join(' · ');
}
