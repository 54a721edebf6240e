import * as buffer from 'lib0/buffer';
import * as decoding from 'lib0/decoding';
import * as v from 'valibot';

/** The longest message of a meeting point that is looked at, in letters; an offer with all its addresses is a tenth. */
export const longestNote = 65_536;

const peerIdSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(64));
const textSchema = v.pipe(v.string(), v.maxLength(longestNote));

/** Where a peer can be reached. */
const candidateSchema = v.pipe(
	v.object({
		candidate: textSchema,
		sdpMid: v.nullish(v.pipe(v.string(), v.maxLength(64))),
		sdpMLineIndex: v.nullish(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(64)))
	}),
	// The browser throws at a candidate that belongs nowhere.
	v.check(({ sdpMid, sdpMLineIndex }) => (sdpMid ?? sdpMLineIndex ?? null) !== null)
);

const signalSchema = v.variant('type', [
	v.object({ type: v.picklist(['offer', 'answer']), sdp: textSchema }),
	v.object({ type: v.literal('candidate'), candidate: candidateSchema })
]);

/** What devices in one room say to each other through a meeting point; anything else is no word of y-webrtc's. */
const noteSchema = v.variant('type', [
	v.object({ type: v.literal('announce'), from: peerIdSchema }),
	v.object({
		type: v.literal('signal'),
		from: peerIdSchema,
		to: peerIdSchema,
		token: v.optional(v.number()),
		signal: signalSchema
	})
]);

export type SignalingNote = v.InferOutput<typeof noteSchema>;
export type Description = { readonly type: 'offer' | 'answer'; readonly sdp: string };

const envelopeSchema = v.variant('type', [
	v.object({ type: v.literal('pong') }),
	v.object({
		type: v.literal('publish'),
		topic: v.string(),
		// Strictly: a note that could be written in two ways could be played back unnoticed.
		data: v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]+={0,2}$/))
	})
]);

/** What a meeting point passes on: the answer to a ping, or a sealed note in a room. */
export type Envelope = v.InferOutput<typeof envelopeSchema>;

/** Reads what came from a meeting point; null when it is nothing that y-webrtc would understand. */
export function readEnvelope(data: unknown): Envelope | null {
	if (typeof data !== 'string' || data.length > longestNote) return null;
	try {
		const checked = v.safeParse(envelopeSchema, JSON.parse(data));
		return checked.success ? checked.output : null;
	} catch {
		return null;
	}
}

/** What no other sealed note has: its random beginning. */
export const noteMark = (sealed: string): string => sealed.slice(0, 48);

/** Opens a note that a device of the room sealed as y-webrtc does; null when it is not what such a device says. */
export async function openNote(sealed: string, key: CryptoKey): Promise<SignalingNote | null> {
	try {
		const decoder = decoding.createDecoder(buffer.fromBase64(sealed));
		if (decoding.readVarString(decoder) !== 'AES-GCM') return null;
		const iv = decoding.readVarUint8Array(decoder).slice();
		const cipher = decoding.readVarUint8Array(decoder).slice();
		const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, cipher);
		const note = decoding.readAny(decoding.createDecoder(new Uint8Array(plain)));
		const checked = v.safeParse(noteSchema, note);
		return checked.success ? checked.output : null;
	} catch {
		return null;
	}
}

/** What tells one attempt to connect from another; empty in what is no description. */
export const attemptOf = (sdp: string): string => /^a=ice-ufrag:(\S+)/m.exec(sdp)?.[1] ?? '';

/** The addresses a description names, as signals of their own. */
export function candidatesIn(sdp: string): { type: 'candidate'; candidate: object }[] {
	const sdpMid = /^a=mid:(\S+)/m.exec(sdp)?.[1] ?? '0';
	return [...sdp.matchAll(/^a=(candidate:[^\r\n]+)/gm)].map(([, candidate = '']) => ({
		type: 'candidate',
		candidate: { candidate, sdpMid, sdpMLineIndex: 0 }
	}));
}
