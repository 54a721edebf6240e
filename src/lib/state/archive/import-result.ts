import type { ImportKind } from '#lib/exchange/archive/columns.ts';
import type { PreviewTotals } from '#lib/exchange/archive/preview.ts';

/** What an import came to. */
export interface ImportResult extends PreviewTotals {
	readonly hospitals: number;
	readonly zones: number;
	readonly kind: ImportKind;
	/** The customers of that kind it added or changed. */
	readonly ids: readonly string[];
}
