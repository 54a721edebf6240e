/** The open formats in which things leave. */
export type OutFormat = 'xlsx' | 'csv' | 'vcf' | 'json';

/** What each format is called on the wire. */
export const fileTypes: Readonly<Record<OutFormat, string>> = {
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
	csv: 'text/csv',
	vcf: 'text/vcard',
	json: 'application/json'
};

/** A finished file on its way out of the app. */
export interface OutFile {
	readonly bytes: Uint8Array;
	/** With its ending. */
	readonly name: string;
	/** Its MIME type; without one it is shared as text, which every browser hands on. */
	readonly type?: string | undefined;
}
