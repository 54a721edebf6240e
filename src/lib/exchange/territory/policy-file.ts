import * as v from 'valibot';
import type { PolicyValues } from '#lib/domain/policy/policy-versions.ts';

const schema = v.object({
	rounds: v.literal('policy'),
	version: v.literal(1),
	/** What differs from the shipped values, by dotted path. */
	values: v.record(v.string(), v.nullable(v.union([v.number(), v.string()])))
});

/** The policy as an open file: JSON of what differs from the shipped values. */
export const policyFileOf = (values: PolicyValues): Uint8Array =>
	new TextEncoder().encode(
		`${JSON.stringify({ rounds: 'policy', version: 1, values: Object.fromEntries(values) }, null, '\t')}\n`
	);

/** The values of such a file; null for any other. */
export function readPolicyFile(text: string): PolicyValues | null {
	try {
		const read = v.safeParse(schema, JSON.parse(text));
		return read.success ? new Map(Object.entries(read.output.values)) : null;
	} catch {
		return null;
	}
}
