import { longestText } from '#lib/domain/record.ts';

const deepest = 8;
const mostEntries = 2000;

/**
 * Why a value cannot be stored, or null when it can: only JSON with finite numbers, well-formed text of at most
 * `longestText` characters and ordinary objects comes out of every device as it went in.
 */
export function plainProblem(value: unknown, depth = 0): string | null {
	if (value === null || typeof value === 'boolean') return null;
	if (typeof value === 'number') return Number.isFinite(value) ? null : 'not a finite number';
	if (typeof value === 'string') return textProblem(value);
	if (typeof value !== 'object') return `a ${typeof value} cannot be stored`;
	if (depth === deepest) return 'nested too deeply';
	if (Array.isArray(value)) return listProblem(value, depth);
	return objectProblem(value, depth);
}

function textProblem(text: string): string | null {
	if (text.length > longestText) return 'text too long';
	// Half an emoji is replaced on its way to the other devices, which would then disagree.
	return text.isWellFormed() ? null : 'text ends in half a character';
}

function listProblem(list: readonly unknown[], depth: number): string | null {
	if (list.length > mostEntries) return 'list too long';
	for (const entry of list) {
		const problem = plainProblem(entry, depth + 1);
		if (problem) return problem;
	}
	return null;
}

function objectProblem(object: object, depth: number): string | null {
	const prototype: unknown = Object.getPrototypeOf(object);
	if (prototype !== Object.prototype && prototype !== null) return 'not a plain object';
	const keys = Object.keys(object);
	if (keys.length > mostEntries) return 'object too large';
	for (const key of keys) {
		if (key === '__proto__' || !key.isWellFormed()) return 'a key that cannot be stored';
		const problem = plainProblem((object as Record<string, unknown>)[key], depth + 1);
		if (problem) return `${key}: ${problem}`;
	}
	return null;
}

/**
 * The value with the own fields of its objects alone. A received key '__proto__' becomes the prototype of the decoded
 * object, lends it fields, and is not passed on: devices would disagree unless all of them overlook it.
 */
export function ownFields(value: unknown, depth = 0): unknown {
	if (depth > deepest) return value;
	if (Array.isArray(value)) return value.map((entry) => ownFields(entry, depth + 1));
	if (Object.prototype.toString.call(value) !== '[object Object]') return value;
	const entries = Object.entries(value as object).filter(([key]) => key !== '__proto__');
	return Object.fromEntries(entries.map(([key, entry]) => [key, ownFields(entry, depth + 1)]));
}

/** True when two plain values would be stored alike. */
export function samePlain(pair: { first: unknown; second: unknown }): boolean {
	const { first, second } = pair;
	if (first === second) return true;
	if (typeof first !== 'object' || typeof second !== 'object' || !first || !second) return false;
	if (Array.isArray(first) !== Array.isArray(second)) return false;
	const left = new Map<string, unknown>(Object.entries(first));
	const right = Object.entries(second);
	return (
		left.size === right.length &&
		right.every(
			([key, value]) => left.has(key) && samePlain({ first: left.get(key), second: value })
		)
	);
}
