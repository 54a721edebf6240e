import * as v from 'valibot';
import { idSchema } from '#lib/domain/record.ts';

const base64url = v.regex(/^[A-Za-z0-9_-]+$/, 'not base64url');
const wholeNumber = v.pipe(v.number(), v.integer(), v.minValue(0));

/** As many facts as one attestation may speak of. */
export const mostAttested = 500;

/**
 * A signed word of the device of those who recorded facts: these are ours, and these we took back. It lies beside the
 * facts, so that whoever hands them on can show that word, even to a further device of the same person.
 */
export const attestationSchema = v.object({
	version: v.literal(1),
	id: idSchema,
	/** The device that signed it. */
	deviceId: v.pipe(v.string(), v.length(22), base64url),
	/** Facts of the document by table and key; `digest` is base64url of the first 16 bytes of their SHA-256. */
	recorded: v.pipe(
		v.array(
			v.object({
				root: idSchema,
				key: idSchema,
				digest: v.pipe(v.string(), v.length(22), base64url)
			})
		),
		v.maxLength(mostAttested)
	),
	/** Facts taken back, each by the very edit that had recorded it: one recorded anew is not meant. */
	takenBack: v.pipe(
		v.array(v.object({ client: wholeNumber, clock: wholeNumber })),
		v.maxLength(mostAttested)
	),
	/** Base64url of an ECDSA P-256 signature. */
	signature: v.pipe(v.string(), v.length(86), base64url)
});

export type Attestation = v.InferOutput<typeof attestationSchema>;
