import type { Month } from '#lib/domain/day.ts';

/** What a document id names; `local` never leaves the device. */
export type DocumentAddress =
	| { readonly kind: 'meta'; readonly territoryId: string }
	| { readonly kind: 'base'; readonly territoryId: string }
	| {
			readonly kind: 'visits';
			readonly territoryId: string;
			readonly repId: string;
			readonly month: Month;
	  }
	| {
			readonly kind: 'plan';
			readonly territoryId: string;
			readonly repId: string;
			readonly year: string;
	  }
	| {
			readonly kind: 'review';
			readonly territoryId: string;
			readonly supervisorId: string;
			readonly year: string;
	  }
	| { readonly kind: 'local' };

export type DocumentKind = DocumentAddress['kind'];

const idPart = /^[A-Za-z0-9_-]{1,64}$/;
const monthPart = /^\d{4}-(0[1-9]|1[0-2])$/;
const yearPart = /^\d{4}$/;

/** The document of this device alone. */
export const localDocumentId = 'local';

/** Who shares the territory, and by what rules. */
export const metaDocumentId = (territoryId: string): string => join(territoryId, 'meta');

/** Whom the territory visits, with which products. */
export const baseDocumentId = (territoryId: string): string => join(territoryId, 'base');

/** What a rep recorded in a month. */
export const visitsDocumentId = (of: {
	territoryId: string;
	repId: string;
	month: Month;
}): string => join(of.territoryId, 'visits', of.repId, of.month);

/** What is planned for a rep in a year, 'YYYY'. */
export const planDocumentId = (of: { territoryId: string; repId: string; year: string }): string =>
	join(of.territoryId, 'plan', of.repId, of.year);

/** What a text names; null for any text that no document id equals, letter by letter. */
export function parseDocumentId(text: string): DocumentAddress | null {
	if (text === localDocumentId) return { kind: 'local' };
	const [prefix, territoryId, kind, author, period, ...rest] = text.split('/');
	if (prefix !== 't' || rest.length > 0) return null;
	if (territoryId === undefined || !idPart.test(territoryId)) return null;
	if (author === undefined) {
		return kind === 'meta' || kind === 'base' ? { kind, territoryId } : null;
	}
	if (period === undefined || !idPart.test(author)) return null;
	if (kind === 'visits' && monthPart.test(period)) {
		return { kind, territoryId, repId: author, month: period as Month };
	}
	if (!yearPart.test(period)) return null;
	if (kind === 'plan') return { kind, territoryId, repId: author, year: period };
	if (kind === 'review') return { kind, territoryId, supervisorId: author, year: period };
	return null;
}

function join(territoryId: string, ...parts: string[]): string {
	const id = ['t', territoryId, ...parts].join('/');
	if (!parseDocumentId(id)) throw new RangeError(`not a document id: ${id}`);
	return id;
}
