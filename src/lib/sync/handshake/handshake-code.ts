import * as buffer from 'lib0/buffer';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { digest } from 'lib0/hash/sha256';
import { fromBase32, toBase32 } from '#lib/sync/base32.ts';
import { sameBytes, tagBytes } from '#lib/sync/short-tag.ts';

const formatVersion = 1;
const checksumBytes = 3;
const fingerprintBytes = 32;
const mostCandidates = 6;
const longestCodeText = 1000;

/** Where a device can be reached: an address and a UDP port. */
export interface Candidate {
	/** '192.168.1.7', 'fd00::1', or a name that is good within one network only: '….local'. */
	address: string;
	port: number;
	/** `host`: the device's own; `srflx`: as a STUN server saw it; `relay`: lent by a TURN server. */
	type: 'host' | 'srflx' | 'relay';
}

/** What one end of a connection must know of the other, and nothing else of the SDP. */
export interface Endpoint {
	ufrag: string;
	password: string;
	/** SHA-256 of the DTLS certificate. */
	fingerprint: Uint8Array;
	candidates: readonly Candidate[];
}

/** One of the two codes by which two devices meet without a server. */
export interface HandshakeCode {
	kind: 'offer' | 'answer';
	/** Says whether both are of one territory, and nothing about which. */
	territoryTag: Uint8Array;
	/** In an offer when it was made, in seconds since 1970; in an answer 0. */
	madeAt: number;
	/** In an answer which offer it answers; empty in an offer. */
	offerTag: Uint8Array;
	endpoint: Endpoint;
}

/** Why a text is no code: `damaged` is a slip in copying, `newer` asks to update the app. */
export type CodeProblem = 'notACode' | 'damaged' | 'newer';

const kinds = ['offer', 'answer'] as const;
const types = ['host', 'srflx', 'relay'] as const;
const families = ['v4', 'v6', 'local'] as const;

/** The code as text of about 110 to 180 letters and digits. */
export function encodeHandshake(code: HandshakeCode): string {
	const encoder = encoding.createEncoder();
	encoding.writeUint8(encoder, (formatVersion << 4) | kinds.indexOf(code.kind));
	encoding.writeUint8Array(encoder, code.territoryTag);
	if (code.kind === 'offer') encoding.writeUint32(encoder, code.madeAt);
	else encoding.writeUint8Array(encoder, code.offerTag);
	const { ufrag, password, fingerprint, candidates } = code.endpoint;
	writeIceText(encoder, ufrag);
	writeIceText(encoder, password);
	encoding.writeUint8Array(encoder, fingerprint);
	for (const candidate of candidates.slice(0, mostCandidates)) writeCandidate(encoder, candidate);
	const body = encoding.toUint8Array(encoder);
	encoding.writeUint8Array(encoder, checksumOf(body));
	return toBase32(encoding.toUint8Array(encoder));
}

/** Reads a code as scanned or pasted with line breaks. */
export function decodeHandshake(
	text: string
): { ok: true; value: HandshakeCode } | { ok: false; reason: CodeProblem } {
	const bytes = text.length > longestCodeText ? null : fromBase32(text);
	if (!bytes || bytes.length <= checksumBytes + fingerprintBytes)
		return { ok: false, reason: 'notACode' };
	const body = bytes.subarray(0, -checksumBytes);
	// The place of version and checksum is promised for all versions: "damaged" is told from "newer".
	if (!sameBytes(bytes.subarray(-checksumBytes), checksumOf(body)))
		return { ok: false, reason: 'damaged' };
	const version = (body[0] ?? 0) >> 4;
	if (version > formatVersion) return { ok: false, reason: 'newer' };
	const value = version === formatVersion ? readCode(body) : null;
	return value ? { ok: true, value } : { ok: false, reason: 'notACode' };
}

function readCode(body: Uint8Array): HandshakeCode | null {
	try {
		const decoder = decoding.createDecoder(body);
		const kind = kinds[decoding.readUint8(decoder) & 15];
		if (!kind) return null;
		const territoryTag = Uint8Array.from(take(decoder, tagBytes));
		const madeAt = kind === 'offer' ? decoding.readUint32(decoder) : 0;
		const offerTag =
			kind === 'answer' ? Uint8Array.from(take(decoder, tagBytes)) : new Uint8Array();
		const ufrag = readIceText(decoder);
		const password = readIceText(decoder);
		const fingerprint = Uint8Array.from(take(decoder, fingerprintBytes));
		const candidates: Candidate[] = [];
		while (decoding.hasContent(decoder)) candidates.push(readCandidate(decoder));
		if (candidates.length > mostCandidates) return null;
		const endpoint = { ufrag, password, fingerprint, candidates };
		return { kind, territoryTag, madeAt, offerTag, endpoint };
	} catch {
		// lib0 throws when the bytes end early: they are no code of ours.
		return null;
	}
}

// Ice texts are made of the 64 letters of base64, so four of them fit into three bytes.
function writeIceText(encoder: encoding.Encoder, text: string): void {
	const padded = text.padEnd(Math.ceil(text.length / 4) * 4, 'A');
	encoding.writeUint8(encoder, text.length);
	encoding.writeUint8Array(encoder, buffer.fromBase64(padded));
}

function readIceText(decoder: decoding.Decoder): string {
	const length = decoding.readUint8(decoder);
	const bytes = decoding.readUint8Array(decoder, Math.ceil(length / 4) * 3);
	return buffer.toBase64(bytes).slice(0, length);
}

function writeCandidate(encoder: encoding.Encoder, { address, port, type }: Candidate): void {
	const family = address.endsWith('.local') ? 'local' : address.includes(':') ? 'v6' : 'v4';
	encoding.writeUint8(encoder, types.indexOf(type) * 4 + families.indexOf(family));
	encoding.writeUint16(encoder, port);
	encoding.writeUint8Array(encoder, addressBytes(address, family));
}

function readCandidate(decoder: decoding.Decoder): Candidate {
	const header = decoding.readUint8(decoder);
	const family = families[header % 4];
	const type = types[Math.floor(header / 4)];
	if (!family || !type) throw new RangeError('unknown kind of candidate');
	const port = decoding.readUint16(decoder);
	if (family === 'v4') return { type, port, address: [...take(decoder, 4)].join('.') };
	const hex = buffer.toHexString(take(decoder, 16));
	if (family === 'local') {
		const uuid = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
		return { type, port, address: `${uuid}.local` };
	}
	return { type, port, address: (hex.match(/.{4}/g) ?? []).join(':') };
}

const take = (decoder: decoding.Decoder, length: number) =>
	decoding.readUint8Array(decoder, length);

function addressBytes(address: string, family: (typeof families)[number]): Uint8Array {
	if (family === 'v4') return Uint8Array.from(address.split('.'), Number);
	if (family === 'local') return buffer.fromHexString(address.slice(0, 36).replaceAll('-', ''));
	const [head = '', tail] = address.split('::');
	const groups = (part: string) => (part === '' ? [] : part.split(':'));
	const missing = tail === undefined ? 0 : 8 - groups(head).length - groups(tail).length;
	const all = [...groups(head), ...Array<string>(missing).fill('0'), ...groups(tail ?? '')];
	return buffer.fromHexString(all.map((group) => group.padStart(4, '0')).join(''));
}

const checksumOf = (body: Uint8Array): Uint8Array => digest(body).subarray(0, checksumBytes);
