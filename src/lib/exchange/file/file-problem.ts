/** What a file turned out to be when it is no table. */
export type ForeignContent =
	'image' | 'pdf' | 'archive' | 'document' | 'webPage' | 'presentation' | 'binary';

/** Why a file or pasted text is not taken; the screen puts it into words. Rows and columns count from 1. */
export type FileProblem =
	| { readonly kind: 'empty' }
	| { readonly kind: 'tooLarge'; readonly megabytes: number; readonly limit: number }
	| { readonly kind: 'notATable'; readonly found: ForeignContent }
	| { readonly kind: 'unsupportedFormat'; readonly format: 'xlsb' | 'ods' | 'xls95' }
	| { readonly kind: 'passwordProtected' }
	| { readonly kind: 'damaged' }
	| { readonly kind: 'unknownEncoding' }
	| { readonly kind: 'mixedEncodings'; readonly line: number }
	| { readonly kind: 'brokenQuotes'; readonly row: number }
	| { readonly kind: 'expandsTooFar'; readonly limit: number }
	| { readonly kind: 'noVisibleSheet' }
	| { readonly kind: 'tooManyRows'; readonly sheet: string; readonly limit: number }
	| {
			readonly kind: 'tooManyColumns';
			readonly sheet: string;
			readonly columns: number;
			readonly limit: number;
	  }
	| {
			readonly kind: 'cellTooLong';
			readonly sheet: string;
			readonly row: number;
			readonly column: number;
			readonly limit: number;
	  };

/** The outcome of a step on the way from a file to a table. */
export type FromFile<T> = { ok: true; value: T } | { ok: false; problem: FileProblem };

/** A refusal with its reason. */
export const refuse = (problem: FileProblem): { ok: false; problem: FileProblem } => ({
	ok: false,
	problem
});
