import { type FromFile, refuse } from './file-problem.ts';

/** The encodings a text table may be in. */
export const encodings = [
	'utf-8',
	'gb18030',
	'big5',
	'utf-16le',
	'utf-16be',
	'shift_jis',
	'windows-1252'
] as const;
export type Encoding = (typeof encodings)[number];

/** Text with the encoding it was read in. */
export interface DecodedText {
	readonly text: string;
	readonly encoding: Encoding;
}

const startsWith = (bytes: Uint8Array, prefix: readonly number[]): boolean =>
	prefix.every((byte, index) => bytes[index] === byte);

const marks: readonly { encoding: Encoding; mark: readonly number[] }[] = [
	{ encoding: 'utf-8', mark: [0xef, 0xbb, 0xbf] },
	{ encoding: 'utf-16le', mark: [0xff, 0xfe] },
	{ encoding: 'utf-16be', mark: [0xfe, 0xff] }
];

/** The encoding a byte order mark states; null without one. */
export const markedEncoding = (bytes: Uint8Array): Encoding | null =>
	marks.find(({ mark }) => startsWith(bytes, mark))?.encoding ?? null;

/** Null when a byte does not fit the encoding. */
function decodeStrictly(bytes: Uint8Array, encoding: Encoding): string | null {
	try {
		return new TextDecoder(encoding, { fatal: true }).decode(bytes);
	} catch {
		return null;
	}
}

/**
 * Reads text by its byte order mark, else as UTF-16 by where its zeros stand, as strict UTF-8, or as strict GB18030 or
 * Big5, whichever makes more of the characters that lists are written in. UTF-8 lines among others are refused: GB18030
 * would accept and garble them.
 */
export function decodeText(bytes: Uint8Array): FromFile<DecodedText> {
	const marked = markedEncoding(bytes) ?? unmarkedUtf16(bytes);
	for (const encoding of [marked ?? 'utf-8']) {
		const text = decodeStrictly(bytes, encoding);
		if (text !== null) return { ok: true, value: { text, encoding } };
	}
	const line = marked ? null : firstUtf8Line(bytes);
	if (line !== null) return refuse({ kind: 'mixedEncodings', line });
	const read = marked
		? []
		: (['gb18030', 'big5'] as const).flatMap((encoding) => {
				const text = decodeStrictly(bytes, encoding);
				return text === null ? [] : [{ text, encoding, share: commonShare(text) }];
			});
	const [best] = read.sort((one, other) => other.share - one.share);
	if (!best) return refuse({ kind: 'unknownEncoding' });
	const { text, encoding } = best;
	return { ok: true, value: { text, encoding } };
}

// The characters that lists of hospitals and people are full of, simplified and traditional.
const common = new Set(
	'医院醫药藥公司名称稱地址电電话話手机機号號码碼等级級区區县縣市省路街镇鎮乡鄉村人民中心第一二三四五六七八九十大小上下东東西南北科室门門诊診内內外妇婦儿兒骨眼耳鼻喉口腔皮肤膚肿腫瘤急主任师師副治教授姓张張王李赵趙陈陳刘劉杨楊黄黃周吴吳林徐孙孫马馬朱胡郭何高罗羅云雲山水海江河湖州京城备備注註编編类類别別职職务務单單位日期时時间間经經纬緯度床门急月年附属屬学學国國立华華安平和新台臺北基金会會所卫衛生保健站社服'
);

/** Which share of the Chinese characters of a text are common ones: of gibberish few are. */
function commonShare(text: string): number {
	const characters = text.slice(0, 20_000).match(/\P{ASCII}/gu) ?? [];
	const known = characters.filter((character) => common.has(character)).length;
	return known / Math.max(1, characters.length);
}

const leastZeros = 0.02;

/** UTF-16 without a mark: commas, line ends and digits leave zeros at every second byte, and nowhere else. */
function unmarkedUtf16(bytes: Uint8Array): Encoding | null {
	const seen = bytes.subarray(0, 65_536);
	if (bytes.length % 2 !== 0) return null;
	const zeros = [0, 0];
	for (const [at, byte] of seen.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
	const [even = 0, odd = 0] = zeros;
	if (even + odd < Math.max(2, seen.length * leastZeros)) return null;
	if (odd > even * 20) return 'utf-16le';
	return even > odd * 20 ? 'utf-16be' : null;
}

/** Reads text in the encoding a person chose; bytes that do not fit become U+FFFD, which the preview reports. */
export const decodeAs = (ask: { bytes: Uint8Array; encoding: Encoding }): DecodedText => ({
	text: new TextDecoder(ask.encoding).decode(ask.bytes),
	encoding: ask.encoding
});

// Two Chinese characters in UTF-8: in GB18030 these six bytes would be three unrelated ones.
const utf8Chinese = /[\u4e00-\u9fff]{2}/;

/** The first line, from 1, that is UTF-8 Chinese; null when there is none. */
function firstUtf8Line(bytes: Uint8Array): number | null {
	const decoder = new TextDecoder('utf-8', { fatal: true });
	let line = 1;
	for (let start = 0; start < bytes.length; line++) {
		const newline = bytes.indexOf(0x0a, start);
		const end = newline === -1 ? bytes.length : newline;
		try {
			if (utf8Chinese.test(decoder.decode(bytes.subarray(start, end)))) return line;
		} catch {
			// Not UTF-8, as expected of a line in GB18030.
		}
		start = end + 1;
	}
	return null;
}
