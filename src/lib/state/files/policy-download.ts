import type { PolicyValues } from '#lib/domain/policy/policy-versions.ts';
import { policyFileOf, readPolicyFile } from '#lib/exchange/territory/policy-file.ts';
import { downloadBytes } from './download.ts';

/** No policy is longer: a larger file is something else. */
const mostBytes = 1_000_000;

/** Hands the values of the policy that differ from the shipped ones to the downloads. */
export const downloadPolicy = (values: PolicyValues, name: string): void =>
	downloadBytes({
		bytes: policyFileOf(values),
		name: `${name}.json`,
		type: 'application/json'
	});

/** The values such a file holds; null for any other file. */
export const readPolicy = async (file: Blob): Promise<PolicyValues | null> =>
	file.size > mostBytes ? null : readPolicyFile(await file.text());
