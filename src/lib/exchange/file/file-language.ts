/** The language of headers and labels in a file. */
export type FileLanguage = 'zh' | 'en';

/** A word of the files in both languages, with what else people write for it. */
export interface FileWord {
	readonly zh: string;
	readonly en: string;
	readonly also: readonly string[];
}
