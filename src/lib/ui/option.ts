/** One thing to choose from, in every control that offers a choice. */
export interface Option<T extends string | number> {
	readonly value: T;
	readonly label: string;
	/** A second, quieter word: a count, a day, a code. */
	readonly hint?: string;
	readonly disabled?: boolean;
}

/** An act offered beside a message: a button with `onclick` or a link with `href`. */
export type Action =
	| { readonly label: string; readonly onclick: () => void; readonly href?: never }
	| { readonly label: string; readonly href: string; readonly onclick?: never };

/** How a number or a state compares with what was wanted; red is for late or lost only. */
export type Tone = 'plain' | 'good' | 'due' | 'late';
