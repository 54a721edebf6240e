import { type DecodedText, decodeText } from './encoding.ts';
import { checkFileSize, largestExpandedBytes } from './file-limits.ts';
import { type ForeignContent, type FromFile, refuse } from './file-problem.ts';
import { expandsBeyond, zipEntries } from './zip-entries.ts';

/** What a file is, by its content; its name and type are never asked. */
export type FileContent =
	| { readonly format: 'xlsx' }
	| { readonly format: 'xls' }
	| ({ readonly format: 'text' } & DecodedText);

const zip = [0x50, 0x4b, 0x03, 0x04];
const ole2 = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Excel 2 to 4 wrote a sheet without a container around it. */
const bareBiff = [
	[0x09, 0x00, 0x04, 0x00],
	[0x09, 0x02, 0x06, 0x00],
	[0x09, 0x04, 0x06, 0x00],
	[0x09, 0x08, 0x08, 0x00, 0x00, 0x05]
];

const foreign: readonly { found: ForeignContent; prefix: readonly number[]; at?: number }[] = [
	{ found: 'image', prefix: [0x89, 0x50, 0x4e, 0x47] },
	{ found: 'image', prefix: [0xff, 0xd8, 0xff] },
	{ found: 'image', prefix: [0x47, 0x49, 0x46, 0x38] },
	{ found: 'image', prefix: [0x57, 0x45, 0x42, 0x50], at: 8 },
	{ found: 'image', prefix: [0x66, 0x74, 0x79, 0x70, 0x68, 0x65, 0x69], at: 4 },
	{ found: 'pdf', prefix: [0x25, 0x50, 0x44, 0x46] },
	{ found: 'archive', prefix: [0x50, 0x4b, 0x05, 0x06] },
	{ found: 'archive', prefix: [0x52, 0x61, 0x72, 0x21] },
	{ found: 'archive', prefix: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c] },
	{ found: 'archive', prefix: [0x1f, 0x8b] }
];

const hasAt = (bytes: Uint8Array, prefix: readonly number[], at = 0): boolean =>
	prefix.every((byte, index) => bytes[at + index] === byte);

/** Finds out what a file is; refuses what is too large, no table, or unpacks beyond the limit. */
export async function sniff(bytes: Uint8Array): Promise<FromFile<FileContent>> {
	const size = checkFileSize(bytes.length);
	if (!size.ok) return size;
	if (hasAt(bytes, ole2)) return sniffOle2(bytes);
	if (hasAt(bytes, zip)) return sniffZip(bytes);
	if (bareBiff.some((prefix) => hasAt(bytes, prefix)))
		return refuse({ kind: 'unsupportedFormat', format: 'xls95' });
	const known = foreign.find(({ prefix, at }) => hasAt(bytes, prefix, at));
	return known ? refuse({ kind: 'notATable', found: known.found }) : sniffText(bytes);
}

async function sniffZip(bytes: Uint8Array): Promise<FromFile<FileContent>> {
	const entries = zipEntries(bytes);
	if (entries === null) return refuse({ kind: 'damaged' });
	const names = entries.map(({ name }) => name);
	const has = (name: string) => names.includes(name);
	if (has('xl/workbook.bin')) return refuse({ kind: 'unsupportedFormat', format: 'xlsb' });
	if (has('content.xml')) return refuse({ kind: 'unsupportedFormat', format: 'ods' });
	if (!names.some((name) => /^xl\/workbook\d*\.xml$/.test(name))) {
		const found = names.some((name) => name.startsWith('word/'))
			? 'document'
			: names.some((name) => name.startsWith('ppt/'))
				? 'presentation'
				: 'archive';
		return refuse({ kind: 'notATable', found });
	}
	const tooFar = await expandsBeyond({ entries, limit: largestExpandedBytes });
	if (tooFar === null) return refuse({ kind: 'damaged' });
	if (tooFar) {
		return refuse({ kind: 'expandsTooFar', limit: largestExpandedBytes / 1024 / 1024 });
	}
	return { ok: true, value: { format: 'xlsx' } };
}

const utf16Name = (name: string): number[] =>
	[...name].flatMap((character) => [character.charCodeAt(0), 0]);

const ole2Streams = {
	workbook: utf16Name('Workbook'),
	// Excel 5 and 95: the length of the name, 10 bytes with its end, tells it from a longer one.
	book: [...utf16Name('Book'), 0, 0],
	encrypted: utf16Name('EncryptedPackage'),
	word: utf16Name('WordDocument'),
	slides: utf16Name('PowerPoint Document')
};

/** The names of an OLE2 file's streams stand in its directory as UTF-16, wherever that lies. */
function sniffOle2(bytes: Uint8Array): FromFile<FileContent> {
	if (contains(bytes, ole2Streams.encrypted)) return refuse({ kind: 'passwordProtected' });
	if (contains(bytes, ole2Streams.workbook)) return { ok: true, value: { format: 'xls' } };
	if (contains(bytes, ole2Streams.book))
		return refuse({ kind: 'unsupportedFormat', format: 'xls95' });
	const found: ForeignContent = contains(bytes, ole2Streams.word)
		? 'document'
		: contains(bytes, ole2Streams.slides)
			? 'presentation'
			: 'binary';
	return refuse({ kind: 'notATable', found });
}

function contains(bytes: Uint8Array, wanted: readonly number[]): boolean {
	const [first] = wanted;
	if (first === undefined) return true;
	for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) {
		if (hasAt(bytes, wanted, at)) return true;
	}
	return false;
}

// Tab, line ends and page breaks may stand in text; no other control character.
const control = /[^\P{Cc}\t\n\v\f\r]/u;
const markup = /^\s*<(?:!doctype html|html|table|\?xml)/i;

function sniffText(bytes: Uint8Array): FromFile<FileContent> {
	const decoded = decodeText(bytes);
	if (!decoded.ok) {
		const binary = decoded.problem.kind === 'unknownEncoding' && bytes.some((byte) => byte < 0x09);
		return binary ? refuse({ kind: 'notATable', found: 'binary' }) : decoded;
	}
	const { text } = decoded.value;
	if (control.test(text)) return refuse({ kind: 'notATable', found: 'binary' });
	if (markup.test(text)) return refuse({ kind: 'notATable', found: 'webPage' });
	if (text.trim() === '') return refuse({ kind: 'empty' });
	return { ok: true, value: { format: 'text', ...decoded.value } };
}
